-- CreateTable
CREATE TABLE "care_approval" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "approved_by" UUID NOT NULL,
    "approved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "care_approval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care_breach" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "offer_id" UUID NOT NULL,
    "logged_at" TIMESTAMPTZ(3) NOT NULL,
    "mothers" INTEGER NOT NULL,
    "children" INTEGER NOT NULL,

    CONSTRAINT "care_breach_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "care_approval_organisation_id_session_id_key" ON "care_approval"("organisation_id", "session_id");

-- CreateIndex
CREATE INDEX "care_breach_organisation_id_session_id_idx" ON "care_breach"("organisation_id", "session_id");

-- AddForeignKey
ALTER TABLE "care_approval" ADD CONSTRAINT "care_approval_organisation_id_session_id_fkey" FOREIGN KEY ("organisation_id", "session_id") REFERENCES "counselling_session"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care_breach" ADD CONSTRAINT "care_breach_organisation_id_session_id_fkey" FOREIGN KEY ("organisation_id", "session_id") REFERENCES "counselling_session"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care_breach" ADD CONSTRAINT "care_breach_organisation_id_offer_id_fkey" FOREIGN KEY ("organisation_id", "offer_id") REFERENCES "childcare_offer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The guarantee: a session without possible childcare waits for a coordinator's approval, and where a provider cancels, the breach is
-- written down and the session is held only with an approval.

alter table care_approval add constraint care_approval_reason check (btrim(reason) <> '');
alter table care_breach add constraint care_breach_counts check (mothers >= 1 and children >= mothers);

