-- The tallies read along the indexes that exist, which begin with the organisation, and a participant or a month that several
-- rows of one transaction touch is counted once: deferred triggers run after the last write, so the first of them sees it all.

grant create on schema sec to itinera_keeper;

drop function sec.attended(uuid);
drop function sec.has_counted_shadowing(uuid);
drop function sec.minutes_of(tstzmultirange);

/* Its reads stand in one body, whose plans a connection keeps: a function of SQL would be planned again at every call. */
create or replace function sec.tally(of_participant uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  home uuid; sessions record; care record; hours record; shadowed boolean; open_ends timestamptz;
begin
  select organisation_id into home from participant where id = of_participant;

  select max(v.starts_at) as last_at, max(v.starts_at) filter (where v.childcare = 'unanswered') as unanswered_at,
    (select coalesce(round(sum(extract(epoch from upper(r) - lower(r))) / 60), 0)::int
     from unnest(range_agg(v.span) filter (where v.individual and not isempty(v.span))) r) as individual,
    (select coalesce(round(sum(extract(epoch from upper(r) - lower(r))) / 60), 0)::int
     from unnest(range_agg(v.span) filter (where not isempty(v.span))) r) as whole
  into sessions
  from (
    select s.kind = 'individual' as individual, s.starts_at, s.childcare,
      tstzrange(
        least(s.starts_at + a.minutes_late * interval '1 minute', s.ends_at),
        greatest(s.starts_at + a.minutes_late * interval '1 minute',
          s.ends_at - (a.minutes_early + s.break_minutes) * interval '1 minute')) as span
    from attendance a join counselling_session s on s.id = a.session_id
    where a.organisation_id = home and a.participant_id = of_participant
      and a.state in ('present', 'late', 'left_early') and s.state = 'held' and s.kind <> 'training_staff') v;

  select count(*) filter (where b.state in ('confirmed', 'checked_in', 'checked_out', 'no_show')) as given,
    count(*) filter (where b.state in ('waitlisted', 'lapsed', 'unmet')) as unmet,
    max(s.starts_at) filter (where b.state in ('waitlisted', 'lapsed', 'unmet')) as unmet_at
  into care from childcare_booking b join counselling_session s on s.id = b.session_id
  where b.organisation_id = home and b.participant_id = of_participant and s.state = 'held';

  select coalesce(sum(h.confirmed_minutes) filter (where h.state = 'confirmed' and p.kind = 'shadowing'), 0) as shadowing,
    count(*) filter (where h.state = 'self_reported') as waiting,
    min(h.reported_at) filter (where h.state = 'self_reported') as waiting_since
  into hours from hour_entry h join placement p on p.id = h.placement_id
  where h.organisation_id = home and h.participant_id = of_participant;

  /* confirmed hours per employer inside Mothers' Month; a pair counts from 2 to 8 hours */
  shadowed := exists (
    select 1
    from hour_entry h
    join placement p on p.id = h.placement_id and p.kind = 'shadowing'
    join participant w on w.id = h.participant_id
    left join programme_partner pp on pp.programme_id = w.programme_id and pp.organisation_id = w.organisation_id
    where h.organisation_id = home and h.participant_id = of_participant and h.state = 'confirmed'
      and (pp.mothers_month_from is null or (h.starts_at at time zone h.timezone)::date >= pp.mothers_month_from)
      and (pp.mothers_month_to is null or (h.starts_at at time zone h.timezone)::date <= pp.mothers_month_to)
    group by p.employer_id
    having sum(h.confirmed_minutes) between 120 and 480);

  select min(s.ends_at) into open_ends
  from attendance a join counselling_session s on s.id = a.session_id
  where a.organisation_id = home and a.participant_id = of_participant and a.state = 'booked' and s.state = 'scheduled';

  update participant_tally t set
    last_session_at = sessions.last_at, individual_minutes = sessions.individual,
    group_minutes = sessions.whole - sessions.individual,
    care_needed = care.given + care.unmet, care_given = care.given,
    care_gap_at = greatest(sessions.unanswered_at, care.unmet_at),
    shadowing_minutes = hours.shadowing, shadowing_counted = shadowed,
    hours_waiting = hours.waiting, hours_waiting_since = hours.waiting_since,
    first_open_ends_at = open_ends
  where t.participant_id = of_participant;
end $$;

create or replace function sec.tally_month(of_organisation uuid, of_month date) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  zone text; begins timestamptz; ends timestamptz;
begin
  select timezone into zone from organisation where id = of_organisation;
  begins := of_month::timestamp at time zone zone;
  ends := (of_month + interval '1 month') at time zone zone;
  insert into organisation_month as m (
    organisation_id, month, individual_sessions, group_sessions, individual_minutes, group_minutes)
  select of_organisation, of_month,
    count(*) filter (where individual), count(*) filter (where not individual),
    coalesce(sum(minutes) filter (where individual), 0), coalesce(sum(minutes) filter (where not individual), 0)
  from (
    select s.kind = 'individual' as individual,
      round(extract(epoch from s.ends_at - s.starts_at) / 60)::int - s.break_minutes as minutes
    from counselling_session s
    where s.organisation_id = of_organisation and s.state = 'held' and s.kind <> 'training_staff'
      and s.starts_at >= begins and s.starts_at < ends
      and exists (select 1 from attendance a where a.organisation_id = of_organisation and a.session_id = s.id
                  and a.state in ('present', 'late', 'left_early'))) counted
  on conflict (organisation_id, month) do update set
    individual_sessions = excluded.individual_sessions, group_sessions = excluded.group_sessions,
    individual_minutes = excluded.individual_minutes, group_minutes = excluded.group_minutes;
end $$;

/* Whether this is the first time that a transaction asks for something by this name. */
create function sec.first_time(name text) returns boolean
language plpgsql set search_path = pg_catalog as $$
declare
  asked text := coalesce(current_setting('app.tallied', true), '');
begin
  if position(name in asked) > 0 then return false; end if;
  perform set_config('app.tallied', asked || ' ' || name, true);
  return true;
end $$;

create function sec.tally_once(of_participant uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if sec.first_time(of_participant::text) then perform sec.tally(of_participant); end if;
end $$;
alter function sec.tally_once(uuid) owner to itinera_keeper;

create function sec.tally_month_once(of_organisation uuid, at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  month date := sec.month_of(at, (select timezone from organisation where id = of_organisation));
begin
  if sec.first_time(of_organisation::text || month::text) then perform sec.tally_month(of_organisation, month); end if;
end $$;
alter function sec.tally_month_once(uuid, timestamptz) owner to itinera_keeper;

create or replace function sec.tally_after_row() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if tg_op <> 'INSERT' then perform sec.tally_once(old.participant_id); end if;
  if tg_op <> 'DELETE' then perform sec.tally_once(new.participant_id); end if;
  return null;
end $$;

create or replace function sec.tally_after_attendance() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  row_of attendance := case when tg_op = 'DELETE' then old else new end;
begin
  perform sec.tally_once(row_of.participant_id);
  perform sec.tally_month_once(s.organisation_id, s.starts_at)
    from counselling_session s where s.id = row_of.session_id and s.state = 'held';
  return null;
end $$;

create or replace function sec.tally_after_session() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform sec.tally_once(a.participant_id) from attendance a
    where a.organisation_id = old.organisation_id and a.session_id = old.id;
  if tg_op = 'UPDATE' and (new.state = 'held' or old.state = 'held') then
    perform sec.tally_month_once(new.organisation_id, new.starts_at);
  end if;
  if old.state = 'held' and (tg_op = 'DELETE' or new.starts_at <> old.starts_at) then
    perform sec.tally_month_once(old.organisation_id, old.starts_at);
  end if;
  return null;
end $$;

drop function sec.session_minutes(counselling_session);
revoke create on schema sec from itinera_keeper;

revoke execute on function sec.first_time(text), sec.tally_once(uuid), sec.tally_month_once(uuid, timestamptz) from public;
grant execute on function sec.first_time(text), sec.tally_once(uuid), sec.tally_month_once(uuid, timestamptz) to itinera_keeper;
