-- CreateTable
CREATE TABLE "carer" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT,
    "membership_id" UUID,
    "ends_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "carer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "carer_check" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "carer_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "valid_until" DATE NOT NULL,
    "seen_on" DATE NOT NULL,
    "seen_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "carer_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care_shift" (
    "organisation_id" UUID NOT NULL,
    "carer_id" UUID NOT NULL,
    "offer_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,

    CONSTRAINT "care_shift_pkey" PRIMARY KEY ("offer_id","carer_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "carer_organisation_id_id_key" ON "carer"("organisation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "carer_organisation_id_membership_id_key" ON "carer"("organisation_id", "membership_id");

-- CreateIndex
CREATE INDEX "carer_check_organisation_id_carer_id_idx" ON "carer_check"("organisation_id", "carer_id");

-- CreateIndex
CREATE INDEX "care_shift_organisation_id_carer_id_idx" ON "care_shift"("organisation_id", "carer_id");

-- AddForeignKey
ALTER TABLE "carer" ADD CONSTRAINT "carer_organisation_id_membership_id_fkey" FOREIGN KEY ("organisation_id", "membership_id") REFERENCES "membership"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "carer_check" ADD CONSTRAINT "carer_check_organisation_id_carer_id_fkey" FOREIGN KEY ("organisation_id", "carer_id") REFERENCES "carer"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care_shift" ADD CONSTRAINT "care_shift_organisation_id_carer_id_fkey" FOREIGN KEY ("organisation_id", "carer_id") REFERENCES "carer"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care_shift" ADD CONSTRAINT "care_shift_organisation_id_offer_id_fkey" FOREIGN KEY ("organisation_id", "offer_id") REFERENCES "childcare_offer"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Who looks after children: only with checks that are valid on the day.

alter table carer
  add constraint carer_name check (btrim(name) <> '');
alter table carer_check
  add constraint carer_check_kind check (kind in ('criminal_record', 'first_aid', 'child_protection', 'other')),
  add constraint carer_check_until check (valid_until >= seen_on);

do $$
declare t text;
begin
  foreach t in array array['carer', 'carer_check', 'care_shift'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy keeper on %I for all to itinera_keeper using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to itinera_keeper', t);
    execute format('grant select, insert on %I to itinera_app', t);
  end loop;
end $$;
grant update on carer to itinera_app;
grant delete on carer_check, care_shift to itinera_app;

create policy read on carer for select to itinera_app using (organisation_id = (select sec.staffed()));
create policy register on carer for insert to itinera_app with check (organisation_id = (select sec.coordinated()));
create policy revise on carer for update to itinera_app
  using (organisation_id = (select sec.coordinated())) with check (organisation_id = (select sec.coordinated()));

create policy read on carer_check for select to itinera_app using (organisation_id = (select sec.coordinated()));
create policy register on carer_check for insert to itinera_app with check (organisation_id = (select sec.coordinated()));
create policy remove on carer_check for delete to itinera_app using (organisation_id = (select sec.coordinated()));

create policy read on care_shift for select to itinera_app using (organisation_id = (select sec.staffed()));
create policy assign on care_shift for insert to itinera_app with check (organisation_id = (select sec.coordinated()));
create policy unassign on care_shift for delete to itinera_app using (organisation_id = (select sec.coordinated()));

grant create on schema sec to itinera_keeper;

/* Whether a carer may look after children on a day: a criminal record check was seen, and no kind of check that was seen has run out. */
create function sec.carer_fits(of_carer uuid, on_day date) returns boolean
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select exists (select 1 from carer c where c.id = of_carer and (c.ends_on is null or c.ends_on >= on_day))
    and exists (select 1 from carer_check k where k.carer_id = of_carer and k.kind = 'criminal_record')
    and not exists (select 1 from carer_check k where k.carer_id = of_carer group by k.kind having max(k.valid_until) < on_day)
$$;

/* The rule says it in words first; here it cannot be otherwise. */
create function sec.refuse_unfit_carer() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not sec.carer_fits(new.carer_id, (
    select (o.starts_at at time zone h.timezone)::date
    from childcare_offer o join organisation h on h.id = o.organisation_id where o.id = new.offer_id)) then
    raise exception 'a carer without valid checks on the day' using errcode = 'check_violation', constraint = 'care_shift_fits';
  end if;
  return new;
end $$;

/* The offers of these days with who looks after how many: the ages, and no child. */
create function sec.care_plan(from_day date, until_day date) returns jsonb
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'offer', o.id, 'day', d.day, 'place', o.place, 'startsAt', o.starts_at, 'endsAt', o.ends_at, 'ratioSet', o.ratio_set,
    'ages', k.ages,
    'carers', (select coalesce(jsonb_agg(jsonb_build_object('carer', c.id, 'name', c.name, 'fits', sec.carer_fits(c.id, d.day))
        order by c.name, c.id), '[]')
      from care_shift s join carer c on c.id = s.carer_id where s.offer_id = o.id))
    order by o.starts_at, o.ends_at, o.place, o.id), '[]')
  from organisation h
  join childcare_offer o on o.organisation_id = h.id and o.cancelled_at is null
    and o.starts_at >= (from_day::timestamp at time zone h.timezone)
    and o.starts_at < ((until_day + 1)::timestamp at time zone h.timezone)
  cross join lateral (select (o.starts_at at time zone h.timezone)::date as day) d
  cross join lateral (
    select coalesce(jsonb_agg(sec.age_on(c.birth, d.day) order by c.birth desc), '[]') as ages
    from childcare_booking b
    join child c on c.id = b.child_id and c.organisation_id = b.organisation_id
    join counselling_session s on s.id = b.session_id and s.organisation_id = b.organisation_id and s.state <> 'cancelled'
    where b.offer_id = o.id and b.organisation_id = o.organisation_id and b.state in ('confirmed', 'checked_in', 'checked_out')) k
  where h.id = sec.coordinated()
    and (o.session_id is null or k.ages <> '[]' or exists (select 1 from care_shift s where s.offer_id = o.id))
$$;

/* Adults whose checks are valid at an offer on its day. */
create function sec.adults_at(of_offer uuid, on_day date) returns int
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select count(*)::int from care_shift s where s.offer_id = of_offer and sec.carer_fits(s.carer_id, on_day)
$$;

do $$
declare f text;
begin
  foreach f in array array['carer_fits(uuid, date)', 'refuse_unfit_carer()', 'care_plan(date, date)', 'adults_at(uuid, date)'] loop
    execute format('alter function sec.%s owner to itinera_keeper', f);
    execute format('revoke execute on function sec.%s from public', f);
  end loop;
end $$;
grant execute on function sec.care_plan(date, date) to itinera_app;
create trigger refuse_unfit_carer before insert on care_shift for each row execute function sec.refuse_unfit_carer();

revoke create on schema sec from itinera_keeper;
