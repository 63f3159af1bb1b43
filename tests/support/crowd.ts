import type { Ask } from "./cast"

type Crowd = { organisation: string; programme: string; size: number }

/** Many participants of one organisation, in every phase, with and without a session behind them. */
export async function crowd(ask: Ask, { organisation, programme, size }: Crowd): Promise<void> {
  await ask(
    `insert into participant (organisation_id, programme_id, known_as, family_name, phase, registered_on)
     select $1, $2, (array['Aisha', 'Blessing', 'Chioma', 'Dilnoza', 'Ermelinda', 'Furaha', 'Gulnara'])[1 + n % 7],
       'Family ' || lpad(n::text, 4, '0'), (array['registered', 'enrolled', 'profiled', 'in_itinerary'])[1 + n % 4], current_date - 90
     from generate_series(1, $3::int) n`,
    [organisation, programme, size],
  )
  await ask(
    `insert into enrolment (participant_id, organisation_id, decided_on, enrolled_on)
     select id, organisation_id, current_date - 80, current_date - 10 from participant
     where organisation_id = $1 and known_as = 'Aisha' and phase <> 'registered'`,
    [organisation],
  )
}

/** Childcare that was given and childcare that was not, in a session that was held. */
export async function careGivenAndNot(ask: Ask, { session, mother }: { session: string; mother: string }) {
  await ask(
    `with o as (
       insert into childcare_offer (organisation_id, session_id, starts_at, ends_at, places, taken)
       select organisation_id, id, starts_at, ends_at, 1, 1 from counselling_session where id = $1 returning id, organisation_id)
     insert into childcare_booking (organisation_id, session_id, participant_id, child_id, offer_id, state)
     select o.organisation_id, $1, c.participant_id, c.id, case when c.given_name = 'Yusuf' then o.id end,
       case when c.given_name = 'Yusuf' then 'checked_out' else 'unmet' end
     from o, child c where c.participant_id = $2`,
    [session, mother],
  )
}
