import { reminderMessage } from "@/lib/domain/reminder-message/rules"
import { planReminders, sendReminders } from "@/lib/platform/round"
import { as } from "./as"
import type { Cast } from "./cast"
import { owner } from "./own-database"

/** A Tuesday at nine in Madrid: the session that is planned for the cast begins two days later at nine. */
export const tuesday = new Date("2026-10-20T07:00Z")

/** So long after that Tuesday at nine: reminders go out at ten. */
export const after = (hours: number, minutes = 0) =>
  new Date(tuesday.getTime() + (hours * 60 + minutes) * 60_000)

/** A round as the server makes it, at a time of its own. Answers how many reminders went out. */
export function round(now: Date): Promise<number> {
  const go = async () => {
    await planReminders()
    return sendReminders(reminderMessage)
  }
  return as(null, go, now)
}

/** She agreed to be written to by e-mail. */
export async function reachable(participantId: string, address: string, more = ""): Promise<void> {
  await owner(
    `update participant_contact set channel = 'email', email = $2, may_leave_message = true ${more} where participant_id = $1`,
    [participantId, address],
  )
}

export type Told = { kind: string; state: string; reason: string | null; attempts: number }

/** What became of her reminders, the first due first. */
export const remindersOf = (participantId: string) =>
  owner<Told>(
    "select kind, state, reason, attempts from reminder where participant_id = $1 order by starts_at, due_at, kind",
    [participantId],
  )

/** Many women in one group that begins when the planned session does, each with an address. */
export async function crowdOf(c: Cast, howMany: number): Promise<void> {
  await owner(
    `with them as (
       insert into participant (organisation_id, programme_id, known_as, registered_on, phase, preferred_language)
       select $1, $2, 'Woman ' || n, '2026-08-01', 'enrolled', 'es' from generate_series(1, $4::int) n returning id, known_as
     ), contacts as (
       insert into participant_contact (organisation_id, participant_id, channel, email, may_leave_message)
       select $1, id, 'email', replace(lower(known_as), ' ', '') || '@example.org', true from them
     ), consents as (
       insert into consent (organisation_id, participant_id, purpose, text_version, language, method, given_on)
       select $1, id, 'participation_data', '1', 'es', 'written', '2026-08-01' from them
     )
     insert into attendance (organisation_id, session_id, participant_id, state)
     select $1, $3, id, 'booked' from them`,
    [c.harbour, c.programme, c.planned, howMany],
  )
}
