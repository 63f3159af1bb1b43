-- AlterTable
ALTER TABLE "childcare_booking" ADD COLUMN     "answer_by" TIMESTAMPTZ(3),
ADD COLUMN     "session_ends_at" TIMESTAMPTZ(3),
ADD COLUMN     "session_starts_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "childcare_offer" ADD COLUMN     "cancel_reason" TEXT,
ADD COLUMN     "cancelled_by" UUID,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "care_setting" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "ratios" JSONB NOT NULL,
    "answer_hours" INTEGER NOT NULL,
    "changed_by" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "care_setting_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "care_setting_organisation_id_changed_at_idx" ON "care_setting"("organisation_id", "changed_at");

-- AddForeignKey
ALTER TABLE "care_setting" ADD CONSTRAINT "care_setting_organisation_id_changed_by_fkey" FOREIGN KEY ("organisation_id", "changed_by") REFERENCES "membership"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Places for children are given in the order in which they were asked for, siblings together or not at all. What is asked for
-- together (same session, mother and instant) is one group. Whoever writes, the database keeps: a place is not given twice, and
-- a child has no two places at one time.

alter table childcare_booking drop constraint childcare_booking_state, drop constraint childcare_booking_offer;
alter table childcare_booking
  add constraint childcare_booking_state check (state in (
    'requested', 'confirmed', 'checked_in', 'checked_out', 'no_show', 'offered', 'waitlisted', 'lapsed', 'unmet', 'rejected',
    'cancelled')),
  add constraint childcare_booking_offer check (
    offer_id is not null
    or state not in ('offered', 'confirmed', 'checked_in', 'checked_out', 'no_show', 'waitlisted')),
  add constraint childcare_booking_answer check ((state = 'offered') = (answer_by is not null));
alter table childcare_offer
  add constraint childcare_offer_cancelled check (cancelled_at is not null or num_nonnulls(cancel_reason, cancelled_by) = 0);
alter table care_setting
  add constraint care_setting_ratios check (jsonb_typeof(ratios) = 'array' and jsonb_array_length(ratios) > 0),
  add constraint care_setting_answer check (answer_hours between 1 and 168);

alter table care_setting enable row level security;
alter table care_setting force row level security;
create policy keeper on care_setting for all to itinera_keeper using (true) with check (true);
grant select, insert, update on care_setting to itinera_keeper;
grant select, insert on care_setting to itinera_app;
create policy read on care_setting for select to itinera_app
  using (organisation_id = (select sec.staffed()));
create policy change on care_setting for insert to itinera_app
  with check (organisation_id = (select sec.coordinated()) and changed_by = (select sec.me()));

grant create on schema sec to itinera_keeper;

create function sec.holds_place(state text) returns boolean
language sql immutable set search_path = pg_catalog as $$
  select state in ('offered', 'confirmed', 'checked_in', 'checked_out', 'no_show')
$$;

/* A booking keeps the hours of its session, so that a constraint can compare them. */
create function sec.care_span() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  select s.starts_at, s.ends_at into new.session_starts_at, new.session_ends_at from counselling_session s
  where s.organisation_id = new.organisation_id and s.id = new.session_id;
  return new;
end $$;
alter function sec.care_span() owner to itinera_keeper;
update childcare_booking b set session_starts_at = s.starts_at, session_ends_at = s.ends_at from counselling_session s
where s.organisation_id = b.organisation_id and s.id = b.session_id;
create trigger care_span before insert or update of session_id on childcare_booking
  for each row execute function sec.care_span();

alter table childcare_booking add constraint childcare_booking_one_place exclude using gist (
  child_id with =, offer_id with <>, tstzrange(session_starts_at, session_ends_at) with &&)
  where (state in ('offered', 'confirmed', 'checked_in', 'checked_out', 'no_show'));

/* Every place that somebody holds is counted where it is: with "taken at most places" no place is given twice. */
create function sec.care_counted() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (
    select 1 from childcare_offer o where o.id = new.offer_id and o.taken < (
      select count(*) from childcare_booking b
      where b.offer_id = o.id and b.state in ('offered', 'confirmed', 'checked_in', 'checked_out', 'no_show')))
  then
    raise exception 'a childcare place is held that its offer does not count' using errcode = 'check_violation',
      constraint = 'childcare_booking_counted', table = 'childcare_booking';
  end if;
  return null;
