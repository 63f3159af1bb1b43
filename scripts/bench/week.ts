import { uuidSql } from "./uuid"

/** Mondays of a week that is full and of one in which nothing happens, of an organisation that nothing else measures. */
export const fullWeek = "2031-03-03"
export const emptyWeek = "2031-05-12"
export const weekPeople = { coordinator: "week-coordinator", counsellor: "week-counsellor0" }

const organisation = uuidSql("'week-organisation'")
const id = (kind: string, of: string) => uuidSql(`'week-${kind}' || ${of}`)
const counsellors = "generate_series(0, 9) c"
/** Six hours of five days: three hundred sessions of ten counsellors, every third one of a group of three. */
const slots = `${counsellors}, generate_series(0, 4) d, generate_series(0, 5) h`
const session = id("session", "c || '-' || d || '-' || h")
const starts = `(('${fullWeek}'::date + d) + (9 + h) * interval '1 hour') at time zone 'Europe/Madrid'`
const isGroup = "(c + h) % 3 = 0"
const shared = id("shared", "d || '-' || h")

/** Statements that fill a week of one organisation: 300 sessions, 400 bookings of own and of shared offers. */
export function week(): string[] {
  return [
    `insert into organisation (id, name, country, timezone, case_number) values (${organisation}, 'Full week', 'ES', 'Europe/Madrid', 100000)`,
    `insert into programme_partner (programme_id, organisation_id, target) values (${uuidSql("'programme'")}, ${organisation}, 60)`,
    `insert into account (id, name, email) select ${id("counsellor", "c")}, 'Counsellor ' || c, 'w' || c || '@bench.example' from ${counsellors}`,
    `insert into account (id, name, email) values (${uuidSql("'week-coordinator'")}, 'Coordinator', 'w@bench.example')`,
    `insert into membership (id, account_id, role, organisation_id) select ${id("counsellor", "c")}, ${id("counsellor", "c")}, 'counsellor', ${organisation} from ${counsellors}`,
    `insert into membership (id, account_id, role, organisation_id) values (${uuidSql("'week-coordinator'")}, ${uuidSql("'week-coordinator'")}, 'coordinator', ${organisation})`,
    `insert into participant (id, organisation_id, programme_id, pseudonym, known_as, family_name, search_name, birth, gender, citizenships, preferred_language, phase, registered_on)
      select ${id("participant", "n")}, ${organisation}, ${uuidSql("'programme'")}, 'W-' || n, 'Amina', 'Rahimi ' || n, 'amina rahimi ' || n, '1990-05-12', 'F', '{SY}', 'ar', 'in_itinerary', current_date - 300 from generate_series(0, 59) n`,
    `insert into participant_tally (participant_id, organisation_id) select id, organisation_id from participant where organisation_id = ${organisation}`,
    `insert into enrolment (participant_id, organisation_id, decided_on, enrolled_on) select id, organisation_id, current_date - 295, current_date - 290 from participant where organisation_id = ${organisation}`,
    `insert into child (id, organisation_id, participant_id, given_name, birth) select ${id("child", "n || '-' || k")}, ${organisation}, ${id("participant", "n")}, 'Child ' || k, '2029-02-02' from generate_series(0, 59) n, generate_series(0, 1) k`,
    `insert into assignment (organisation_id, participant_id, counsellor_id, from_on) select ${organisation}, ${id("participant", "n")}, ${id("counsellor", "(n / 6)")}, current_date - 290 from generate_series(0, 59) n`,
    `insert into counselling_session (id, organisation_id, counsellor_id, kind, topics, starts_at, ends_at, timezone, childcare, state)
      select ${session}, ${organisation}, ${id("counsellor", "c")}, case when ${isGroup} then 'group' else 'individual' end, '{work}', ${starts}, ${starts} + interval '50 minutes', 'Europe/Madrid', 'offered', 'scheduled' from ${slots}`,
    `insert into attendance (organisation_id, session_id, participant_id, state)
      select ${organisation}, ${session}, ${id("participant", "(c * 6 + n)")}, 'booked' from ${slots}, generate_series(0, 2) n where n = 0 or ${isGroup}`,
    `insert into childcare_offer (id, organisation_id, session_id, starts_at, ends_at, places, taken)
      select ${id("own", "c || '-' || d || '-' || h")}, ${organisation}, ${session}, ${starts}, ${starts} + interval '50 minutes', 8, 3 from ${slots} where ${isGroup}`,
    `insert into childcare_offer (id, organisation_id, place, starts_at, ends_at, places, taken)
      select ${shared}, ${organisation}, 'Play room', ${starts}, ${starts} + interval '50 minutes', 12, 3 from (select 0 as c) one, generate_series(0, 4) d, generate_series(0, 5) h`,
    `insert into childcare_booking (organisation_id, session_id, participant_id, child_id, offer_id, state, session_starts_at, session_ends_at)
      select ${organisation}, s.id, a.participant_id, k.id, coalesce(o.id, f.id), 'confirmed', s.starts_at, s.ends_at
      from counselling_session s join attendance a on a.session_id = s.id
      join lateral (select id from child where participant_id = a.participant_id order by id limit 1) k on true
      left join childcare_offer o on o.session_id = s.id
      left join childcare_offer f on f.organisation_id = s.organisation_id and f.session_id is null and f.starts_at = s.starts_at
      where s.organisation_id = ${organisation} order by s.kind, s.id, a.participant_id limit 400`,
  ]
}
