type Ask = (sql: string, values?: unknown[]) => Promise<unknown>

/** What can be said of every day that waits: each was disputed by whoever accompanies her, and each employer told how it was. */
export async function saidOfHours(ask: Ask): Promise<void> {
  await ask(
    `insert into hours_dispute (organisation_id, hour_entry_id, raised_by, staff_id, words, raised_at, reported_minutes)
     select h.organisation_id, h.id, 'staff', p.counsellor_id, 'CNRY', h.reported_at, h.minutes
     from hour_entry h join placement p on p.id = h.placement_id
     on conflict do nothing`,
  )
  await ask(
    `insert into placement_feedback (organisation_id, participant_id, placement_id, side, again, words, contact_id, given_at)
     select organisation_id, participant_id, id, 'employer', 'yes', 'CNRY', contact_id, now() from placement
     on conflict do nothing`,
  )
}
