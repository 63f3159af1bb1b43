-- Figures kept beside the rows they are made of, so that a list of thousands is one read. Each is recomputed whole from its
-- rows whenever one of them changes: it cannot drift.

/* What a participant was present for, as one span per session, without overlaps counted twice. */
create function sec.attended(of_participant uuid) returns table (
  session_id uuid, individual boolean, span tstzrange, starts_at timestamptz, childcare text)
language sql stable set search_path = pg_catalog, public as $$
  select s.id, s.kind = 'individual',
    tstzrange(
      least(s.starts_at + a.minutes_late * interval '1 minute', s.ends_at),
      greatest(s.starts_at + a.minutes_late * interval '1 minute',
        s.ends_at - (a.minutes_early + s.break_minutes) * interval '1 minute')),
    s.starts_at, s.childcare
  from attendance a join counselling_session s on s.id = a.session_id
  where a.participant_id = of_participant and s.state = 'held' and a.state in ('present', 'late', 'left_early')
    and s.kind <> 'training_staff'
$$;

create function sec.minutes_of(spans tstzmultirange) returns int
language sql immutable set search_path = pg_catalog as $$
  select coalesce(round(sum(extract(epoch from upper(r) - lower(r))) / 60), 0)::int from unnest(spans) r where not isempty(r)
$$;

/* Confirmed hours per employer inside Mothers' Month; a pair counts from 2 to 8 hours. */
create function sec.has_counted_shadowing(of_participant uuid) returns boolean
language sql stable set search_path = pg_catalog, public as $$
  select exists (
    select 1
    from placement p
    join hour_entry h on h.placement_id = p.id and h.state = 'confirmed'
    join participant w on w.id = p.participant_id
    left join programme_partner pp on pp.programme_id = w.programme_id and pp.organisation_id = w.organisation_id
    where p.participant_id = of_participant and p.kind = 'shadowing'
      and (pp.mothers_month_from is null or (h.starts_at at time zone h.timezone)::date >= pp.mothers_month_from)
      and (pp.mothers_month_to is null or (h.starts_at at time zone h.timezone)::date <= pp.mothers_month_to)
    group by p.employer_id
    having sum(h.confirmed_minutes) between 120 and 480)
$$;

