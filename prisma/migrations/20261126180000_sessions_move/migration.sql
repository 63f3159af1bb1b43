-- AlterTable
ALTER TABLE "attendance" ADD COLUMN     "reconfirm" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "counselling_session" ADD COLUMN     "cancel_note" TEXT,
ADD COLUMN     "cancelled_at" TIMESTAMPTZ(3),
ADD COLUMN     "cancelled_by" UUID;

-- A planned session is moved, cancelled and copied by whoever leads it; a group also by the coordinator of its organisation. What it
-- means for the children is settled here, because whoever moves a group need not see whose children they are.

alter table counselling_session
  add constraint counselling_session_cancelled_by check (num_nulls(cancelled_at, cancelled_by) in (0, 2));

create policy arrange on counselling_session for update to itinera_app
  using (organisation_id = (select sec.coordinated()) and kind <> 'individual')
  with check (organisation_id = (select sec.coordinated()) and kind <> 'individual');
grant create on schema sec to itinera_keeper;

/* The groups of the organisation that this person coordinates. Definer: sessions have a wall of their own, which asks for attendance. */
create function sec.coordinated_groups() returns setof uuid
language plpgsql stable security definer rows 500 set search_path = pg_catalog, public, pg_temp as $$
begin
  return query select s.id from counselling_session s where s.organisation_id = sec.coordinated() and s.kind <> 'individual';
end $$;

/* A session that the person may arrange: her own, or a group of the organisation that she coordinates. */
create function sec.arranged_session(of_session uuid) returns counselling_session
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  s counselling_session;
begin
  select * into s from counselling_session c where c.id = of_session and c.organisation_id = sec.staffed()
    and (c.counsellor_id = sec.me() or (c.organisation_id = sec.coordinated() and c.kind <> 'individual'));
  if s.id is null then
    raise exception using errcode = 'insufficient_privilege', message = 'whoever leads a session arranges it, or coordinates the group';
  end if;
  return s;
end $$;

/* Completed years on a day, of whoever is born on the last day that the birth allows. */
create function sec.least_age(birth text, on_day date) returns int
language sql immutable set search_path = pg_catalog as $$
  select extract(year from on_day)::int - left(latest, 4)::int - (to_char(on_day, 'MM-DD') < substr(latest, 6))::int
  from (select case length(birth)
    when 4 then birth || '-12-31'
    when 7 then to_char((birth || '-01')::date + interval '1 month - 1 day', 'YYYY-MM-DD')
    else birth end as latest) l
$$;

/* After a session has its new time: the places that are only for it go with it; a child who is too old by then gives the place back;
   where the shared places do not last as long any more, the children wait in the order in which they asked. */
create function sec.move_care(of_session uuid, started timestamptz, ended timestamptz) returns table (waiting int, too_old int)
language plpgsql security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
declare
  s counselling_session := sec.arranged_session(of_session);
begin
  update childcare_offer o set starts_at = s.starts_at - (started - o.starts_at), ends_at = s.ends_at + (o.ends_at - ended)
    where o.organisation_id = s.organisation_id and o.session_id = s.id and o.cancelled_at is null;

  with old as materialized (
    select b.id, b.offer_id, b.state from childcare_booking b
    join child c on c.organisation_id = b.organisation_id and c.participant_id = b.participant_id and c.id = b.child_id
    where b.organisation_id = s.organisation_id and b.session_id = s.id
      and b.state not in ('checked_in', 'checked_out', 'no_show', 'lapsed', 'unmet', 'rejected', 'cancelled')
      and sec.least_age(c.birth, (s.starts_at at time zone s.timezone)::date) >= 13
  ), gone as (
    update childcare_booking b set state = 'cancelled' from old where b.id = old.id
  ), given as (
    select offer_id, count(*)::int as places from old where state in ('confirmed', 'offered') group by offer_id
  ), returned as (
    update childcare_offer o set taken = o.taken - given.places from given where o.id = given.offer_id
  )
  select count(*)::int into too_old from old;

  with lost as materialized (
    select b.id, b.offer_id from childcare_booking b join childcare_offer o on o.id = b.offer_id
    where b.organisation_id = s.organisation_id and b.session_id = s.id and b.state in ('confirmed', 'offered')
      and (o.cancelled_at is not null or o.starts_at > s.starts_at or o.ends_at < s.ends_at)
  ), waits as (
    update childcare_booking b set state = 'waitlisted' from lost where b.id = lost.id
  ), given as (
    select offer_id, count(*)::int as places from lost group by offer_id
  ), returned as (
    update childcare_offer o set taken = o.taken - given.places from given where o.id = given.offer_id
  )
  select count(*)::int into waiting from lost;
  return next;
end $$;

/* A cancelled session needs no childcare: its children's places are free again, and those that were only for it are no more. */
create function sec.free_care(of_session uuid, at timestamptz) returns int
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  s counselling_session := sec.arranged_session(of_session);
  freed int;
begin
  with old as materialized (
    select b.id, b.offer_id, b.state from childcare_booking b
    where b.organisation_id = s.organisation_id and b.session_id = s.id
      and b.state not in ('checked_in', 'checked_out', 'no_show', 'lapsed', 'unmet', 'rejected', 'cancelled')
  ), gone as (
    update childcare_booking b set state = 'cancelled' from old where b.id = old.id
  ), given as (
    select offer_id, count(*)::int as places from old where state in ('confirmed', 'offered') group by offer_id
  ), returned as (
    update childcare_offer o set taken = o.taken - given.places from given where o.id = given.offer_id
  )
  select coalesce(sum(places), 0)::int into freed from given;
  update childcare_offer o set cancelled_at = at
    where o.organisation_id = s.organisation_id and o.session_id = s.id and o.cancelled_at is null;
  return freed;
end $$;

/* The group of a session is expected at another of the same counsellor's, whoever accompanies each of them; who has left is not. */
create function sec.copy_roster(from_session uuid, to_session uuid) returns setof uuid
language plpgsql security definer rows 20 set search_path = pg_catalog, public, pg_temp as $$
begin
  return query
    insert into attendance (organisation_id, session_id, participant_id)
    select a.organisation_id, x.id, a.participant_id
    from counselling_session s
    join counselling_session x on x.id = to_session and x.organisation_id = s.organisation_id and x.counsellor_id = s.counsellor_id
      and x.state = 'scheduled'
    join attendance a on a.organisation_id = s.organisation_id and a.session_id = s.id and a.state <> 'waitlisted'
    join participant p on p.id = a.participant_id and p.handed_over_on is null
      and p.phase not in ('not_eligible', 'exited', 'followed_up', 'closed', 'merged', 'erased')
    where s.id = from_session and s.counsellor_id = sec.me() and s.organisation_id = sec.counselled()
    on conflict do nothing
    returning participant_id;
end $$;

do $$
declare f text;
begin
  foreach f in array array['coordinated_groups()', 'arranged_session(uuid)', 'move_care(uuid, timestamptz, timestamptz)', 'free_care(uuid, timestamptz)',
    'copy_roster(uuid, uuid)'] loop
    execute format('alter function sec.%s owner to itinera_keeper', f);
    execute format('revoke execute on function sec.%s from public', f);
    execute format('grant execute on function sec.%s to itinera_app', f);
  end loop;
end $$;
create policy arrange on attendance for update to itinera_app
  using (session_id in (select sec.coordinated_groups()))
  with check (organisation_id = (select sec.coordinated()));

revoke execute on function sec.least_age(text, date) from public;
grant execute on function sec.least_age(text, date) to itinera_keeper;
revoke create on schema sec from itinera_keeper;