end $$;
alter function sec.care_counted() owner to itinera_keeper;
create constraint trigger counted after insert or update of state, offer_id on childcare_booking
  deferrable initially deferred for each row
  when (new.state in ('offered', 'confirmed', 'checked_in', 'checked_out', 'no_show'))
  execute function sec.care_counted();

create function sec.answer_hours(organisation uuid) returns int
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce((select c.answer_hours from care_setting c where c.organisation_id = organisation
    order by c.changed_at desc, c.id limit 1), 24)
$$;
alter function sec.answer_hours(uuid) owner to itinera_keeper;

/* How many groups wait at an offer: a number, for everybody who works there. */
create function sec.waiting_groups(of_offer uuid) returns int
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select count(distinct (b.session_id, b.participant_id, b.requested_at))::int
  from childcare_offer o join childcare_booking b on b.offer_id = o.id and b.state = 'waitlisted'
  where o.id = of_offer and o.organisation_id = sec.staffed()
$$;
alter function sec.waiting_groups(uuid) owner to itinera_keeper;

/* The place of a woman's children in the line of an offer, as a number: 1 is asked next. */
create function sec.place_in_line(of_session uuid, of_participant uuid) returns int
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with hers as (
    select b.offer_id, b.requested_at from childcare_booking b
    where b.organisation_id = sec.staffed() and b.session_id = of_session and b.participant_id = of_participant
      and b.state = 'waitlisted' order by b.requested_at limit 1
  )
  select count(distinct (b.session_id, b.participant_id, b.requested_at))::int
  from hers join childcare_booking b on b.offer_id = hers.offer_id and b.state = 'waitlisted'
    and (b.requested_at, b.session_id, b.participant_id) <= (hers.requested_at, of_session, of_participant)
$$;
alter function sec.place_in_line(uuid, uuid) owner to itinera_keeper;

/* How many children the group that would be asked next has; none where nobody who can come waits. */
create function sec.next_in_line(of_offer uuid) returns int
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce((
    select count(*)::int from childcare_offer o join childcare_booking b on b.offer_id = o.id and b.state = 'waitlisted'
    where o.id = of_offer and o.organisation_id = sec.staffed()
    group by b.requested_at, b.session_id, b.participant_id
    having bool_and(o.starts_at <= b.session_starts_at and b.session_ends_at <= o.ends_at and not exists (
      select 1 from childcare_booking e
      where e.child_id = b.child_id and e.offer_id <> b.offer_id and sec.holds_place(e.state)
        and e.session_starts_at < b.session_ends_at and b.session_starts_at < e.session_ends_at))
    order by b.requested_at, b.session_id, b.participant_id limit 1), 0)
$$;
alter function sec.next_in_line(uuid) owner to itinera_keeper;

/* What time and the others have done to an offer: who is too old by now, does not come or did not answer gives the place back; then
   the first of the line is asked, strictly in order (docs/decisions/0019). Its twin is lib/domain/care-waiting/rules.ts. */
