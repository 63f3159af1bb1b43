import { uuidSql } from "./uuid"
import { week } from "./week"

export type Size = { name: string; organisations: number; participants: number }

/** The sizes a bench can be run at: participants in all, spread evenly over organisations; ten sessions for each. */
export const sizes: Record<string, Size> = {
  "90": { name: "90", organisations: 6, participants: 90 },
  "10k": { name: "10k", organisations: 20, participants: 10_000 },
  "100k": { name: "100k", organisations: 200, participants: 100_000 },
  "1M": { name: "1M", organisations: 2000, participants: 1_000_000 },
}

/** How many participants the first counsellor accompanies: every so many-th of all. */
export function caseloadOf(size: Size) {
  const perRound = size.organisations * counsellorsOf(size)
  return { perRound, hers: Math.floor(size.participants / perRound) }
}

/** Two of hers with whom nothing is logged while the bench runs: one file stays as short as all, the other is filled. */
export function filesOf(size: Size) {
  const { perRound, hers } = caseloadOf(size)
  return {
    short: `participant${perRound * (hers - 2)}`,
    long: `participant${perRound * (hers - 1)}`,
  }
}

const filled = [
  "participant",
  "participant_contact",
  "enrolment",
  "consent",
  "child",
  "assignment",
  "counselling_session",
  "attendance",
  "childcare_booking",
  "childcare_offer",
  "counselling_note",
  "phase_change",
  "placement",
  "hour_entry",
]

/** How many counsellors each organisation has. */
export const counsellorsOf = ({ organisations, participants }: Size) =>
  Math.max(2, Math.round(participants / organisations / 20))

/** Statements that fill an empty, migrated database to a size: rows by SQL, figures by the product's own functions. */
export function filling(size: Size): string[] {
  const { organisations, participants } = size
  const id = (kind: string, of: string) => uuidSql(`'${kind}' || ${of}`)
  const counsellors = counsellorsOf(size)
  const people = `generate_series(0, ${participants - 1}) n`
  const org = (of: string) => id("organisation", `(${of} % ${organisations})`)
  const counsellor = (of: string) =>
    id("counsellor", `(${of} % ${organisations}) || '-' || ((${of} / ${organisations}) % ${counsellors})`)
  const starts = (of: string, k: string) =>
    `(date_trunc('day', now()) - ((${k} * 29 + ${of} % 29) * interval '1 day') + ((8 + ${of} % 9) * interval '1 hour'))`
  return [
    ...filled.map((table) => `alter table ${table} disable trigger user`),
    `insert into programme (id, code, title, fund, starts_on, ends_on, target_total) values (${uuidSql("'programme'")}, 'BENCH', 'Bench', 'amif_2014', current_date - 400, current_date + 400, ${participants})`,
    `insert into organisation (id, name, country, timezone, case_number) select ${id("organisation", "n")}, 'Partner ' || n, (array['ES','DE','CY','FR','IT','NL'])[1 + n % 6], 'Europe/Madrid', 100000 from generate_series(0, ${organisations - 1}) n`,
    `insert into programme_partner (programme_id, organisation_id, target) select ${uuidSql("'programme'")}, id, ${Math.ceil(participants / organisations)} from organisation`,
    `insert into account (id, name, email) select ${id("coordinator", "n")}, 'Coordinator ' || n, 'c' || n || '@bench.example' from generate_series(0, ${organisations - 1}) n`,
    `insert into membership (id, account_id, role, organisation_id) select ${id("coordinator", "n")}, ${id("coordinator", "n")}, 'coordinator', ${org("n")} from generate_series(0, ${organisations - 1}) n`,
    `insert into account (id, name, email) select ${id("counsellor", "n || '-' || k")}, 'Counsellor ' || n || ' ' || k, 's' || n || '-' || k || '@bench.example' from generate_series(0, ${organisations - 1}) n, generate_series(0, ${counsellors - 1}) k`,
    `insert into membership (id, account_id, role, organisation_id) select ${id("counsellor", "n || '-' || k")}, ${id("counsellor", "n || '-' || k")}, 'counsellor', ${org("n")} from generate_series(0, ${organisations - 1}) n, generate_series(0, ${counsellors - 1}) k`,
    `insert into participant (id, organisation_id, programme_id, pseudonym, known_as, family_name, search_name, birth, gender, citizenships, preferred_language, phase, registered_on)
      select ${id("participant", "n")}, ${org("n")}, ${uuidSql("'programme'")}, 'B-' || n, g.known, g.family || ' ' || n, sec.plain(g.known || ' ' || g.family || ' ' || n), '1990-05-12', 'F', '{SY}', 'ar',
        (array['enrolled','profiled','in_itinerary','work_experience','road_map'])[1 + n % 5], current_date - 300
      from (select n, (array['Fatima','Oksana','Lucía','Amina','Ngozi','Zeynep','Maryam','Selam'])[1 + n % 8] as known, (array['Haddad','Kovalenko','Restrepo','Okafor','Yılmaz','Rahimi','Tesfay'])[1 + n % 7] as family from ${people}) g`,
    `insert into participant_tally (participant_id, organisation_id) select id, organisation_id from participant`,
    `insert into participant_contact (participant_id, organisation_id, phone) select id, organisation_id, '+3460' from participant`,
    `insert into enrolment (participant_id, organisation_id, decided_on, enrolled_on) select id, organisation_id, current_date - 295, current_date - 290 from participant`,
    `insert into child (id, organisation_id, participant_id, given_name, birth) select ${id("child", "n")}, ${org("n")}, ${id("participant", "n")}, 'Child', '2022-02-02' from ${people}`,
    `insert into assignment (organisation_id, participant_id, counsellor_id, from_on) select ${org("n")}, ${id("participant", "n")}, ${counsellor("n")}, current_date - 290 from ${people}`,
    `insert into counselling_session (id, organisation_id, counsellor_id, kind, topics, starts_at, ends_at, timezone, childcare, state, recorded_at)
      select ${id("session", "n || '-' || k")}, ${org("n")}, ${counsellor("n")}, case when k % 4 = 3 then 'group' else 'individual' end, '{work}', ${starts("n", "k")}, ${starts("n", "k")} + interval '1 hour', 'Europe/Madrid',
        case when n % 11 = 0 and k = 1 then 'unanswered' else 'offered' end, case when k = 0 then 'scheduled' else 'held' end, case when k > 0 then now() end
      from ${people}, generate_series(0, 9) k`,
    `insert into attendance (organisation_id, session_id, participant_id, state, recorded_at)
      select ${org("n")}, ${id("session", "n || '-' || k")}, ${id("participant", "n")}, case when k = 0 then 'booked' when (n + k) % 9 = 0 then 'absent' else 'present' end, case when k > 0 then now() end
      from ${people}, generate_series(0, 9) k`,
    `insert into childcare_offer (id, organisation_id, session_id, starts_at, ends_at, places, taken) select ${uuidSql("'offer' || s.id")}, s.organisation_id, s.id, s.starts_at, s.ends_at, 8, 1 from counselling_session s where s.childcare = 'offered' and s.state = 'held'`,
    `insert into childcare_booking (organisation_id, session_id, participant_id, child_id, offer_id, state, session_starts_at, session_ends_at)
      select o.organisation_id, o.session_id, a.participant_id, c.id, o.id, 'confirmed', o.starts_at, o.ends_at from childcare_offer o join attendance a on a.session_id = o.session_id and a.state = 'present' join child c on c.participant_id = a.participant_id`,
    `insert into employer (id, name, country) select ${id("employer", "n")}, 'Employer ' || n, (array['ES','DE','CY','FR','IT','NL'])[1 + n % 6] from generate_series(0, ${organisations - 1}) n`,
    `insert into employer_contact (id, organisation_id, employer_id, name, email) select ${id("contact", "n")}, ${org("n")}, ${id("employer", "n")}, 'Contact ' || n, 'e' || n || '@bench.example' from generate_series(0, ${organisations - 1}) n`,
    `insert into placement (id, organisation_id, participant_id, employer_id, contact_id, counsellor_id, kind, starts_on, ends_on) select ${id("placement", "n")}, ${org("n")}, ${id("participant", "n")}, ${id("employer", `(n % ${organisations})`)}, ${id("contact", `(n % ${organisations})`)}, ${counsellor("n")}, 'shadowing', current_date - 60, current_date + 30 from ${people} where n % 2 = 0`,
    `insert into hour_entry (id, organisation_id, participant_id, placement_id, starts_at, ends_at, timezone, minutes, state, reported_at, confirmed_minutes, confirmed_at)
      select ${id("hours", "n")}, ${org("n")}, ${id("participant", "n")}, ${id("placement", "n")}, date_trunc('day', now()) - interval '20 days' + interval '9 hours', date_trunc('day', now()) - interval '20 days' + interval '13 hours', 'Europe/Madrid', 240,
        case when n % 10 = 0 then 'self_reported' else 'confirmed' end, now() - interval '20 days', case when n % 10 <> 0 then 240 end, case when n % 10 <> 0 then now() end
      from ${people} where n % 2 = 0`,
    ...longFile(filesOf(size).long),
    ...week(),
    ...filled.map((table) => `alter table ${table} enable trigger user`),
    "analyze",
    "select count(sec.tally(id)) from participant",
    `select count(sec.tally_month(o.id, m::date)) from organisation o, generate_series(date_trunc('month', now()) - interval '11 months', date_trunc('month', now()), interval '1 month') m`,
    "analyze",
  ]
}

