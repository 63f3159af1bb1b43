import type { Cast } from "../cast"
import { hour, type Stage } from "./stage"

/** Noor helps Tomas with an hour of a woman she does not accompany, whose child is in care meanwhile. */
export async function facilitators({ put, at }: Stage, c: Cast) {
  const span = { starts_at: at(-62), ends_at: new Date(at(-62).getTime() + hour) }
  const inHarbour = { organisation_id: c.harbour }
  const helped = await put("counselling_session", {
    ...inHarbour,
    counsellor_id: c.tomas.id,
    kind: "individual",
    timezone: "Europe/Madrid",
    ...span,
  })
  const of = { ...inHarbour, session_id: helped, participant_id: c.dara }
  await put("attendance", { ...of, state: "booked" })
  const booking_id = await put("childcare_booking", { ...of, child_id: c.sami, state: "unmet" })
  const seen = { recorded_at: at(-62), recorded_by: c.pilar.id }
  await put("care_mark", { ...inHarbour, booking_id, ...seen, kind: "in", at: at(-62) })
  const helper = (organisation_id: string, session_id: string, ids: [string, string]) =>
    put(
      "session_facilitator",
      { organisation_id, session_id, membership_id: ids[0], added_by: ids[1], added_at: at(-63) },
      null,
    )
  await helper(c.harbour, helped, [c.noor.id, c.tomas.id])
  await helper(c.harbour, c.heldByNoor, [c.tomas.id, c.noor.id])
  await helper(c.elbe, c.elbeSession, [c.konrad.id, c.lena.id])
  return { helpedByNoor: helped }
}