create function sec.settle_offer(of_offer uuid, at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  o childcare_offer;
  given_back int;
  free int;
  hours int;
  g record;
begin
  select * into o from childcare_offer where id = of_offer for update;
  if not found then return; end if;

  with standing as (
    select b.id, b.state as was, case
      when s.state = 'cancelled' then 'cancelled'
      when b.state = 'waitlisted' and s.starts_at <= at then 'lapsed'
      when b.state = 'offered' and b.answer_by <= at then 'lapsed'
      when s.starts_at <= at or s.state = 'held' then null
      when sec.least_age(c.birth, (s.starts_at at time zone s.timezone)::date) >= 13 then 'rejected'
      when not exists (select 1 from attendance a
        where a.organisation_id = b.organisation_id and a.session_id = b.session_id and a.participant_id = b.participant_id
          and a.state in ('booked', 'waitlisted', 'present', 'late', 'left_early')) then 'cancelled' end as becomes
    from childcare_booking b
    join counselling_session s on s.organisation_id = b.organisation_id and s.id = b.session_id
    join child c on c.organisation_id = b.organisation_id and c.participant_id = b.participant_id and c.id = b.child_id
    where b.offer_id = of_offer and b.state in ('waitlisted', 'offered', 'confirmed')
  ), gone as (
    update childcare_booking b set state = n.becomes, answer_by = null, reason = case
      when n.becomes = 'rejected' then 'too_old'
      when n.becomes = 'lapsed' and n.was = 'offered' then 'no_answer'
      when n.becomes = 'lapsed' then 'begun' end
    from standing n where n.id = b.id and n.becomes is not null
    returning n.was
  )
  select count(*) filter (where sec.holds_place(was)) into given_back from gone;
  update childcare_offer set taken = taken - given_back where id = of_offer and given_back > 0;

  free := o.places - o.taken + given_back;
  if o.cancelled_at is not null then return; end if;
  hours := sec.answer_hours(o.organisation_id);
  for g in
    select array_agg(b.id) as ids, count(*)::int as children, min(b.session_starts_at) as starts_at,
      bool_or(b.session_starts_at < o.starts_at or b.session_ends_at > o.ends_at or exists (
        select 1 from childcare_booking e
        where e.child_id = b.child_id and e.offer_id <> o.id and sec.holds_place(e.state)
          and e.session_starts_at < b.session_ends_at and b.session_starts_at < e.session_ends_at)) as elsewhere
    from childcare_booking b where b.offer_id = of_offer and b.state = 'waitlisted'
    group by b.requested_at, b.session_id, b.participant_id
    order by b.requested_at, b.session_id, b.participant_id
  loop
    continue when g.elsewhere;
    exit when g.children > free;
    update childcare_offer set taken = taken + g.children where id = of_offer;
    update childcare_booking set state = 'offered', answer_by = least(at + hours * interval '1 hour', g.starts_at)
    where id = any (g.ids);
    free := free - g.children;
  end loop;
end $$;
alter function sec.settle_offer(uuid, timestamptz) owner to itinera_keeper;

create function sec.settle_care(offers uuid[], at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform sec.settle_offer(mine.id, at) from (
    select o.id from childcare_offer o
    where o.id = any (offers) and o.organisation_id = sec.staffed() order by o.id) mine;
end $$;
alter function sec.settle_care(uuid[], timestamptz) owner to itinera_keeper;

/* The clock's own round: every offer at which somebody waits or is asked. */
create function sec.settle_all_care(at timestamptz) returns int
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  pending constant uuid[] := array(
    select distinct b.offer_id from childcare_booking b where b.state in ('waitlisted', 'offered') order by 1);
begin
  perform sec.settle_offer(one, at) from unnest(pending) one;
  return cardinality(pending);
end $$;
alter function sec.settle_all_care(timestamptz) owner to itinera_keeper;

/* Who is too old on the session's day gives the place back, with the reason to be seen; sisters and brothers stay. */
create function sec.leave_too_old(of_session uuid) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  with left_care as (
    update childcare_booking b set state = 'rejected', reason = 'too_old', answer_by = null
    from childcare_booking was join child c
      on c.organisation_id = was.organisation_id and c.participant_id = was.participant_id and c.id = was.child_id
    join counselling_session s on s.organisation_id = was.organisation_id and s.id = was.session_id
    where was.id = b.id and s.id = of_session and s.state in ('draft', 'scheduled')
      and was.state in ('waitlisted', 'offered', 'confirmed')
      and sec.least_age(c.birth, (s.starts_at at time zone s.timezone)::date) >= 13
    returning was.offer_id, was.state
  ), given as (
    select offer_id, count(*)::int as places from left_care where sec.holds_place(state) group by offer_id
  )
  update childcare_offer o set taken = o.taken - given.places from given where o.id = given.offer_id
$$;
alter function sec.leave_too_old(uuid) owner to itinera_keeper;

/* A corrected date of birth counts for the sessions to come. */
create function sec.care_ages() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform sec.leave_too_old(s.id) from counselling_session s
  where s.organisation_id = new.organisation_id and s.starts_at > now() and s.id in (
    select b.session_id from childcare_booking b where b.organisation_id = new.organisation_id and b.child_id = new.id);
  return null;
end $$;
alter function sec.care_ages() owner to itinera_keeper;
create trigger care_ages after update of birth on child for each row
  when (old.birth is distinct from new.birth) execute function sec.care_ages();

/* A session was moved: its own offers go along, whoever an offer does not cover any more waits where one does, in the old order, and
   so does whose child has a place elsewhere at the new time. At the end of the act, so that whoever moves may have seen to it. */
create function sec.care_follows() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  s counselling_session;
begin
  select * into s from counselling_session where id = new.id;
  if not found or s.state not in ('draft', 'scheduled') then return null; end if;
  update childcare_offer o set starts_at = o.starts_at + (new.starts_at - old.starts_at), ends_at = o.ends_at + (new.ends_at - old.ends_at)
  where o.organisation_id = s.organisation_id and o.session_id = s.id
    and not (o.starts_at <= s.starts_at and s.ends_at <= o.ends_at);

  with lost as (
    select distinct b.participant_id, b.requested_at from childcare_booking b
    left join childcare_offer o on o.id = b.offer_id
    where b.organisation_id = s.organisation_id and b.session_id = s.id and b.state in ('waitlisted', 'offered', 'confirmed')
      and (o.cancelled_at is not null or o.starts_at > s.starts_at or o.ends_at < s.ends_at or exists (
        select 1 from childcare_booking e
        where e.child_id = b.child_id and e.offer_id <> b.offer_id and e.id <> b.id and sec.holds_place(e.state)
          and e.session_starts_at < s.ends_at and s.starts_at < e.session_ends_at))
  ), moved as (
    update childcare_booking b set state = 'waitlisted', answer_by = null, offer_id = coalesce((
      select o.id from childcare_offer o
      where o.organisation_id = s.organisation_id and o.cancelled_at is null and (o.session_id = s.id or o.session_id is null)
        and o.starts_at <= s.starts_at and s.ends_at <= o.ends_at
      order by o.session_id is null, o.places - o.taken desc, o.id limit 1), b.offer_id)
    from childcare_booking was, lost
    where was.id = b.id and b.organisation_id = s.organisation_id and b.session_id = s.id
      and b.participant_id = lost.participant_id and b.requested_at = lost.requested_at
      and b.state in ('waitlisted', 'offered', 'confirmed')
    returning was.offer_id, was.state
  ), given as (
    select offer_id, count(*)::int as places from moved where sec.holds_place(state) group by offer_id
  )
  update childcare_offer o set taken = o.taken - given.places from given where o.id = given.offer_id;

  update childcare_booking b set session_starts_at = s.starts_at, session_ends_at = s.ends_at
  where b.organisation_id = s.organisation_id and b.session_id = s.id;
  perform sec.leave_too_old(s.id);
  return null;
end $$;
alter function sec.care_follows() owner to itinera_keeper;
create constraint trigger care_follows after update of starts_at, ends_at on counselling_session
  deferrable initially deferred for each row
  when (old.starts_at <> new.starts_at or old.ends_at <> new.ends_at)
  execute function sec.care_follows();

/* Whoever leaves gives back what was offered to her too, and is not offered anything. */
do $$
declare
  body text;
begin
  body := pg_get_functiondef('sec.close_period(transfer, timestamptz, text)'::regprocedure);
  body := replace(body, 'b.state in (''confirmed'', ''waitlisted'')', 'b.state in (''confirmed'', ''offered'', ''waitlisted'')');
  body := replace(body, 'set state = ''cancelled''
    from childcare_booking was', 'set state = ''cancelled'', answer_by = null
    from childcare_booking was');
  body := replace(body, 'where state = ''confirmed'' group by offer_id', 'where sec.holds_place(state) group by offer_id');
  execute body;
end $$;

revoke create on schema sec from itinera_keeper;
revoke execute on function sec.holds_place(text), sec.care_span(), sec.care_counted(), sec.least_age(text, date),
  sec.answer_hours(uuid), sec.waiting_groups(uuid), sec.place_in_line(uuid, uuid), sec.next_in_line(uuid),
  sec.settle_offer(uuid, timestamptz), sec.settle_care(uuid[], timestamptz), sec.settle_all_care(timestamptz), sec.leave_too_old(uuid), sec.care_ages(), sec.care_follows() from public;
grant execute on function sec.holds_place(text), sec.least_age(text, date), sec.answer_hours(uuid), sec.settle_offer(uuid, timestamptz),
  sec.leave_too_old(uuid) to itinera_keeper;
grant execute on function sec.holds_place(text), sec.waiting_groups(uuid), sec.place_in_line(uuid, uuid), sec.next_in_line(uuid),
  sec.settle_care(uuid[], timestamptz), sec.settle_all_care(timestamptz) to itinera_app;