do $$
declare t text;
begin
  foreach t in array array['care_approval', 'care_breach'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy keeper on %I for all to itinera_keeper using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to itinera_keeper', t);
    execute format('grant select on %I to itinera_app', t);
    execute format('create policy read on %I for select to itinera_app using (organisation_id = (select sec.staffed()))', t);
  end loop;
end $$;
grant insert on care_approval to itinera_app;
create policy approve on care_approval for insert to itinera_app
  with check (organisation_id = (select sec.coordinated()) and approved_by = (select sec.me()));

grant create on schema sec to itinera_keeper;

/* An approved session takes place: a coordinator writes the approval, and no counsellor's session otherwise. */
create function sec.plan_approved(of_session uuid) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update counselling_session s set state = 'scheduled', version = s.version + 1
  where s.id = of_session and s.organisation_id = sec.coordinated() and s.state = 'draft'
    and exists (select 1 from care_approval a where a.organisation_id = s.organisation_id and a.session_id = s.id)
$$;
alter function sec.plan_approved(uuid) owner to itinera_keeper;

/* Childcare was offered after all: the question of its session is answered, and whoever had no place waits for one here in the old order. */
create function sec.care_offered(of_offer uuid, at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  o childcare_offer;
begin
  select * into o from childcare_offer where id = of_offer and organisation_id = sec.staffed();
  if not found then return; end if;
  update counselling_session s set childcare = 'offered', childcare_reason = null, childcare_answered_at = at, version = s.version + 1,
    state = case when s.state = 'draft' and s.childcare = 'not_possible' then 'scheduled' else s.state end
  where s.organisation_id = o.organisation_id and s.state in ('draft', 'scheduled')
    and s.childcare in ('unanswered', 'not_possible') and o.starts_at <= s.starts_at and s.ends_at <= o.ends_at
    and (s.id = o.session_id or (o.session_id is null and s.starts_at > at and s.childcare = 'not_possible' and exists (
      select 1 from care_breach b where b.organisation_id = s.organisation_id and b.session_id = s.id)));
  update childcare_booking b set state = 'waitlisted', reason = null, offer_id = o.id
  from counselling_session s
  where s.organisation_id = b.organisation_id and s.id = b.session_id and b.organisation_id = o.organisation_id
    and s.state in ('draft', 'scheduled') and s.starts_at > at
    and (o.session_id is null or o.session_id = s.id) and o.starts_at <= s.starts_at and s.ends_at <= o.ends_at
    and (b.state = 'unmet' or (b.state = 'waitlisted' and exists (
      select 1 from childcare_offer was where was.id = b.offer_id
        and (was.cancelled_at is not null or was.starts_at > s.starts_at or was.ends_at < s.ends_at))));
  perform sec.settle_offer(o.id, at);
end $$;
alter function sec.care_offered(uuid, timestamptz) owner to itinera_keeper;

/* The provider cancels. Whoever had or awaited a place waits at another offer where one covers her session, in the old order; for
   the others the need is not met, the breach is written down and their session needs an approval. Answers the children without a place. */
create function sec.cancel_offer(of_offer uuid, why text, at timestamptz) returns int
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  o childcare_offer;
  lost int;
  target uuid;
begin
  select * into o from childcare_offer
  where id = of_offer and organisation_id = sec.staffed() and cancelled_at is null for update;
  if not found then return 0; end if;
  update childcare_offer set cancelled_at = at, cancelled_by = sec.me(), cancel_reason = why, version = version + 1 where id = o.id;

  with open as (
    select b.id, b.state, (
      select e.id from childcare_offer e
      where e.organisation_id = s.organisation_id and e.id <> o.id and e.cancelled_at is null
        and (e.session_id = s.id or e.session_id is null) and e.starts_at <= s.starts_at and s.ends_at <= e.ends_at
      order by e.session_id is null, e.places - e.taken desc, e.id limit 1) as elsewhere
    from childcare_booking b
    join counselling_session s on s.organisation_id = b.organisation_id and s.id = b.session_id and s.state in ('draft', 'scheduled')
    where b.offer_id = o.id and b.state in ('waitlisted', 'offered', 'confirmed') and s.ends_at > at
  ), moved as (
    update childcare_booking b set answer_by = null, offer_id = coalesce(n.elsewhere, b.offer_id),
      state = case when n.elsewhere is null then 'unmet' else 'waitlisted' end,
      reason = case when n.elsewhere is null then why end
    from open n where n.id = b.id
    returning n.state as was
  )
  update childcare_offer set taken = taken - (select count(*) from moved where sec.holds_place(was)) where id = o.id;

  insert into care_breach (organisation_id, session_id, offer_id, logged_at, mothers, children)
  select o.organisation_id, b.session_id, o.id, at, count(distinct b.participant_id), count(*)
  from childcare_booking b join counselling_session s on s.organisation_id = b.organisation_id and s.id = b.session_id
  where b.offer_id = o.id and b.state = 'unmet' and s.state in ('draft', 'scheduled') and s.ends_at > at group by b.session_id;
  select coalesce(sum(b.children), 0)::int into lost from care_breach b where b.offer_id = o.id;

  update counselling_session s set childcare = 'not_possible', childcare_reason = why, childcare_answered_at = at, version = s.version + 1
  where s.organisation_id = o.organisation_id
    and s.id in (select b.session_id from care_breach b where b.organisation_id = o.organisation_id and b.offer_id = o.id);
  update counselling_session s set childcare = 'unanswered', childcare_answered_at = null, version = s.version + 1
  where s.organisation_id = o.organisation_id and s.id = o.session_id and s.childcare = 'offered' and s.state in ('draft', 'scheduled')
    and s.ends_at > at and not exists (
      select 1 from childcare_offer e where e.session_id = s.id and e.id <> o.id and e.cancelled_at is null)
    and not exists (
      select 1 from childcare_booking b where b.organisation_id = s.organisation_id and b.session_id = s.id
        and b.state in ('waitlisted', 'offered', 'confirmed'));

  for target in
    select distinct b.offer_id from childcare_booking b join childcare_offer e on e.id = b.offer_id and e.cancelled_at is null
    where b.organisation_id = o.organisation_id and b.state = 'waitlisted' order by 1
  loop
    perform sec.settle_offer(target, at);
  end loop;
  return lost;
end $$;
alter function sec.cancel_offer(uuid, text, timestamptz) owner to itinera_keeper;

/* Of offers of one's organisation: who has a place, as ages on the day alone, and how many children wait. */
create function sec.care_numbers(offers uuid[]) returns table (offer_id uuid, waiting int, ages int[])
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select o.id,
    (select count(*)::int from childcare_booking b where b.offer_id = o.id and b.state = 'waitlisted'),
    array(
      select min(sec.least_age(c.birth, (s.starts_at at time zone s.timezone)::date)) from childcare_booking b
      join counselling_session s on s.organisation_id = b.organisation_id and s.id = b.session_id
      join child c on c.organisation_id = b.organisation_id and c.participant_id = b.participant_id and c.id = b.child_id
      where b.offer_id = o.id and sec.holds_place(b.state) group by c.id order by 1)
  from childcare_offer o where o.id = any (offers) and o.organisation_id = sec.staffed()
$$;
alter function sec.care_numbers(uuid[]) owner to itinera_keeper;

/* The ratios that hold in an organisation now, for everybody who works in it; nothing where it has entered none. */
create function sec.care_ratios() returns jsonb
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select c.ratios from care_setting c
  where c.organisation_id = (select organisation_id from sec.actor() where scope = 'organisation')
  order by c.changed_at desc, c.id limit 1
$$;
alter function sec.care_ratios() owner to itinera_keeper;

/* The sessions that share an offer, with their hours, and whether a child has a place there: for everybody who works there. */
create function sec.care_sessions(of_offer uuid) returns table (session_id uuid, starts_at timestamptz, ends_at timestamptz, needed boolean)
language sql stable security definer rows 5 set search_path = pg_catalog, public, pg_temp as $$
  select s.id, s.starts_at, s.ends_at, coalesce(bool_or(sec.holds_place(b.state)), false) or o.session_id = s.id
  from childcare_offer o
  join counselling_session s on s.organisation_id = o.organisation_id and s.state in ('draft', 'scheduled', 'held')
  left join childcare_booking b on b.organisation_id = s.organisation_id and b.session_id = s.id and b.offer_id = o.id
    and b.state <> 'cancelled'
  where o.id = of_offer and o.organisation_id = sec.staffed() and (b.id is not null or s.id = o.session_id)
    and (s.id = o.session_id or s.id in (
      select k.session_id from childcare_booking k where k.offer_id = o.id))
  group by s.id, o.session_id
$$;
alter function sec.care_sessions(uuid) owner to itinera_keeper;
revoke create on schema sec from itinera_keeper;

/* Takes places while they are free and, before the session begins, nobody waits for them; who comes a moment too late tries again. */
create function sec.take_places(of_offer uuid, needed int, added int, in_line boolean) returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  update childcare_offer set taken = taken + needed, places = places + added
  where id = of_offer and cancelled_at is null and taken + needed <= places + added
    and (not in_line or sec.waiting_groups(of_offer) = 0);
  if not found then
    raise exception 'the places went between reading and taking them' using errcode = 'serialization_failure';
  end if;
end $$;

/* Where the guarantee is not kept, or will not be, in the sessions from now until then. Runs as whoever asks: the walls decide what is
   there. What needs an approval is listed however far off it is. */
create function sec.care_breaches(organisation uuid, at timestamptz, until timestamptz) returns table (
  kind text, session_id uuid, children int, mothers int)
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
begin
  return query
  select 'waiting', b.session_id, count(*)::int, count(distinct b.participant_id)::int
  from counselling_session s join childcare_booking b on b.organisation_id = s.organisation_id and b.session_id = s.id
    and b.state = 'waitlisted'
  where s.organisation_id = organisation and s.state = 'scheduled' and s.starts_at > at and s.starts_at <= until
  group by b.session_id
  union all
  select 'unanswered', s.id, 0, (count(*))::int
  from counselling_session s join attendance a on a.organisation_id = s.organisation_id and a.session_id = s.id and a.state = 'booked'
  where s.organisation_id = organisation and s.state = 'scheduled' and s.starts_at > at and s.starts_at <= until
    and s.childcare = 'unanswered'
  group by s.id
  union all
  select case when b.id is null then 'approval' else 'cancelled' end, s.id, coalesce(b.children, 0), coalesce(b.mothers, 0)
  from counselling_session s
  left join lateral (
    select w.* from care_breach w where w.organisation_id = s.organisation_id and w.session_id = s.id order by w.logged_at desc limit 1) b on true
  where s.organisation_id = organisation and s.state in ('draft', 'scheduled') and s.starts_at > at - interval '1 day'
    and s.childcare = 'not_possible'
    and not exists (select 1 from care_approval a where a.organisation_id = s.organisation_id and a.session_id = s.id);
end $$;

revoke execute on function sec.plan_approved(uuid), sec.care_offered(uuid, timestamptz), sec.cancel_offer(uuid, text, timestamptz),
  sec.care_numbers(uuid[]), sec.care_sessions(uuid), sec.care_ratios(), sec.care_breaches(uuid, timestamptz, timestamptz), sec.take_places(uuid, int, int, boolean) from public;
grant execute on function sec.plan_approved(uuid), sec.care_offered(uuid, timestamptz), sec.cancel_offer(uuid, text, timestamptz),
  sec.care_numbers(uuid[]), sec.care_sessions(uuid), sec.care_ratios(), sec.care_breaches(uuid, timestamptz, timestamptz), sec.take_places(uuid, int, int, boolean) to itinera_app;
