import type { Cast } from "../cast"
import type { Ask, Stage } from "./stage"

type Staffing = { cast: Cast; place: object; ask: Ask }

/** A carer of each organisation, with a check and a place to be. */
export async function carersOf({ put, on, at }: Stage, { cast: c, place, ask }: Staffing) {
  const carer = async (organisation_id: string, name: string) => {
    const id = await put("carer", { organisation_id, name })
    const check = { kind: "criminal_record", seen_on: on(-300), valid_until: on(300) }
    return { id, check: await put("carer_check", { organisation_id, carer_id: id, ...check }) }
  }
  const shift = (organisation_id: string, carer_id: string, offer_id: string) =>
    put("care_shift", { organisation_id, carer_id, offer_id }, null)
  const [ours, theirs] = [await carer(c.harbour, "Berta"), await carer(c.elbe, "Heike")]
  const staffed = await put("childcare_offer", { ...place, session_id: null })
  await shift(c.harbour, ours.id, staffed)
  await shift(c.elbe, theirs.id, c.offerOfElbe)
  for (const [offer, organisation_id, by] of [
    [c.offerOfToComplete, c.harbour, c.pilar],
    [c.offerOfGroup, c.harbour, c.pilar],
    [c.offerOfElbe, c.elbe, c.lena],
  ] as const) {
    const [booking] = await ask("select id from childcare_booking where offer_id = $1", [offer])
    const of = { organisation_id, booking_id: booking?.id, recorded_at: at(-1), recorded_by: by.id }
    await put("care_mark", { ...of, kind: "in", at: at(-1) })
    // What can still be taken back has no incident: that would hold its booking.
    if (offer !== c.offerOfToComplete)
      await put("care_incident", { ...of, what: "A fall", action: "A plaster", happened_at: at(-1) })
  }
  return { carer: ours.id, carerCheck: ours.check, staffedOffer: staffed }
}
