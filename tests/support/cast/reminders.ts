import type { Cast } from "../cast"
import type { Stage } from "./stage"

/** One reminder, one wish and one morning's letter of each counsellor's women, and when Elbe Haus reminds. */
export async function reminders(c: Cast, { put, at, on }: Stage) {
  const whose = [
    { organisation_id: c.harbour, participant_id: c.amina, session_id: c.planned, of: c.noor },
    { organisation_id: c.harbour, participant_id: c.dara, session_id: c.groupOfNoor, of: c.tomas },
    { organisation_id: c.elbe, participant_id: c.zahra, session_id: c.elbeSession, of: c.lena },
  ]
  for (const { of, session_id, ...hers } of whose) {
    const day = { kind: "days_1", starts_at: at(2), due_at: at(1) }
    await put("reminder", { ...hers, session_id, ...day })
    await put("reminder_choice", { ...hers, from_hour: 9, until_hour: 13 }, null)
    const written = { membership_id: of.id, organisation_id: hers.organisation_id, day: on(0), said: true }
    await put("digest", written, null)
  }
  const written = { membership_id: c.clara.id, organisation_id: c.harbour, day: on(0), said: false }
  await put("digest", written, null)
  const usual = { days: [2, 1], hour: 10, asks: true, texts: false }
  await put("reminder_setting", { organisation_id: c.elbe, ...usual }, null)
}
