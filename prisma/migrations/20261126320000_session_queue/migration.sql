-- AlterTable
ALTER TABLE "attendance" ADD COLUMN     "answer_by" TIMESTAMPTZ(3),
ADD COLUMN     "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "counselling_session" ADD COLUMN     "seat_changes" INTEGER NOT NULL DEFAULT 0;

-- A session that is full has a waiting list, as childcare has one: places are given in the order in which they were asked for, whoever
-- is next is asked and has a set time to say yes, and the list ends when the session begins (docs/decisions/0019). Children follow
-- their mother: while she waits they are asked for and hold nothing.

alter table attendance drop constraint attendance_state, drop constraint attendance_recorded;
alter table attendance
  add constraint attendance_state check (state in (
    'booked', 'waitlisted', 'offered', 'lapsed', 'present', 'late', 'left_early', 'absent', 'excused', 'cancelled_by_participant',
    'cancelled_by_org')),
  add constraint attendance_recorded check (state in ('booked', 'waitlisted', 'offered', 'lapsed') or recorded_at is not null),
  add constraint attendance_answer check ((state = 'offered') = (answer_by is not null));
create index childcare_booking_offered on childcare_booking (session_id) where state = 'offered';
create index attendance_in_line on attendance (session_id) where state in ('waitlisted', 'offered');

drop trigger keep_revision on attendance;
create trigger keep_revision after update on attendance
  for each row when (old.state not in ('booked', 'waitlisted', 'offered', 'lapsed')) execute function sec.keep_revision();

grant create on schema sec to itinera_keeper;

/* Who takes a place away from others: an offered one is held until she answers. */
create function sec.holds_seat(state text) returns boolean
language sql immutable set search_path = pg_catalog as $$
  select state in ('booked', 'offered', 'present', 'late', 'left_early', 'absent')
$$;

create function sec.seats_taken(s counselling_session) returns int
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select count(*)::int from attendance a
  where a.organisation_id = s.organisation_id and a.session_id = s.id and sec.holds_seat(a.state)
$$;

/* A place is not given twice, whoever writes. Who came without one is written down all the same. */
create function sec.seat_counted() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select 1 from counselling_session s where s.organisation_id = new.organisation_id and s.id = new.session_id
      and s.capacity < sec.seats_taken(s)) then
    raise exception 'more women have a place at a session than it has places' using errcode = 'check_violation',
      constraint = 'attendance_counted', table = 'attendance';
  end if;
  return null;
end $$;
create constraint trigger counted after insert on attendance deferrable initially deferred for each row
  when (new.state in ('booked', 'offered')) execute function sec.seat_counted();
create constraint trigger counted_again after update of state on attendance deferrable initially deferred for each row
  when (new.state in ('booked', 'offered') and old.state not in ('booked', 'offered', 'present', 'late', 'left_early', 'absent'))
  execute function sec.seat_counted();

create function sec.capacity_counted() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select 1 from counselling_session s where s.id = new.id and s.capacity < sec.seats_taken(s)) then
    raise exception 'a session cannot have fewer places than are taken' using errcode = 'check_violation',
      constraint = 'counselling_session_counted', table = 'counselling_session';
  end if;
  return null;
end $$;
create constraint trigger capacity_counted after update of capacity on counselling_session deferrable initially deferred for each row
  when (new.capacity is distinct from old.capacity) execute function sec.capacity_counted();

/* What time and the others have done to a session's list: who did not answer, or still waits when it begins, lapses; then the first
   of the line is asked, strictly in order. The count of changes makes two who look at
   once lose to each other, so that none of them decides on what the other has changed. */
