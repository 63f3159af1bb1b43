import { createHash } from "node:crypto"
import type { Ask } from "./cast"

export type RandomProgramme = { seed: number; organisations: number; participants: number }

const zones = ["Europe/Madrid", "Asia/Nicosia", "Atlantic/Azores", "Europe/Berlin"]

/** The key of a coordinator of the random programme: of its n-th organisation, or of the whole. */
export function keyOf(of: number | "programme"): string {
  return `coordinator-${of}-`.padEnd(43, "x")
}

/**
 * Rows that nobody would enter by hand: overlapping sessions, marks and bookings in every state, breaks longer than what is left,
 * nights around midnight, one woman in two organisations, merged files, files handed over and women who came from elsewhere. Written by the database, so that its triggers see each.
 */
export async function fillAtRandom(
  ask: Ask,
  { seed, organisations, participants }: RandomProgramme,
): Promise<void> {
  await ask(
    `insert into programme (code, title, fund, starts_on, ends_on) values ($1, 'Random', 'other', current_date - 500, current_date + 500)`,
    [`RANDOM-${seed}`],
  )
  for (let n = 0; n < organisations; n++) await organisation(ask, n)
  await ask(`insert into programme_partner (programme_id, organisation_id, target)
    select p.id, o.id, 5 + row_number() over (order by o.name) from organisation o, programme p`)
  await mothersMonth(ask, "ES", "current_date - 60")
  await mothersMonth(ask, "ES", "current_date - 430")
  await coordinator(ask, "programme")
  for (const [at, rows] of statements(participants).entries())
    await ask(`select setseed(${((seed + at) % 1000) / 1000}); ${rows}`)
  for (const rows of mergedAway) await ask(rows)
  await mothersMonth(ask, "CY", "current_date - 90")
  await ask("update campaign set ends_on = ends_on + 20 where country = 'CY'")
}

/** Five weeks of a country; some are opened before the hours are there, some after. */
const mothersMonth = (ask: Ask, country: string, from: string) =>
  ask(
    `insert into campaign (programme_id, country, year, starts_on, ends_on, created_by)
     select id, $1, extract(year from ${from}), ${from}, ${from} + 35, gen_random_uuid() from programme`,
    [country],
  )

async function organisation(ask: Ask, n: number) {
  await ask(`insert into organisation (name, country, timezone) values ($1, $2, $3)`, [
    `Partner ${n}`,
    ["ES", "CY", "PT", "DE"][n % 4],
    zones[n % 4],
  ])
  await coordinator(ask, n)
  for (const name of ["Counsellor A", "Counsellor B"])
    await ask(
      `with a as (insert into account (name, email) values ($1, gen_random_uuid() || '@example.org') returning id)
       insert into membership (account_id, role, organisation_id)
       select a.id, 'counsellor', o.id from a, organisation o where o.name = $2`,
      [name, `Partner ${n}`],
    )
}

async function coordinator(ask: Ask, of: number | "programme") {
  await ask(
    `with a as (insert into account (name, email) values ('Coordinator', gen_random_uuid() || '@example.org') returning id),
      m as (insert into membership (account_id, role, scope, organisation_id, programme_id)
        select a.id, 'coordinator', case when o.id is null then 'programme' else 'organisation' end, o.id,
          case when o.id is null then (select id from programme limit 1) end
        from a left join organisation o on o.name = $1 returning id, account_id)
     insert into account_session (token_hash, account_id, membership_id, idle_until, absolute_until)
     select $2, m.account_id, m.id, now() + interval '1 hour', now() + interval '1 hour' from m`,
    [`Partner ${of}`, createHash("sha256").update(keyOf(of)).digest()],
  )
}

const one = (of: readonly string[]) =>
  `(array[${of.map((word) => `'${word}'`).join(", ")}])[1 + floor(random() * ${of.length})::int]`

