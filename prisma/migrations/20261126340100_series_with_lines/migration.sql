-- A session of a series can be full. Who is taken into the series then waits in the line of that session, behind whoever asked before;
-- who leaves the series leaves the lines too, and whoever is next is asked.

grant create on schema sec to itinera_keeper;

/* Takes somebody into a series from a day: she is expected at its sessions from then on, or waits where one is full. A coordinator takes
   in anybody of the organisation, a counsellor whom she accompanies. Answers the enrolment; null where she is in it already or has left. */
create or replace function sec.enrol_in_series(of_series uuid, of_participant uuid, from_day date, level text, at timestamptz) returns uuid
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  s session_series := sec.arranged_series(of_series);
  enrolled uuid;
  c counselling_session;
  since timestamptz;
  becomes text;
begin
  if not exists (select 1 from participant p where p.id = of_participant and p.organisation_id = s.organisation_id
      and p.handed_over_on is null and p.phase not in ('not_eligible', 'exited', 'followed_up', 'closed', 'merged', 'erased')
      and (s.organisation_id = sec.coordinated() or p.id in (select sec.caseload())))
    or exists (select 1 from series_enrolment e where e.series_id = s.id and e.participant_id = of_participant
      and (e.until_on is null or e.until_on >= from_day)) then
    return null;
  end if;
  insert into series_enrolment (organisation_id, series_id, participant_id, from_on, level_at_start, created_at)
    values (s.organisation_id, s.id, of_participant, from_day, level, at) returning id into enrolled;
  for c in
    select * from counselling_session k
    where k.organisation_id = s.organisation_id and k.series_id = s.id and k.state in ('draft', 'scheduled') and k.starts_at > at
      and (k.starts_at at time zone k.timezone)::date >= from_day
    order by k.starts_at, k.id
  loop
    perform sec.settle_seats(c.id, at);
    select greatest(at, max(a.requested_at) + interval '1 millisecond') into since from attendance a where a.session_id = c.id;
    becomes := case when c.capacity is null or (c.capacity > sec.seats_taken(c) and not exists (
      select 1 from attendance a where a.session_id = c.id and a.state = 'waitlisted')) then 'booked' else 'waitlisted' end;
    insert into attendance as a (organisation_id, session_id, participant_id, state, requested_at)
      values (c.organisation_id, c.id, of_participant, becomes, coalesce(since, at))
      on conflict (organisation_id, session_id, participant_id) do update
        set state = excluded.state, requested_at = excluded.requested_at, reason = null, recorded_at = null, recorded_by = null,
          version = a.version + 1
        where a.state in ('cancelled_by_participant', 'lapsed');
  end loop;
  return enrolled;
end $$;

/* Somebody leaves a series after a day: she is not expected at its later sessions and waits for none of them, and her children's places
   there are free. */
create or replace function sec.leave_series(of_enrolment uuid, last_day date, why text, at timestamptz) returns int
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  e series_enrolment;
  s session_series;
  later uuid[];
  offers uuid[];
  freed int;
begin
  select * into e from series_enrolment r where r.id = of_enrolment;
  s := sec.arranged_series(e.series_id);
  update series_enrolment set until_on = greatest(last_day, from_on - 1), left_reason = why, updated_at = at, version = version + 1
    where id = e.id;
  later := array(select c.id from counselling_session c where c.organisation_id = s.organisation_id and c.series_id = s.id
    and c.state in ('draft', 'scheduled') and c.starts_at > at and (c.starts_at at time zone c.timezone)::date > last_day);
  update attendance a set state = 'cancelled_by_participant', answer_by = null, reconfirm = false, recorded_at = at, recorded_by = sec.me(),
      version = a.version + 1
    where a.organisation_id = s.organisation_id and a.session_id = any (later) and a.participant_id = e.participant_id
      and a.state in ('booked', 'waitlisted', 'offered');
  offers := array(select distinct b.offer_id from childcare_booking b where b.organisation_id = s.organisation_id
    and b.session_id = any (later) and b.participant_id = e.participant_id and b.offer_id is not null
    and b.state in ('waitlisted', 'offered', 'confirmed') order by 1);
  perform 1 from childcare_offer o where o.id = any (offers) order by o.id for update;
  with gone as (
    update childcare_booking b set state = 'cancelled', answer_by = null
    from (select id, state as before from childcare_booking where organisation_id = s.organisation_id
      and session_id = any (later) and participant_id = e.participant_id
      and state in ('requested', 'waitlisted', 'offered', 'confirmed') for update) w
    where b.id = w.id returning b.offer_id, w.before
  ), given as (
    select offer_id, count(*)::int as places from gone where sec.holds_place(before) group by offer_id
  ), returned as (
    update childcare_offer o set taken = o.taken - given.places from given where o.id = given.offer_id
  )
  select count(*)::int into freed from gone;
  perform sec.settle_offer(one, at) from unnest(offers) one;
  perform sec.settle_seats(one, at) from unnest(later) one;
  return freed;
end $$;

revoke create on schema sec from itinera_keeper;
