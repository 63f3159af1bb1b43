-- Figures per partner for whoever coordinates the programme as a whole: numbers and organisations, no persons.

create function sec.programme_figures(at timestamptz) returns table (
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
    select count(distinct p.person_id) filter (where e.participant_id is not null)::int as recruited,
      sum(t.care_needed)::int as care_needed, sum(t.care_given)::int as care_given,
      (count(*) filter (where t.shadowing_counted))::int as shadowing_counted, sum(t.hours_waiting)::int as hours_waiting
    from participant p
    join participant_tally t on t.participant_id = p.id
    left join enrolment e on e.participant_id = p.id
    where p.organisation_id = o.id and p.programme_id = pp.programme_id and p.phase not in ('merged', 'erased')
  ) w on true
  left join lateral (
    select sum(x.individual_sessions)::int as individual_sessions, sum(x.group_sessions)::int as group_sessions,
      sum(x.individual_minutes)::int as individual_minutes, sum(x.group_minutes)::int as group_minutes
    from organisation_month x where x.organisation_id = o.id
  ) m on true
  where pp.programme_id = sec.led_programme()
  order by o.country, o.name
$$;
alter function sec.programme_figures(timestamptz) owner to itinera_keeper;

/* Distinct women over all partners of the programme: the same woman in two organisations counts once. */
create function sec.programme_recruited() returns int
language sql stable security definer set search_path = pg_catalog, public as $$
  select count(distinct p.person_id)::int
  from participant p join enrolment e on e.participant_id = p.id
  where p.programme_id = sec.led_programme() and p.phase not in ('merged', 'erased')
$$;
alter function sec.programme_recruited() owner to itinera_keeper;

revoke create on schema sec from itinera_keeper;

/* Functions of sec are for the server alone; what opens a session without a password is for nobody. */
revoke execute on all functions in schema sec from public;
grant execute on all functions in schema sec to itinera_app, itinera_keeper;
revoke execute on function sec.open_session_of(uuid, bytea, text) from itinera_app, itinera_keeper;
revoke execute on function sec.tally(uuid), sec.tally_month(uuid, date) from itinera_app;