const phases = [
  ...[
    "registered",
    "eligible",
    "not_eligible",
    "enrolled",
    "enrolled",
    "profiled",
    "in_itinerary",
    "in_itinerary",
  ],
  ...["work_experience", "road_map", "on_hold", "exited", "followed_up", "closed", "erased"],
]
const kinds = [
  "individual",
  "individual",
  "individual",
  "group",
  "visit",
  "event",
  "course",
  "circle",
  "training_staff",
]
const attendances = [
  ...["present", "present", "present", "late", "left_early", "absent", "excused", "booked"],
  ...["waitlisted", "cancelled_by_participant", "cancelled_by_org"],
]
const bookings = [
  ...[
    "confirmed",
    "checked_in",
    "checked_out",
    "no_show",
    "waitlisted",
    "lapsed",
    "unmet",
    "rejected",
    "cancelled",
  ],
]

/** A moment of the last months, at any minute, often close to the days on which a flag turns. */
const moment = `date_trunc('minute', now()) - interval '1 minute' * floor(random() * 60 * 24 *
  (array[2, 9, 23, 32, 120])[1 + floor(random() * 5)::int])`

/** Files that were merged into others keep at most what the other one had too, as an entry, and nothing is written to them any more. */
const mergedAway = [
  `insert into participant (organisation_id, programme_id, known_as, birth, phase, registered_on)
   select o.id, p.id, 'Away ' || n, '1990', 'closed', current_date - 200 from organisation o, programme p, generate_series(1, 2) n`,
  `insert into enrolment (participant_id, organisation_id, decided_on, enrolled_on)
   select id, organisation_id, current_date - 190, current_date - 9 from participant where known_as like 'Away %'`,
  `update participant set phase = 'merged' where known_as like 'Away %'`,
]

