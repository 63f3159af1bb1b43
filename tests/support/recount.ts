import type { Ask } from "./cast"

/*
 * Every figure again, from the rows themselves and by other means than the product's: minutes are counted one by one instead
 * of joining spans, rows are looked for instead of kept. `$1` is the organisation, `$2` the time.
 */

const people = `
  with zone as (select timezone, ($2::timestamptz at time zone timezone)::date as today from organisation where id = $1),
  came as (
    select a.participant_id, s.*, a.minutes_late, a.minutes_early
    from attendance a join counselling_session s on s.id = a.session_id
    where s.organisation_id = $1 and s.state = 'held' and s.kind <> 'training_staff'
      and a.state in ('present', 'late', 'left_early')
  ), minutes as (
    select participant_id, kind = 'individual' as individual, minute
    from came, generate_series(starts_at + minutes_late * interval '1 minute',
      ends_at - (minutes_early + break_minutes + 1) * interval '1 minute', interval '1 minute') minute
  ), needs as (
    select b.*, s.starts_at from childcare_booking b join counselling_session s on s.id = b.session_id
    where b.organisation_id = $1 and s.state = 'held'
  ), months as (
    select g.programme_id, g.starts_on as first, g.ends_on as last
    from campaign g join organisation o on o.id = $1 and o.country = g.country
    union all
    select p.id, '-infinity', 'infinity' from programme p where not exists (
      select 1 from campaign g join organisation o on o.id = $1 and o.country = g.country where g.programme_id = p.id)
  )
  select p.id, p.pseudonym as code,
    case when p.phase not in ('merged', 'erased') and p.handed_over_on is not null then 'handed_over' else p.phase end as phase,
    (select count(distinct minute) from minutes m where m.participant_id = p.id and individual)::int as individual,
    (select count(distinct minute) from minutes m where m.participant_id = p.id and not exists (
      select 1 from minutes i where i.participant_id = p.id and i.individual and i.minute = m.minute))::int as "group",
    (select count(*) from needs n where n.participant_id = p.id
      and state in ('confirmed', 'checked_in', 'checked_out', 'no_show'))::int as given,
    (select count(*) from needs n where n.participant_id = p.id
      and state in ('confirmed', 'checked_in', 'checked_out', 'no_show', 'waitlisted', 'lapsed', 'unmet'))::int as needed,
    (select coalesce(sum(h.confirmed_minutes), 0) from hour_entry h join placement l on l.id = h.placement_id
      where h.participant_id = p.id and h.state = 'confirmed' and l.kind = 'shadowing')::int as shadowing,
    (select coalesce(bool_or(m between 120 and 480), false) from (
      select sum(h.confirmed_minutes) as m from hour_entry h join placement l on l.id = h.placement_id, months g
      where h.participant_id = p.id and h.state = 'confirmed' and l.kind = 'shadowing' and g.programme_id = p.programme_id
        and (h.starts_at at time zone h.timezone)::date between g.first and g.last
      group by l.employer_id, g.first) pairs) as counted,
    (select count(*) from hour_entry h where h.participant_id = p.id and h.state = 'self_reported')::int as waiting,
    (select max(starts_at) from came c where c.participant_id = p.id) as last,
    (select min(s.starts_at) from attendance a join counselling_session s on s.id = a.session_id
      where a.participant_id = p.id and a.state = 'booked' and s.state = 'scheduled' and s.starts_at > $2) as next,
    e.enrolled_on is not null and not p.entered_elsewhere as enrolled,
    concat_ws(',',
      case when p.phase in ('enrolled', 'profiled', 'in_itinerary', 'work_experience', 'road_map')
        and (e.enrolled_on is not null or exists (select 1 from came c where c.participant_id = p.id))
        and zone.today - coalesce((select max((starts_at at time zone zone.timezone)::date) from came c
          where c.participant_id = p.id), greatest(e.enrolled_on, p.arrived_on)) > 20 then 'no_session' end,
      case when exists (select 1 from attendance a join counselling_session s on s.id = a.session_id
        where a.participant_id = p.id and a.state = 'booked' and s.state = 'scheduled' and s.ends_at < $2)
        then 'not_recorded' end,
      case when exists (select 1 from came c where c.participant_id = p.id and c.childcare = 'unanswered'
          and zone.today - (c.starts_at at time zone zone.timezone)::date <= 30)
        or exists (select 1 from needs n where n.participant_id = p.id and n.state in ('waitlisted', 'lapsed', 'unmet')
          and zone.today - (n.starts_at at time zone zone.timezone)::date <= 30) then 'care_gap' end,
      case when exists (select 1 from hour_entry h where h.participant_id = p.id and h.state = 'self_reported'
        and zone.today - (h.reported_at at time zone zone.timezone)::date > 6) then 'hours_waiting' end) as flags
  from zone, participant p left join enrolment e on e.participant_id = p.id
  where p.organisation_id = $1`

const organisation = `
  with held as (
    select s.kind = 'individual' as individual,
      extract(epoch from s.ends_at - s.starts_at) / 60 - s.break_minutes as minutes
    from counselling_session s
    where s.organisation_id = $1 and s.state = 'held' and s.kind <> 'training_staff' and s.id in (
      select session_id from attendance where state in ('present', 'late', 'left_early'))
  )
  select (select count(*) from held where individual)::int as "individualSessions",
    (select count(*) from held where not individual)::int as "groupSessions",
    (select coalesce(sum(minutes), 0) from held where individual)::int as "individualMinutes",
    (select coalesce(sum(minutes), 0) from held where not individual)::int as "groupMinutes",
    (select coalesce(sum(target), 0) from programme_partner where organisation_id = $1)::int as target,
    (select count(*) from hour_entry where organisation_id = $1 and state = 'self_reported')::int as "hoursWaiting",
    (select coalesce(sum(minutes), 0) from hour_entry where organisation_id = $1 and state = 'self_reported')::int
      as "minutesWaiting"`

export type Recounted = {
  id: string
  code: string
  phase: string
  individual: number
  group: number
  given: number
  needed: number
  shadowing: number
  counted: boolean
  waiting: number
  last: Date | null
  next: Date | null
  enrolled: boolean
  flags: string
}

/** Each participant's figures, counted again. */
export async function recountPeople(ask: Ask, of: string, now: Date): Promise<Recounted[]> {
  return (await ask(people, [of, now])) as Recounted[]
}

/** The organisation's own figures, counted again. */
export async function recountOrganisation(ask: Ask, of: string): Promise<Record<string, unknown>> {
  const [row = {}] = await ask(organisation, [of])
  return row
}
