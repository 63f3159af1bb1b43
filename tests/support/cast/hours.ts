import type { Cast } from "../cast"

type Ask = (sql: string, values?: unknown[]) => Promise<unknown>

/** What can be said of each of the cast's days that waits: it was disputed by whoever accompanies her, and its employer told how it was. */
export async function saidOfHours(ask: Ask, { harbour, elbe }: Cast): Promise<void> {
  await ask(
    `insert into hours_dispute (organisation_id, hour_entry_id, raised_by, staff_id, words, raised_at, reported_minutes)
     select h.organisation_id, h.id, 'staff', p.counsellor_id, 'CNRY', h.reported_at, h.minutes
     from hour_entry h join placement p on p.id = h.placement_id
     where h.organisation_id = any ($1) on conflict do nothing`,
    [[harbour, elbe]],
  )
  await ask(
    `insert into placement_feedback (organisation_id, participant_id, placement_id, side, again, words, contact_id, given_at)
     select organisation_id, participant_id, id, 'employer', 'yes', 'CNRY', contact_id, now() from placement
     where organisation_id = any ($1) on conflict do nothing`,
    [[harbour, elbe]],
  )
}