function statements(participants: number): string[] {
  return [
    `insert into participant (organisation_id, programme_id, person_id, known_as, family_name, birth, phase, registered_on)
     select o.id, p.id, case when random() < 0.15 then md5('woman' || n)::uuid else gen_random_uuid() end,
       'Known ' || n, 'Family ' || floor(random() * 9), '1990', ${one(phases)}, current_date - 200
     from organisation o, programme p, generate_series(1, ${participants}) n`,
    `insert into enrolment (participant_id, organisation_id, decided_on, enrolled_on)
     select id, organisation_id, current_date - 190, current_date - floor(random() * 45)::int - 1
     from participant where phase not in ('registered', 'eligible', 'not_eligible') and random() < 0.9`,
    `update participant set handed_over_on = current_date - 5, phase = case when phase in ('merged', 'erased') then phase else 'exited' end
     where random() < 0.25`,
    // Whoever entered elsewhere has a file there that was handed over; some came before they were enrolled anywhere.
    `with gone as (
       select p.person_id, p.organisation_id, row_number() over (order by p.id) as n
       from participant p join enrolment e on e.participant_id = p.id
       where p.handed_over_on is not null and p.phase not in ('merged', 'erased')
     ), come as (
       select id, organisation_id, row_number() over (order by id) as n from participant
       where handed_over_on is null and phase not in ('merged', 'erased')
     )
     update participant p set person_id = gone.person_id, arrived_on = current_date - 5, entered_elsewhere = true
     from gone join come on come.n = gone.n and come.organisation_id <> gone.organisation_id where p.id = come.id`,
    `update participant set arrived_on = current_date - 9 where arrived_on is null and random() < 0.1`,
    `insert into assignment (organisation_id, participant_id, counsellor_id, from_on, until_on)
     select p.organisation_id, p.id, m.id, current_date - 180, case when random() < 0.2 then current_date - 3 end
     from participant p join membership m on m.organisation_id = p.organisation_id and m.role = 'counsellor'
     where random() < 0.6`,
    `insert into child (organisation_id, participant_id, birth)
     select organisation_id, id, '2021-05' from participant, generate_series(1, 2)`,
    `insert into counselling_session (organisation_id, counsellor_id, kind, starts_at, ends_at, timezone, break_minutes, childcare,
       childcare_reason, state, cancel_reason, recorded_at)
     select x.organisation_id, x.counsellor, x.kind, x.at, x.at + interval '1 minute' * x.minutes, x.timezone,
       floor(random() * least(x.minutes, 40))::int, x.childcare, case when x.childcare = 'not_possible' then 'full' end, x.state,
       case when x.state = 'cancelled' then 'other' end, case when x.state = 'held' then now() end
     from (
       select o.id as organisation_id, o.timezone, m.id as counsellor, ${one(kinds)} as kind,
         ${moment} + case when random() < 0.15 then interval '40 days' else interval '0' end as at,
         30 + floor(random() * 200)::int as minutes,
         ${one(["unanswered", "offered", "offered", "not_needed_confirmed", "not_possible"])} as childcare,
         ${one(["held", "held", "held", "held", "scheduled", "cancelled", "draft"])} as state
       from organisation o join membership m on m.organisation_id = o.id and m.role = 'counsellor',
         generate_series(1, ${participants * 2})) x`,
    `insert into attendance (organisation_id, session_id, participant_id, state, minutes_late, minutes_early, recorded_at)
     select organisation_id, session_id, participant_id, state,
       case state when 'late' then floor(random() * 90)::int else 0 end,
       case state when 'left_early' then floor(random() * 90)::int else 0 end,
       case when state not in ('booked', 'waitlisted') then now() end
     from (
       select s.organisation_id, s.id as session_id, p.id as participant_id, ${one(attendances)} as state
       from counselling_session s join participant p on p.organisation_id = s.organisation_id
       where random() < case s.kind when 'individual' then 1.5 else 5 end / ${participants}) x`,
    `insert into childcare_offer (id, organisation_id, session_id, starts_at, ends_at, places, taken)
     select id, organisation_id, id, starts_at, ends_at, 500, 500 from counselling_session where childcare = 'offered'`,
    `insert into childcare_booking (organisation_id, session_id, participant_id, child_id, offer_id, state)
     select a.organisation_id, a.session_id, a.participant_id, c.id, o.id,
       case when o.id is null then 'unmet' else ${one(bookings)} end
     from attendance a join child c on c.participant_id = a.participant_id
     left join childcare_offer o on o.session_id = a.session_id where random() < 0.5 on conflict do nothing`,
    `insert into employer (name, country) select distinct 'Employer ' || n, country from organisation o, generate_series(1, 3) n`,
    `insert into employer_contact (organisation_id, employer_id, name, email)
     select o.id, e.id, 'Contact', gen_random_uuid() || '@example.com'
     from organisation o join employer e on e.country = o.country`,
    `insert into placement (organisation_id, participant_id, employer_id, contact_id, counsellor_id, kind, starts_on, ends_on)
     select p.organisation_id, p.id, c.employer_id, c.id, m.id, ${one(["shadowing", "shadowing", "work_experience"])},
       current_date - 100, current_date + 30
     from participant p join employer_contact c on c.organisation_id = p.organisation_id
     join lateral (select id from membership where organisation_id = p.organisation_id and role = 'counsellor' limit 1) m on true
     where random() < 0.5`,
    `insert into hour_entry (organisation_id, participant_id, placement_id, starts_at, ends_at, timezone, minutes, state, reported_at,
       confirmed_minutes, confirmed_at)
     select organisation_id, participant_id, placement_id, at, at + interval '1 minute' * minutes, timezone, minutes, state,
       greatest(at, now() - interval '1 hour' * floor(random() * 24 * 15)),
       case state when 'confirmed' then floor(random() * 300)::int when 'rejected' then 0 end,
       case when state in ('confirmed', 'rejected') then now() end
     from (
       select p.organisation_id, p.participant_id, p.id as placement_id, o.timezone,
         date_trunc('minute', now()) - interval '1 day' * (n * 9 + floor(random() * 8)) as at,
         60 + floor(random() * 200)::int as minutes,
         ${one(["confirmed", "confirmed", "confirmed", "self_reported", "disputed", "rejected", "draft"])} as state
       from placement p join organisation o on o.id = p.organisation_id, generate_series(0, 3) n where random() < 0.7) x`,
  ]
}
