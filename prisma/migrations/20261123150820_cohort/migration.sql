-- What needs a coordinator's eye, by the civil day of the organisation. The same rules stand in lib/domain/cohort/rules.ts and a
-- test compares the two. Not a definer and without a search path of its own, so that it melts into the query that asks.
create function sec.flags(phase text, enrolled_on date, t participant_tally, at timestamptz, timezone text) returns text[]
language sql stable parallel safe as $$
  select array_remove(array[
    case when phase in ('enrolled', 'profiled', 'in_itinerary', 'work_experience', 'road_map')
      and coalesce((t.last_session_at at time zone timezone)::date, enrolled_on) <= (at at time zone timezone)::date - 21
      then 'no_session' end,
    case when t.first_open_ends_at < at then 'not_recorded' end,
    case when (t.care_gap_at at time zone timezone)::date >= (at at time zone timezone)::date - 30 then 'care_gap' end,
    case when (t.hours_waiting_since at time zone timezone)::date <= (at at time zone timezone)::date - 7
      then 'hours_waiting' end
  ], null)
$$;

/* The files of an organisation, or those a counsellor accompanies on a day, with their figures and flags. It melts into the query
   as well, and the walls stand in it as everywhere: it runs as whoever asks. */
create function sec.files(organisation uuid, counsellor uuid, day date, at timestamptz, timezone text) returns table (
  id uuid, pseudonym text, known_as text, family_name text, latin_name text, search_name text, phase text, listed boolean,
  enrolled boolean, last_session_at timestamptz, individual_minutes int, group_minutes int, care_needed int, care_given int,
  shadowing_minutes int, shadowing_counted boolean, flags text[])
language sql stable parallel safe as $$
  select p.id, p.pseudonym, p.known_as, p.family_name, p.latin_name, p.search_name, p.phase,
    p.phase not in ('merged', 'erased'), e.participant_id is not null, t.last_session_at, t.individual_minutes, t.group_minutes,
    t.care_needed, t.care_given, t.shadowing_minutes, t.shadowing_counted,
    sec.flags(p.phase, e.enrolled_on, t, at, timezone)
  from participant p
  join participant_tally t on t.organisation_id = p.organisation_id and t.participant_id = p.id
  left join enrolment e on e.organisation_id = p.organisation_id and e.participant_id = p.id
  where p.organisation_id = organisation
    and (counsellor is null or p.id in (
      select a.participant_id from assignment a
      where a.counsellor_id = counsellor and a.from_on <= day and (a.until_on is null or a.until_on >= day)))
$$;

/* As before, but for two figures that are about children and hours, not about women: they count what every file holds, merged
   and erased ones too, and so equal the lists behind them. */
create or replace function sec.programme_figures(at timestamptz) returns table (
  organisation_id uuid, organisation text, country text, target int, recruited int,
  individual_sessions int, group_sessions int, individual_minutes int, group_minutes int,
  care_needed int, care_given int, shadowing_counted int, hours_waiting int)
language sql stable security definer set search_path = pg_catalog, public as $$
  select o.id, o.name, o.country::text, pp.target, coalesce(w.recruited, 0),
    coalesce(m.individual_sessions, 0), coalesce(m.group_sessions, 0),
    coalesce(m.individual_minutes, 0), coalesce(m.group_minutes, 0),
    coalesce(w.care_needed, 0), coalesce(w.care_given, 0), coalesce(w.shadowing_counted, 0), coalesce(w.hours_waiting, 0)
  from programme_partner pp
  join organisation o on o.id = pp.organisation_id
  left join lateral (
    select count(distinct p.person_id) filter (where e.participant_id is not null and p.phase not in ('merged', 'erased'))::int
        as recruited,
      sum(t.care_needed)::int as care_needed, sum(t.care_given)::int as care_given,
      count(distinct p.person_id) filter (where t.shadowing_counted and p.phase not in ('merged', 'erased'))::int
        as shadowing_counted,
      sum(t.hours_waiting)::int as hours_waiting
    from participant p
    join participant_tally t on t.participant_id = p.id
    left join enrolment e on e.participant_id = p.id
    where p.organisation_id = o.id and p.programme_id = pp.programme_id
  ) w on true
  left join lateral (
    select sum(x.individual_sessions)::int as individual_sessions, sum(x.group_sessions)::int as group_sessions,
      sum(x.individual_minutes)::int as individual_minutes, sum(x.group_minutes)::int as group_minutes
    from organisation_month x where x.organisation_id = o.id
  ) m on true
  where pp.programme_id = sec.led_programme()
  order by o.country, o.name
$$;

/* Distinct women with a counted job shadowing, over all partners of the programme. */
create function sec.programme_shadowing() returns int
language sql stable security definer set search_path = pg_catalog, public as $$
  select count(distinct p.person_id)::int
  from participant p join participant_tally t on t.participant_id = p.id
  where p.programme_id = sec.led_programme() and t.shadowing_counted and p.phase not in ('merged', 'erased')
$$;
grant create on schema sec to itinera_keeper;
alter function sec.programme_shadowing() owner to itinera_keeper;
revoke create on schema sec from itinera_keeper;

revoke execute on function sec.flags(text, date, participant_tally, timestamptz, text),
  sec.files(uuid, uuid, date, timestamptz, text), sec.programme_shadowing() from public;
grant execute on function sec.flags(text, date, participant_tally, timestamptz, text),
  sec.files(uuid, uuid, date, timestamptz, text), sec.programme_shadowing() to itinera_app, itinera_keeper;