create function sec.settle_seats(of_session uuid, at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  s counselling_session; free int; hours int; next uuid;
begin
  update counselling_session c set seat_changes = c.seat_changes + 1
  where c.id = of_session and c.kind <> 'individual' and (c.starts_at > at or exists (
    select 1 from attendance a where a.session_id = c.id and a.state in ('waitlisted', 'offered')))
  returning c.* into s;
  if not found then return; end if;

  with gone as (
    update attendance a set state = 'lapsed', answer_by = null, version = a.version + 1
    where a.organisation_id = s.organisation_id and a.session_id = s.id
      and (a.state in ('waitlisted', 'offered') and s.starts_at <= at or a.state = 'offered' and a.answer_by <= at)
    returning a.participant_id
  )
  update childcare_booking b set state = 'cancelled' from gone
  where b.organisation_id = s.organisation_id and b.session_id = s.id and b.participant_id = gone.participant_id
    and b.state = 'requested';

  if s.state <> 'scheduled' or s.starts_at <= at then return; end if;
  free := s.capacity - sec.seats_taken(s);
  hours := sec.answer_hours(s.organisation_id);
  for next in
    select a.id from attendance a
    where a.organisation_id = s.organisation_id and a.session_id = s.id and a.state = 'waitlisted' order by a.requested_at, a.id
  loop
    exit when free <= 0;
    update attendance set state = 'offered', answer_by = least(at + hours * interval '1 hour', s.starts_at), version = version + 1
    where id = next;
    free := free - 1;
  end loop;
end $$;

/* The clock's own round: every list on which time or a free place has something to change. */
create function sec.settle_all_seats(at timestamptz) returns int
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  pending constant uuid[] := array(
    select s.id from counselling_session s
    where s.id in (select a.session_id from attendance a where a.state in ('waitlisted', 'offered'))
      and (s.starts_at <= at
        or exists (select 1 from attendance a where a.session_id = s.id and a.state = 'offered' and a.answer_by <= at)
        or s.state = 'scheduled' and (s.capacity is null or s.capacity > sec.seats_taken(s))
          and exists (select 1 from attendance a where a.session_id = s.id and a.state = 'waitlisted'))
    order by 1);
begin
  perform sec.settle_seats(one, at) from unnest(pending) one;
  return cardinality(pending);
end $$;

create function sec.settle_line(of_session uuid, at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform sec.settle_seats(s.id, at) from counselling_session s where s.id = of_session and s.organisation_id = sec.staffed();
end $$;

/* She has her place: the children who were asked for stand in the line for childcare where they asked, and what is free is theirs. */
create function sec.seat_children(of_session uuid, of_participant uuid, at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  s counselling_session; offer uuid;
begin
  select * into s from counselling_session where id = of_session;
  if not exists (select 1 from childcare_booking b where b.organisation_id = s.organisation_id and b.session_id = s.id
    and b.participant_id = of_participant and b.state = 'requested') then return; end if;
  select o.id into offer from childcare_offer o
  where o.organisation_id = s.organisation_id and o.cancelled_at is null and (o.session_id = s.id or o.session_id is null)
    and o.starts_at <= s.starts_at and s.ends_at <= o.ends_at
  order by o.session_id is null, o.places - o.taken desc, o.id limit 1;
  update childcare_booking b set offer_id = offer, state = case when offer is null then 'unmet' else 'waitlisted' end
  where b.organisation_id = s.organisation_id and b.session_id = s.id and b.participant_id = of_participant and b.state = 'requested';
  if offer is null then return; end if;
  perform sec.settle_offer(offer, at);
  update childcare_booking b set state = 'confirmed', answer_by = null
  where b.organisation_id = s.organisation_id and b.session_id = s.id and b.participant_id = of_participant and b.state = 'offered';
end $$;

/* Her place in the line of a session: 1 is asked next, 0 where she does not wait. */
create function sec.seat_in_line(of_session uuid, of_participant uuid) returns int
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select count(*)::int from attendance hers
  join attendance a on a.session_id = hers.session_id and a.state = 'waitlisted'
    and (a.requested_at, a.id) <= (hers.requested_at, hers.id)
  where hers.session_id = of_session and hers.participant_id = of_participant and hers.state = 'waitlisted'
    and hers.organisation_id = sec.staffed()
$$;

/* A counsellor asks for a place for a woman she accompanies: it is hers, or she waits behind whoever asked before. The moment of
   asking is never before another's at the same session, so that a number once told only becomes smaller. */
create function sec.take_seat(of_session uuid, of_participant uuid, children uuid[], at timestamptz) returns table (state text, place int)
language plpgsql security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
  s counselling_session; since timestamptz; becomes text;
begin
  perform sec.settle_seats(c.id, at) from counselling_session c
  where c.id = of_session and c.organisation_id = sec.counselled() and c.kind <> 'individual'
    and of_participant in (select sec.caseload());
  select * into s from counselling_session c where c.id = of_session and c.organisation_id = sec.counselled()
    and c.kind <> 'individual' and c.state = 'scheduled' and c.starts_at > at and of_participant in (select sec.caseload());
  if not found then return; end if;
  if not exists (select 1 from attendance a where a.session_id = s.id and a.participant_id = of_participant
      and (sec.holds_seat(a.state) or a.state = 'waitlisted')) then
    select greatest(at, max(a.requested_at) + interval '1 millisecond') into since from attendance a where a.session_id = s.id;
    becomes := case when s.capacity is null or (s.capacity > sec.seats_taken(s) and not exists (
      select 1 from attendance a where a.session_id = s.id and a.state = 'waitlisted')) then 'booked' else 'waitlisted' end;
    insert into attendance as a (organisation_id, session_id, participant_id, state, requested_at)
    values (s.organisation_id, s.id, of_participant, becomes, coalesce(since, at))
    on conflict (organisation_id, session_id, participant_id) do update
      set state = excluded.state, requested_at = excluded.requested_at, reason = null, recorded_at = null, recorded_by = null,
        reconfirm = false, version = a.version + 1;
    insert into childcare_booking as b (organisation_id, session_id, participant_id, child_id, state, requested_at, created_by)
    select s.organisation_id, s.id, of_participant, c.id, 'requested', coalesce(since, at), sec.me() from child c
    where c.organisation_id = s.organisation_id and c.participant_id = of_participant and c.id = any (children)
    on conflict (organisation_id, session_id, child_id) do update
      set state = 'requested', offer_id = null, reason = null, requested_at = excluded.requested_at, created_by = excluded.created_by
      where b.state in ('lapsed', 'rejected', 'cancelled', 'unmet');
    if becomes = 'booked' then perform sec.seat_children(s.id, of_participant, at); end if;
  end if;
  return query select a.state, sec.seat_in_line(s.id, of_participant) from attendance a
    where a.session_id = s.id and a.participant_id = of_participant;
end $$;

/* A woman in the line whom this person may speak for: whoever leads the session, coordinates, or accompanies her. */
create function sec.speaks_for(of_session uuid, of_participant uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select 1 from counselling_session s where s.id = of_session and s.organisation_id = sec.staffed()
    and (s.organisation_id = sec.coordinated() or s.id in (select sec.led_sessions()) or of_participant in (select sec.caseload())))
$$;

/* She was asked and says yes in time. */
create function sec.confirm_seat(of_session uuid, of_participant uuid, at timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not sec.speaks_for(of_session, of_participant) then return false; end if;
  perform sec.settle_seats(of_session, at);
  update attendance set state = 'booked', answer_by = null, version = version + 1
  where session_id = of_session and participant_id = of_participant and state = 'offered' and answer_by > at;
  if not found then return false; end if;
  perform sec.seat_children(of_session, of_participant, at);
  return true;
end $$;

/* She does not want the place, or not to wait any more; whoever is next is asked at once. Her children's places are free again. */
create function sec.leave_line(of_session uuid, of_participant uuid, at timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not sec.speaks_for(of_session, of_participant) then return false; end if;
  update attendance a set state = 'cancelled_by_participant', answer_by = null, recorded_at = at, recorded_by = sec.me(), version = a.version + 1
  from counselling_session s
  where s.organisation_id = a.organisation_id and s.id = a.session_id and s.state = 'scheduled' and s.starts_at > at
    and s.kind <> 'individual' and a.session_id = of_session and a.participant_id = of_participant
    and a.state in ('booked', 'waitlisted', 'offered');
  if not found then return false; end if;
  update childcare_booking b set state = 'cancelled'
  where b.session_id = of_session and b.participant_id = of_participant and b.state = 'requested';
  perform sec.settle_offer(o.id, at) from (
    select distinct b.offer_id as id from childcare_booking b
    where b.session_id = of_session and b.participant_id = of_participant and b.state in ('waitlisted', 'offered', 'confirmed') order by 1) o;
  perform sec.settle_seats(of_session, at);
  return true;
end $$;

/* Whoever took her off the list within the last day puts her back where she stood, and her children with her. */
create function sec.rejoin_line(of_session uuid, of_participant uuid, at timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not sec.speaks_for(of_session, of_participant) then return false; end if;
  update attendance a set state = 'waitlisted', recorded_at = null, recorded_by = null, version = a.version + 1
  from counselling_session s
  where s.organisation_id = a.organisation_id and s.id = a.session_id and s.state = 'scheduled' and s.starts_at > at
    and s.kind <> 'individual' and a.session_id = of_session and a.participant_id = of_participant
    and a.state = 'cancelled_by_participant' and a.recorded_by = sec.me() and a.recorded_at > at - interval '1 day';
  if not found then return false; end if;
  update childcare_booking b set state = 'requested' from attendance a
  where a.session_id = of_session and a.participant_id = of_participant and b.session_id = of_session and b.participant_id = of_participant
    and b.state = 'cancelled' and b.offer_id is null and b.requested_at = a.requested_at;
  perform sec.settle_seats(of_session, at);
  return true;
end $$;

/* How full a session is, for everybody who works there; who waits, for whoever may speak for her. */
create function sec.session_line(of_session uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object('capacity', s.capacity, 'taken', sec.seats_taken(s),
    'waiting', (select count(*) from attendance a where a.organisation_id = s.organisation_id and a.session_id = s.id and a.state = 'waitlisted'),
    'people', (
      select coalesce(jsonb_agg(jsonb_build_object('participantId', p.id, 'knownAs', p.known_as, 'familyName', p.family_name,
        'state', l.state, 'place', l.place, 'answerBy', l.answer_by, 'hers', l.hers,
        'children', (select count(*) from childcare_booking b where b.organisation_id = s.organisation_id and b.session_id = s.id
          and b.participant_id = p.id and b.state = 'requested'))
        order by l.state = 'lapsed', l.state = 'waitlisted', l.requested_at, l.id), '[]')
      from (
        select a.*, case when a.state = 'waitlisted' then
            row_number() over (partition by a.state order by a.requested_at, a.id) else 0 end as place,
          a.participant_id in (select sec.caseload()) as hers
        from attendance a where a.organisation_id = s.organisation_id and a.session_id = s.id
          and a.state in ('waitlisted', 'offered', 'lapsed')
      ) l join participant p on p.id = l.participant_id
      where l.hers or s.organisation_id = (select sec.coordinated()) or s.id in (select sec.led_sessions())))
  from counselling_session s where s.id = of_session and s.organisation_id = (select sec.staffed())
$$;

/* Places that are held until somebody asks her: in sessions and for children, of whomever this person leads or accompanies. */
create function sec.places_to_confirm(at timestamptz) returns table (
  about text, session_id uuid, participant_id uuid, known_as text, family_name text, children int, answer_by timestamptz, kind text,
  title text, starts_at timestamptz)
language sql stable security definer rows 10 set search_path = pg_catalog, public, pg_temp as $$
  select h.about, s.id, p.id, p.known_as, p.family_name, h.children, h.answer_by, s.kind, s.title, s.starts_at
  from (
    select 'seat' as about, a.organisation_id, a.session_id, a.participant_id, 0 as children, a.answer_by
    from attendance a where a.state = 'offered' and a.answer_by > at
    union all
    select 'care', b.organisation_id, b.session_id, b.participant_id, count(*)::int, min(b.answer_by)
    from childcare_booking b where b.state = 'offered' and b.answer_by > at
    group by b.organisation_id, b.session_id, b.participant_id
  ) h
  join counselling_session s on s.organisation_id = h.organisation_id and s.id = h.session_id and s.state = 'scheduled' and s.starts_at > at
  join participant p on p.id = h.participant_id
  where h.organisation_id = sec.counselled()
    and (s.id in (select sec.led_sessions()) or p.id in (select sec.caseload()))
  order by h.answer_by, s.starts_at, p.known_as, h.about
$$;

-- What knows of the states of a place ------------------------------------------------------------------------------------------

create function pg_temp.patch(of_function regprocedure, old text, new text) returns void language plpgsql as $$
declare
  body constant text := pg_get_functiondef(of_function);
begin
  if position(old in body) = 0 then raise exception '% is not as expected', of_function; end if;
  execute replace(body, old, new);
end $$;

select pg_temp.patch('sec.settle_session(uuid, timestamptz)', 'if s.id is null then return null; end if;',
  'if s.id is null then return null; end if;
  perform sec.settle_seats(s.id, at);');
select pg_temp.patch('sec.settle_session(uuid, timestamptz)', 'filter (where a.state = ''booked'') as open', 'filter (where a.state in (''booked'', ''offered'')) as open');
select pg_temp.patch('sec.settle_session(uuid, timestamptz)', 'filter (where a.state <> ''booked'') as marked', 'filter (where a.state not in (''booked'', ''offered'')) as marked');
select pg_temp.patch('sec.settle_offer(uuid, timestamptz)', 'a.state in (''booked'', ''waitlisted'', ''present''', 'a.state in (''booked'', ''waitlisted'', ''offered'', ''present''');
select pg_temp.patch('sec.expected(uuid, uuid, timestamptz)', 'a.state in (''booked'', ''waitlisted'')', 'a.state in (''booked'', ''waitlisted'', ''offered'')');
select pg_temp.patch('sec.close_period(transfer, timestamptz, text)', 'set state = ''cancelled_by_org'', recorded_at = at', 'set state = ''cancelled_by_org'', answer_by = null, recorded_at = at');
select pg_temp.patch('sec.close_period(transfer, timestamptz, text)', 'b.state in (''confirmed'', ''offered'', ''waitlisted'')', 'b.state in (''requested'', ''confirmed'', ''offered'', ''waitlisted'')');
select pg_temp.patch('sec.calendar_behind_link(timestamptz, timestamptz, timestamptz)', 't.state not in (''waitlisted'',', 't.state not in (''waitlisted'', ''offered'', ''lapsed'',');
select pg_temp.patch('sec.reminder_outdated(reminder)', 'and a.state = ''booked'')', 'and (a.state = ''booked'' or a.state = ''offered'' and r.kind = ''place''))');
select pg_temp.patch('sec.plan_places(timestamptz)', 'where b.state = ''offered'' and b.answer_by > at',
  'where b.state = ''offered'' and b.answer_by > at
  union
  select s.organisation_id, s.id, a.participant_id, ''place'', s.starts_at, true, at, at
  from attendance a
  join counselling_session s on s.organisation_id = a.organisation_id and s.id = a.session_id and s.state = ''scheduled'' and s.starts_at > at
  join participant p on p.id = a.participant_id and p.phase <> ''merged''
  where a.state = ''offered'' and a.answer_by > at');
select pg_temp.patch('sec.answer_coming(text, integer, text, timestamptz)', 'set state = ''cancelled_by_participant'', recorded_at = at',
  'set state = ''cancelled_by_participant'', answer_by = null, recorded_at = at');
select pg_temp.patch('sec.answer_coming(text, integer, text, timestamptz)', 'and participant_id = r.participant_id and state = ''booked'';
  end if;', 'and participant_id = r.participant_id and state in (''booked'', ''offered'');
  else
    update attendance set state = ''booked'', answer_by = null
      where organisation_id = r.organisation_id and session_id = r.session_id and participant_id = r.participant_id
        and state = ''offered'' and answer_by > at;
    if found and children is distinct from 0 then perform sec.seat_children(r.session_id, r.participant_id, at); end if;
  end if;
  perform sec.settle_seats(r.session_id, at);');

/* The group is expected again as far as there are places; whoever asked later waits. */
select pg_temp.patch('sec.group_again(uuid)', 'a.state = ''waitlisted'' then', 'a.state in (''waitlisted'', ''offered'', ''lapsed'') then');
create or replace function sec.copy_roster(from_session uuid, to_session uuid, people uuid[]) returns setof uuid
language sql security definer rows 20 set search_path = pg_catalog, public, pg_temp as $$
  insert into attendance (organisation_id, session_id, participant_id, state, requested_at)
  select x.organisation_id, x.id, g.participant_id,
    case when row_number() over (order by a.requested_at, a.id) > x.capacity then 'waitlisted' else 'booked' end, a.requested_at
  from counselling_session x
  join sec.group_again(from_session) g on g.participant_id = any(people)
    and (g.against is null or g.against not in ('left', 'unaccompanied'))
  join attendance a on a.organisation_id = x.organisation_id and a.session_id = from_session and a.participant_id = g.participant_id
  where x.id = to_session and x.organisation_id = sec.counselled() and x.counsellor_id = sec.me()
    and x.state in ('draft', 'scheduled')
  on conflict do nothing
  returning participant_id
$$;

/* Until when the place in a session that a message speaks of is kept; nothing where it is not any more. */
create function sec.seat_kept_until(of_reminder uuid) returns timestamptz
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select a.answer_by from reminder r join attendance a on a.organisation_id = r.organisation_id
    and a.session_id = r.session_id and a.participant_id = r.participant_id and a.state = 'offered'
  where r.id = of_reminder and r.state = 'sending'
$$;

do $$
declare f text;
begin
  foreach f in array array['holds_seat(text)', 'seats_taken(counselling_session)', 'seat_counted()', 'capacity_counted()',
    'settle_seats(uuid, timestamptz)', 'settle_all_seats(timestamptz)', 'settle_line(uuid, timestamptz)',
    'seat_children(uuid, uuid, timestamptz)', 'seat_in_line(uuid, uuid)', 'take_seat(uuid, uuid, uuid[], timestamptz)',
    'speaks_for(uuid, uuid)', 'confirm_seat(uuid, uuid, timestamptz)', 'leave_line(uuid, uuid, timestamptz)', 'rejoin_line(uuid, uuid, timestamptz)', 'session_line(uuid)',
    'seat_kept_until(uuid)', 'places_to_confirm(timestamptz)'] loop
    execute format('alter function sec.%s owner to itinera_keeper', f);
    execute format('revoke execute on function sec.%s from public', f);
    execute format('grant execute on function sec.%s to itinera_keeper', f);
  end loop;
  foreach f in array array['settle_all_seats(timestamptz)', 'settle_line(uuid, timestamptz)', 'take_seat(uuid, uuid, uuid[], timestamptz)',
    'confirm_seat(uuid, uuid, timestamptz)', 'leave_line(uuid, uuid, timestamptz)', 'rejoin_line(uuid, uuid, timestamptz)',
    'session_line(uuid)', 'seat_kept_until(uuid)', 'places_to_confirm(timestamptz)', 'holds_seat(text)'] loop
    execute format('grant execute on function sec.%s to itinera_app', f);
  end loop;
end $$;
revoke create on schema sec from itinera_keeper;
