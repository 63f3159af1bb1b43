-- Roll call: each mark is saved as it is given, a session is held once each booking has its mark, and what a mark was before is kept.

ALTER TABLE "attendance" ADD COLUMN     "correction_reason" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

ALTER TABLE "organisation" ADD COLUMN     "correction_days" INTEGER NOT NULL DEFAULT 7;

alter table organisation add constraint organisation_correction_days check (correction_days between 0 and 366);
alter table attendance drop constraint attendance_reason;
alter table attendance add constraint attendance_reason check (reason is null or reason in (
  'work', 'child_ill', 'health', 'transport', 'lack_of_childcare', 'other', 'no_reason'));

/* A roster is no form with a draft any more. */
alter table draft no force row level security;
delete from draft where form = 'session.record';
alter table draft force row level security;

grant create on schema sec to itinera_keeper;

/* A first mark corrects nothing; every later one leaves what stood before. */
create trigger keep_revision after update on attendance
  for each row when (old.state not in ('booked', 'waitlisted')) execute function sec.keep_revision();

/* Whether a session took place follows from its marks: open while a booking has none, and not before it begins unless somebody was
   there or an individual session lost its only participant. */
create function sec.settle_session(of_session uuid, at timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  s counselling_session; seen record; settled text;
begin
  select * into s from counselling_session c
    where c.id = of_session and c.state <> 'draft'
      and (c.organisation_id = sec.coordinated() or c.id in (select sec.led_sessions())) for update;
  if s.id is null then return null; end if;
  select count(*) filter (where a.state = 'booked') as open, count(*) filter (where a.state <> 'booked') as marked,
    bool_or(a.state in ('present', 'late', 'left_early', 'absent')) as begun,
    bool_and(a.state in ('cancelled_by_participant', 'cancelled_by_org')) as called_off,
    bool_or(a.state = 'cancelled_by_org') as by_us
  into seen from attendance a
  where a.organisation_id = s.organisation_id and a.session_id = s.id and a.state not in ('waitlisted', 'lapsed');
  settled := case
    when seen.open > 0 or seen.marked = 0 then 'scheduled'
    when s.starts_at > at and s.kind <> 'individual' and not seen.begun then 'scheduled'
    when seen.called_off then 'cancelled'
    else 'held' end;
  if settled = s.state then return settled; end if;
  update counselling_session set state = settled, version = version + 1,
    cancel_reason = case when settled = 'cancelled' then
      case when seen.by_us then 'cancelled_by_org' else 'cancelled_by_participant' end end,
    recorded_at = case when settled <> 'scheduled' then coalesce(s.recorded_at, at) end,
    recorded_by = case when settled <> 'scheduled' then coalesce(s.recorded_by, sec.me()) end
  where id = s.id;
  return settled;
end $$;
alter function sec.settle_session(uuid, timestamptz) owner to itinera_keeper;
revoke execute on function sec.settle_session(uuid, timestamptz) from public;
grant execute on function sec.settle_session(uuid, timestamptz) to itinera_app;

/* Whoever leads a session says how it was with childcare, once. */
create function sec.answer_care(of_session uuid, answer text, why text, at timestamptz) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update counselling_session set childcare = answer, childcare_reason = case when answer = 'not_possible' then why end,
    childcare_answered_at = case when answer <> 'unanswered' then at end, version = version + 1
  where id = of_session and id in (select sec.led_sessions()) and childcare = 'unanswered'
$$;
alter function sec.answer_care(uuid, text, text, timestamptz) owner to itinera_keeper;
revoke execute on function sec.answer_care(uuid, text, text, timestamptz) from public;
grant execute on function sec.answer_care(uuid, text, text, timestamptz) to itinera_app;

/* After the days for corrections a coordinator changes a mark, and says why. */
create policy correct on attendance for update to itinera_app
  using (organisation_id = (select sec.coordinated()))
  with check (organisation_id = (select sec.coordinated()) and correction_reason is not null);

-- The history of marks ---------------------------------------------------------------------------------------------------------

drop policy read on revision;
create policy read on revision for select to itinera_app
  using (participant_id in (select sec.caseload())
    or (organisation_id = (select sec.coordinated())
        and record_kind in ('participant', 'enrolment', 'follow_up', 'profile_outlook', 'language_skill', 'education',
          'recognition', 'work_history', 'skill_claim', 'itinerary', 'itinerary_objective', 'itinerary_step',
          'road_map', 'road_map_step', 'road_map_contact', 'attendance')));

do $$
declare
  body text := pg_get_functiondef('sec.standing(text, uuid)'::regprocedure);
  changed text := replace(body, '''referral''])', '''referral'', ''attendance''])');
begin
  if changed = body then raise exception 'sec.standing is not as expected'; end if;
  execute changed;
end $$;

/* What the marks of a session were before, for whoever leads it and for the coordinator: of the others on the roster a name and a
   mark, as the roster itself shows. */
create function sec.corrections(of_session uuid) returns table (
  id bigint, participant_id uuid, known_as text, family_name text, at timestamptz, changed_by uuid, before jsonb, after jsonb)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select r.id, r.participant_id, p.known_as, p.family_name, r.at, r.changed_by,
    jsonb_build_object('state', r.values -> 'state', 'minutesLate', r.values -> 'minutes_late',
      'minutesEarly', r.values -> 'minutes_early', 'reason', r.values -> 'reason'),
    case when next.values is not null then jsonb_build_object('state', next.values -> 'state',
        'minutesLate', next.values -> 'minutes_late', 'minutesEarly', next.values -> 'minutes_early',
        'reason', next.values -> 'reason', 'why', next.values -> 'correction_reason')
      when a.id is not null then jsonb_build_object('state', a.state, 'minutesLate', a.minutes_late,
        'minutesEarly', a.minutes_early, 'reason', a.reason, 'why', a.correction_reason) end
  from counselling_session s
  join revision r on r.organisation_id = s.organisation_id and r.record_kind = 'attendance'
    and r.participant_id in (select o.participant_id from attendance o
                             where o.organisation_id = s.organisation_id and o.session_id = s.id)
    and (r.values ->> 'session_id')::uuid = s.id
  join participant p on p.id = r.participant_id
  left join attendance a on a.id = r.record_id
  left join lateral (
    select n.values from revision n
    where n.organisation_id = r.organisation_id and n.participant_id = r.participant_id and n.record_kind = 'attendance'
      and n.record_id = r.record_id and n.id > r.id order by n.id limit 1) next on true
  where s.id = of_session
    and (s.organisation_id = sec.coordinated() or s.id in (select sec.led_sessions()))
  order by r.id desc
$$;
alter function sec.corrections(uuid) owner to itinera_keeper;
revoke execute on function sec.corrections(uuid) from public;
grant execute on function sec.corrections(uuid) to itinera_app;

revoke create on schema sec from itinera_keeper;
