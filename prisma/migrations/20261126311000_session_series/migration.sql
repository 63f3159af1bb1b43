-- AlterTable
ALTER TABLE "counselling_session" ADD COLUMN     "series_day" DATE,
ADD COLUMN     "series_exception" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "series_id" UUID;

-- CreateTable
CREATE TABLE "session_series" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "leader_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT,
    "topics" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "rrule" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "start_time" TEXT NOT NULL,
    "end_time" TEXT NOT NULL,
    "timezone" TEXT NOT NULL,
    "exdates" DATE[] DEFAULT ARRAY[]::DATE[],
    "mode" TEXT NOT NULL DEFAULT 'on_site',
    "place" TEXT,
    "room_id" UUID,
    "online_link" TEXT,
    "planned_hours" INTEGER,
    "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "level" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "session_series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "series_enrolment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "series_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "until_on" DATE,
    "level_at_start" TEXT,
    "level_at_end" TEXT,
    "left_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "series_enrolment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "session_series_leader_id_idx" ON "session_series"("leader_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_series_organisation_id_id_key" ON "session_series"("organisation_id", "id");

-- CreateIndex
CREATE INDEX "series_enrolment_organisation_id_series_id_idx" ON "series_enrolment"("organisation_id", "series_id");

-- CreateIndex
CREATE INDEX "series_enrolment_organisation_id_participant_id_idx" ON "series_enrolment"("organisation_id", "participant_id");

-- CreateIndex
CREATE UNIQUE INDEX "series_enrolment_organisation_id_id_key" ON "series_enrolment"("organisation_id", "id");

-- CreateIndex
CREATE INDEX "counselling_session_series_id_starts_at_idx" ON "counselling_session"("series_id", "starts_at");

-- AddForeignKey
ALTER TABLE "counselling_session" ADD CONSTRAINT "counselling_session_organisation_id_series_id_fkey" FOREIGN KEY ("organisation_id", "series_id") REFERENCES "session_series"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_series" ADD CONSTRAINT "session_series_organisation_id_leader_id_fkey" FOREIGN KEY ("organisation_id", "leader_id") REFERENCES "membership"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_series" ADD CONSTRAINT "session_series_organisation_id_room_id_fkey" FOREIGN KEY ("organisation_id", "room_id") REFERENCES "room"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "series_enrolment" ADD CONSTRAINT "series_enrolment_organisation_id_series_id_fkey" FOREIGN KEY ("organisation_id", "series_id") REFERENCES "session_series"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "series_enrolment" ADD CONSTRAINT "series_enrolment_organisation_id_participant_id_fkey" FOREIGN KEY ("organisation_id", "participant_id") REFERENCES "participant"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Sessions are planned together and stay sessions: each is held, moved and cancelled by itself. Who leads a series and the coordinator of
-- the organisation arrange it as a whole.

alter table session_series
  add constraint session_series_kind check (kind in ('individual', 'group', 'visit', 'event', 'course', 'circle')),
  add constraint session_series_mode check (mode in ('on_site', 'online', 'hybrid', 'phone')),
  add constraint session_series_rrule check (rrule ~ '^FREQ=(WEEKLY|MONTHLY)(;[A-Z]+=[0-9A-Z,-]+)+$'),
  add constraint session_series_times check (
    start_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and end_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and start_time < end_time),
  add constraint session_series_online_link check (online_link ~ '^https?://'),
  add constraint session_series_planned_hours check (planned_hours between 1 and 5000),
  add constraint session_series_level check (level in ('A0', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2')),
  add constraint session_series_course check (
    kind = 'course' or (planned_hours is null and level is null and languages = '{}'));
alter table series_enrolment
  add constraint series_enrolment_span check (until_on >= from_on - 1),
  add constraint series_enrolment_levels check (
    level_at_start in ('A0', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2') and level_at_end in ('A0', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2')),
  add constraint series_enrolment_left check (left_reason is null or (until_on is not null and left_reason in (
    'completed', 'job', 'level', 'childcare', 'health', 'moved', 'no_contact', 'other')));
/* in a series at most once at a time */
create unique index series_enrolment_once on series_enrolment (series_id, participant_id) where until_on is null;
alter table counselling_session
  add constraint counselling_session_series check ((series_id is null) = (series_day is null) and (series_id is not null or not series_exception));

grant create on schema sec to itinera_keeper;

/* The series this counsellor leads. Definer: enrolments and series ask each other. */
create function sec.led_series() returns setof uuid
language sql stable security definer rows 20 set search_path = pg_catalog, public, pg_temp as $$
  select s.id from (select membership_id, organisation_id from sec.actor() where scope = 'organisation' and role = 'counsellor') me
  join session_series s on s.leader_id = me.membership_id and s.organisation_id = me.organisation_id
$$;
/* The series in which somebody is whom this counsellor accompanies. */
create function sec.attended_series() returns setof uuid
language sql stable security definer rows 20 set search_path = pg_catalog, public, pg_temp as $$
  select e.series_id from series_enrolment e where e.participant_id in (select sec.caseload())
$$;

alter table session_series enable row level security;
alter table session_series force row level security;
alter table series_enrolment enable row level security;
alter table series_enrolment force row level security;
create policy keeper on session_series for all to itinera_keeper using (true) with check (true);
create policy keeper on series_enrolment for all to itinera_keeper using (true) with check (true);
grant select, insert, update, delete on session_series, series_enrolment to itinera_keeper;
grant select, insert, update on session_series, series_enrolment to itinera_app;

create policy read on session_series for select to itinera_app
  using (organisation_id = (select sec.coordinated())
    or (organisation_id = (select sec.counselled())
        and (leader_id = (select sec.me()) or kind <> 'individual' or id in (select sec.attended_series()))));
create policy plan on session_series for insert to itinera_app
  with check (organisation_id = (select sec.counselled()) and leader_id = (select sec.me()));
create policy revise on session_series for update to itinera_app
  using (organisation_id = (select sec.counselled()) and leader_id = (select sec.me()))
  with check (organisation_id = (select sec.counselled()) and leader_id = (select sec.me()));
create policy arrange on session_series for update to itinera_app
  using (organisation_id = (select sec.coordinated()) and kind <> 'individual')
  with check (organisation_id = (select sec.coordinated()) and kind <> 'individual');

create policy read on series_enrolment for select to itinera_app
  using (organisation_id = (select sec.coordinated())
    or participant_id in (select sec.caseload())
    or series_id in (select sec.led_series()));
create policy enrol on series_enrolment for insert to itinera_app
  with check (organisation_id = (select sec.counselled())
    and series_id in (select sec.led_series()) and participant_id in (select sec.caseload()));
create policy revise on series_enrolment for update to itinera_app
  using (series_id in (select sec.led_series()))
  with check (organisation_id = (select sec.counselled()) and series_id in (select sec.led_series()));
create policy arrange on series_enrolment for update to itinera_app
  using (organisation_id = (select sec.coordinated())) with check (organisation_id = (select sec.coordinated()));

create trigger keep_off_merged after insert or update on series_enrolment for each row execute function sec.keep_off_merged();

/* A series that the person may arrange: her own, or a group of the organisation that she coordinates. */
create function sec.arranged_series(of_series uuid) returns session_series
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  s session_series;
begin
  select * into s from session_series c where c.id = of_series and c.organisation_id = sec.staffed()
    and (c.leader_id = sec.me() or (c.organisation_id = sec.coordinated() and c.kind <> 'individual'));
  if s.id is null then
    raise exception using errcode = 'insufficient_privilege', message = 'whoever leads a series arranges it, or coordinates the group';
  end if;
  return s;
end $$;

/* Takes somebody into a series from a day: she is expected at its sessions from then on. A coordinator takes in anybody of the organisation,
   a counsellor whom she accompanies. Answers the enrolment; null where she is in it already or has left. */
create function sec.enrol_in_series(of_series uuid, of_participant uuid, from_day date, level text, at timestamptz) returns uuid
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  s session_series := sec.arranged_series(of_series);
  enrolled uuid;
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
  insert into attendance (organisation_id, session_id, participant_id)
    select c.organisation_id, c.id, of_participant from counselling_session c
    where c.organisation_id = s.organisation_id and c.series_id = s.id and c.state in ('draft', 'scheduled') and c.starts_at > at
      and (c.starts_at at time zone c.timezone)::date >= from_day
    on conflict (organisation_id, session_id, participant_id) do update
      set state = 'booked', recorded_at = null, recorded_by = null where attendance.state = 'cancelled_by_participant';
  return enrolled;
end $$;

/* Somebody leaves a series after a day: she is not expected at its later sessions, and her children's places there are free. */
create function sec.leave_series(of_enrolment uuid, last_day date, why text, at timestamptz) returns int
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
  update attendance a set state = 'cancelled_by_participant', reconfirm = false, recorded_at = at, recorded_by = sec.me(),
      version = a.version + 1
    where a.organisation_id = s.organisation_id and a.session_id = any (later) and a.participant_id = e.participant_id
      and a.state in ('booked', 'waitlisted');
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
  return freed;
end $$;

/* Everybody who is or was in a series, with what became of her sessions: for whoever arranges it. Minutes are those she was there. */
create function sec.series_roster(of_series uuid) returns table (
  enrolment_id uuid, participant_id uuid, known_as text, family_name text, from_on date, until_on date, level_at_start text,
  level_at_end text, left_reason text, version int, minutes int, attended int, absent int, excused int, expected int)
language sql stable security definer rows 20 set search_path = pg_catalog, public, pg_temp as $$
  select e.id, e.participant_id, p.known_as, p.family_name, e.from_on, e.until_on, e.level_at_start, e.level_at_end, e.left_reason,
    e.version, coalesce(m.minutes, 0), coalesce(m.attended, 0), coalesce(m.absent, 0), coalesce(m.excused, 0), coalesce(m.expected, 0)
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
      (count(*) filter (where c.state in ('draft', 'scheduled') and a.state = 'booked'))::int as expected
    from counselling_session c join attendance a on a.organisation_id = c.organisation_id and a.session_id = c.id
    where c.organisation_id = s.organisation_id and c.series_id = s.id and a.participant_id = e.participant_id
      and (c.starts_at at time zone c.timezone)::date between e.from_on and coalesce(e.until_on, 'infinity')
  ) m on true
  order by p.known_as, p.family_name, e.from_on
$$;

/* Other hours that are taken on some dates: of whoever leads, of somebody expected, of the room. As whoever asks: the walls stand. */
create function sec.series_clashes(dates jsonb, zone text, leader uuid, people uuid[], in_room uuid, besides uuid[]) returns table (
  day text, whose text, name text, known_as text, family_name text, from_time text, until_time text)
language sql stable rows 20 set search_path = pg_catalog, public, pg_temp as $$
  with asked as materialized (
    select d.day, d."startsAt" as starts_at, d."endsAt" as ends_at
    from jsonb_to_recordset(dates) as d(day text, "startsAt" timestamptz, "endsAt" timestamptz)
  ), hits as materialized (
    select d.day, s.organisation_id, s.id, s.counsellor_id, s.starts_at, s.ends_at from asked d
    join counselling_session s on s.organisation_id = sec.staffed() and s.state in ('draft', 'scheduled', 'held')
      and s.starts_at < d.ends_at and s.ends_at > d.starts_at and s.starts_at > d.starts_at - interval '1 day'
    where s.id <> all (besides)
  ), found as (
    select h.day, 'leads' as whose, t.name, null as known_as, null as family_name, h.starts_at, h.ends_at
    from hits h left join sec.staff() t on t.id = h.counsellor_id where h.counsellor_id = leader
    union all
    select h.day, 'hers', '', p.known_as, p.family_name, h.starts_at, h.ends_at
    from hits h join attendance a on a.organisation_id = h.organisation_id and a.session_id = h.id
      and a.state in ('booked', 'present', 'late', 'left_early')
    join participant p on p.organisation_id = a.organisation_id and p.id = a.participant_id
    where h.counsellor_id <> leader and p.id = any (people)
    union all
    select d.day, 'room', r.name, null, null, u.starts_at, u.ends_at
    from room r cross join asked d join lateral sec.taken_hours(d.starts_at, d.ends_at) u on u.room_id = r.id
    where r.id = in_room and u.session_id <> all (besides)
  )
  select day, whose, name, known_as, family_name, to_char(starts_at at time zone zone, 'HH24:MI'),
    to_char(ends_at at time zone zone, 'HH24:MI') from found order by day, starts_at
$$;

do $$
declare f text;
begin
  foreach f in array array['led_series()', 'attended_series()', 'arranged_series(uuid)', 'enrol_in_series(uuid, uuid, date, text, timestamptz)',
    'leave_series(uuid, date, text, timestamptz)', 'series_roster(uuid)'] loop
    execute format('alter function sec.%s owner to itinera_keeper', f);
    execute format('revoke execute on function sec.%s from public', f);
    execute format('grant execute on function sec.%s to itinera_app', f);
  end loop;
end $$;
revoke create on schema sec from itinera_keeper;
revoke execute on function sec.series_clashes(jsonb, text, uuid, uuid[], uuid, uuid[]) from public;
grant execute on function sec.series_clashes(jsonb, text, uuid, uuid[], uuid, uuid[]) to itinera_app;
