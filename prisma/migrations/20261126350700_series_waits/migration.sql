-- Whoever arranges a series reads of each woman in how many of its sessions she waits for a place.

grant create on schema sec to itinera_keeper;

drop function sec.series_roster(uuid);

/* Everybody who is or was in a series, with what became of her sessions: for whoever arranges it. Minutes are those she was there. */
create function sec.series_roster(of_series uuid) returns table (
  enrolment_id uuid, participant_id uuid, known_as text, family_name text, from_on date, until_on date, level_at_start text,
  level_at_end text, left_reason text, version int, minutes int, attended int, absent int, excused int, expected int, waits int)
language sql stable security definer rows 20 set search_path = pg_catalog, public, pg_temp as $$
  select e.id, e.participant_id, p.known_as, p.family_name, e.from_on, e.until_on, e.level_at_start, e.level_at_end, e.left_reason,
    e.version, coalesce(m.minutes, 0), coalesce(m.attended, 0), coalesce(m.absent, 0), coalesce(m.excused, 0), coalesce(m.expected, 0), coalesce(m.waits, 0)
  from sec.arranged_series(of_series) s
  join series_enrolment e on e.organisation_id = s.organisation_id and e.series_id = s.id
  join participant p on p.organisation_id = e.organisation_id and p.id = e.participant_id
  left join lateral (
    select
      coalesce(sum(greatest(round(extract(epoch from c.ends_at - c.starts_at) / 60)::int - c.break_minutes - a.minutes_late - a.minutes_early, 0))
        filter (where c.state = 'held' and a.state in ('present', 'late', 'left_early')), 0)::int as minutes,
      (count(*) filter (where c.state = 'held' and a.state in ('present', 'late', 'left_early')))::int as attended,
      (count(*) filter (where c.state = 'held' and a.state = 'absent'))::int as absent,
      (count(*) filter (where c.state = 'held' and a.state = 'excused'))::int as excused,
      (count(*) filter (where c.state in ('draft', 'scheduled') and a.state = 'booked'))::int as expected,
      (count(*) filter (where c.state in ('draft', 'scheduled') and a.state in ('waitlisted', 'offered')))::int as waits
    from counselling_session c join attendance a on a.organisation_id = c.organisation_id and a.session_id = c.id
    where c.organisation_id = s.organisation_id and c.series_id = s.id and a.participant_id = e.participant_id
      and (c.starts_at at time zone c.timezone)::date between e.from_on and coalesce(e.until_on, 'infinity')
  ) m on true
  order by p.known_as, p.family_name, e.from_on
$$;

alter function sec.series_roster(uuid) owner to itinera_keeper;
revoke execute on function sec.series_roster(uuid) from public;
grant execute on function sec.series_roster(uuid) to itinera_app;
revoke create on schema sec from itinera_keeper;