create function sec.tally(of_participant uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  sessions record; care record; hours record; open_ends timestamptz;
begin
  select max(starts_at) as last_at,
    sec.minutes_of(range_agg(span) filter (where individual and not isempty(span))) as individual,
    sec.minutes_of(range_agg(span) filter (where not isempty(span))) as whole,
    max(starts_at) filter (where childcare = 'unanswered') as unanswered_at
  into sessions from sec.attended(of_participant);

  select count(*) filter (where b.state in ('confirmed', 'checked_in', 'checked_out', 'no_show')) as given,
    count(*) filter (where b.state in ('waitlisted', 'lapsed', 'unmet')) as unmet,
    max(s.starts_at) filter (where b.state in ('waitlisted', 'lapsed', 'unmet')) as unmet_at
  into care from childcare_booking b join counselling_session s on s.id = b.session_id
  where b.participant_id = of_participant and s.state = 'held';

  select coalesce(sum(h.confirmed_minutes) filter (where h.state = 'confirmed' and p.kind = 'shadowing'), 0) as shadowing,
    count(*) filter (where h.state = 'self_reported') as waiting,
    min(h.reported_at) filter (where h.state = 'self_reported') as waiting_since
  into hours from hour_entry h join placement p on p.id = h.placement_id where h.participant_id = of_participant;

  select min(s.ends_at) into open_ends
  from attendance a join counselling_session s on s.id = a.session_id
  where a.participant_id = of_participant and a.state = 'booked' and s.state = 'scheduled';

  update participant_tally t set
    last_session_at = sessions.last_at, individual_minutes = sessions.individual,
    group_minutes = sessions.whole - sessions.individual,
    care_needed = care.given + care.unmet, care_given = care.given,
    care_gap_at = greatest(sessions.unanswered_at, care.unmet_at),
    shadowing_minutes = hours.shadowing, shadowing_counted = sec.has_counted_shadowing(of_participant),
    hours_waiting = hours.waiting, hours_waiting_since = hours.waiting_since,
    first_open_ends_at = open_ends
  where t.participant_id = of_participant;
end $$;
alter function sec.tally(uuid) owner to itinera_keeper;

/* The first day of the month of an instant, where the organisation is. */
create function sec.month_of(at timestamptz, timezone text) returns date
language sql stable set search_path = pg_catalog as $$
  select date_trunc('month', at at time zone timezone)::date
$$;

/* A session counts once it was held and somebody came. */
create function sec.tally_month(of_organisation uuid, of_month date) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into organisation_month as m (
    organisation_id, month, individual_sessions, group_sessions, individual_minutes, group_minutes)
  select of_organisation, of_month,
    count(*) filter (where s.kind = 'individual'), count(*) filter (where s.kind <> 'individual'),
    coalesce(sum(sec.session_minutes(s)) filter (where s.kind = 'individual'), 0),
    coalesce(sum(sec.session_minutes(s)) filter (where s.kind <> 'individual'), 0)
  from organisation o
  join counselling_session s on s.organisation_id = o.id and s.state = 'held' and s.kind <> 'training_staff'
    and s.starts_at >= (of_month::timestamp at time zone o.timezone)
    and s.starts_at < ((of_month + interval '1 month') at time zone o.timezone)
    and exists (select 1 from attendance a where a.organisation_id = s.organisation_id and a.session_id = s.id
                and a.state in ('present', 'late', 'left_early'))
  where o.id = of_organisation
  on conflict (organisation_id, month) do update set
    individual_sessions = excluded.individual_sessions, group_sessions = excluded.group_sessions,
    individual_minutes = excluded.individual_minutes, group_minutes = excluded.group_minutes;
end $$;

create function sec.session_minutes(s counselling_session) returns int
language sql immutable set search_path = pg_catalog, public as $$
  select round(extract(epoch from s.ends_at - s.starts_at) / 60)::int - s.break_minutes
$$;
alter function sec.tally_month(uuid, date) owner to itinera_keeper;

create function sec.tally_after_row() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if tg_op <> 'INSERT' then perform sec.tally(old.participant_id); end if;
  if tg_op <> 'DELETE' and (tg_op = 'INSERT' or new.participant_id <> old.participant_id) then
    perform sec.tally(new.participant_id);
  end if;
  return null;
end $$;
alter function sec.tally_after_row() owner to itinera_keeper;

create function sec.tally_after_attendance() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  row_of attendance := case when tg_op = 'DELETE' then old else new end;
begin
  perform sec.tally(row_of.participant_id);
  perform sec.tally_month(s.organisation_id, sec.month_of(s.starts_at, o.timezone))
    from counselling_session s join organisation o on o.id = s.organisation_id
    where s.id = row_of.session_id and s.state = 'held';
  return null;
end $$;
alter function sec.tally_after_attendance() owner to itinera_keeper;

create function sec.tally_after_session() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform sec.tally(a.participant_id) from attendance a where a.session_id = coalesce(new.id, old.id);
  if tg_op <> 'DELETE' and (new.state = 'held' or old.state = 'held') then
    perform sec.tally_month(new.organisation_id, sec.month_of(new.starts_at, o.timezone))
      from organisation o where o.id = new.organisation_id;
  end if;
  if tg_op <> 'INSERT' and old.state = 'held' and (tg_op = 'DELETE' or new.starts_at <> old.starts_at) then
    perform sec.tally_month(old.organisation_id, sec.month_of(old.starts_at, o.timezone))
      from organisation o where o.id = old.organisation_id;
  end if;
  return null;
end $$;
alter function sec.tally_after_session() owner to itinera_keeper;

/* Deferred to the end of the transaction: a session and its ten marks are counted once the last of them is written. */
create constraint trigger tally after insert or update or delete on attendance
  deferrable initially deferred for each row execute function sec.tally_after_attendance();
create constraint trigger tally after update or delete on counselling_session
  deferrable initially deferred for each row execute function sec.tally_after_session();
create constraint trigger tally after insert or update or delete on childcare_booking
  deferrable initially deferred for each row execute function sec.tally_after_row();
create constraint trigger tally after insert or update or delete on hour_entry
  deferrable initially deferred for each row execute function sec.tally_after_row();

create function sec.participant_before() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  new.search_name := sec.plain(concat_ws(' ', new.known_as, new.family_name, new.latin_name));
  if new.pseudonym = '' then
    update organisation o set case_number = case_number + 1 where o.id = new.organisation_id
      returning o.country || '-' || lpad(o.case_number::text, 4, '0') into new.pseudonym;
  end if;
  return new;
end $$;
alter function sec.participant_before() owner to itinera_keeper;
create trigger names before insert or update on participant for each row execute function sec.participant_before();

create function sec.participant_after() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into participant_tally (participant_id, organisation_id) values (new.id, new.organisation_id);
  return null;
end $$;
alter function sec.participant_after() owner to itinera_keeper;
create trigger tally after insert on participant for each row execute function sec.participant_after();