/** Statements that make a file five hundred entries long: sessions, notes and changes of its phase. */
function longFile(participant: string): string[] {
  const hers = `participant p join assignment a on a.participant_id = p.id`
  const whose = `where p.id = ${uuidSql(`'${participant}'`)}`
  return [
    `insert into counselling_session (id, organisation_id, counsellor_id, kind, topics, starts_at, ends_at, timezone, childcare, state, recorded_at)
      select ${uuidSql("'long' || n")}, p.organisation_id, a.counsellor_id, 'individual', '{work}', now() - n * interval '1 day', now() - n * interval '1 day' + interval '1 hour', 'Europe/Madrid', 'not_needed_confirmed', 'held', now()
      from ${hers}, generate_series(1, 300) n ${whose}`,
    `insert into attendance (organisation_id, session_id, participant_id, state, recorded_at)
      select p.organisation_id, ${uuidSql("'long' || n")}, p.id, 'present', now() from ${hers}, generate_series(1, 300) n ${whose}`,
    `insert into counselling_note (organisation_id, participant_id, session_id, author_id, text, created_at)
      select p.organisation_id, p.id, ${uuidSql("'long' || n")}, a.counsellor_id, 'A note of the day, as long as notes are.', now() - n * interval '2 days' from ${hers}, generate_series(1, 150) n ${whose}`,
    `insert into phase_change (organisation_id, participant_id, from_phase, to_phase, reason, at, changed_by)
      select p.organisation_id, p.id, 'profiled', 'in_itinerary', 'A reason', now() - n * interval '5 days', a.counsellor_id from ${hers}, generate_series(1, 50) n ${whose}`,
  ]
}
