-- AlterTable
ALTER TABLE "placement" ADD COLUMN     "employer_agreed_at" TIMESTAMPTZ(3),
ADD COLUMN     "employer_agreed_by" UUID,
ADD COLUMN     "insurance_ok" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "participant_agreed_at" TIMESTAMPTZ(3),
ADD COLUMN     "participant_agreed_by" UUID,
ADD COLUMN     "supervisor" TEXT;

-- CreateTable
CREATE TABLE "placement_slot" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "placement_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "timezone" TEXT NOT NULL,
    "care" TEXT,
    "care_who" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "placement_slot_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "placement_slot_placement_id_idx" ON "placement_slot"("placement_id");

-- CreateIndex
CREATE INDEX "placement_slot_organisation_id_participant_id_idx" ON "placement_slot"("organisation_id", "participant_id");

-- CreateIndex
CREATE UNIQUE INDEX "placement_slot_organisation_id_id_key" ON "placement_slot"("organisation_id", "id");

-- AddForeignKey
ALTER TABLE "placement_slot" ADD CONSTRAINT "placement_slot_organisation_id_participant_id_placement_id_fkey" FOREIGN KEY ("organisation_id", "participant_id", "placement_id") REFERENCES "placement"("organisation_id", "participant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- A shadowing is planned day by day. It is confirmed once the company and she have agreed to the days as they stand and somebody minds her
-- children on each of them; whoever changes the days asks both again. The database derives the state, so that no server can forget to.

alter table placement
  add constraint placement_employer_agreed check ((employer_agreed_at is null) = (employer_agreed_by is null)),
  add constraint placement_participant_agreed check ((participant_agreed_at is null) = (participant_agreed_by is null));
alter table placement_slot
  add constraint placement_slot_span check (starts_at < ends_at and ends_at - starts_at <= interval '8 hours'),
  add constraint placement_slot_care check (care in ('offered', 'family', 'school', 'not_needed')),
  add constraint placement_slot_who check ((coalesce(care, '') in ('offered', 'family')) = (care_who is not null)),
  add constraint placement_slot_once exclude using gist (placement_id with =, tstzrange(starts_at, ends_at) with &&);

alter table placement_slot enable row level security;
alter table placement_slot force row level security;
create policy keeper on placement_slot for all to itinera_keeper using (true) with check (true);
grant select, insert, update, delete on placement_slot to itinera_keeper;
grant select, insert, update, delete on placement_slot to itinera_app;

create policy read on placement_slot for select to itinera_app
  using (organisation_id = (select sec.coordinated()) or participant_id in (select sec.caseload()));
create policy plan on placement_slot for insert to itinera_app
  with check (organisation_id = (select sec.counselled()) and participant_id in (select sec.caseload()));
create policy revise on placement_slot for update to itinera_app
  using (participant_id in (select sec.caseload()))
  with check (organisation_id = (select sec.counselled()) and participant_id in (select sec.caseload()));
create policy remove on placement_slot for delete to itinera_app using (participant_id in (select sec.caseload()));

/* It moves with her file where two are made one, when her placement has moved. */
create trigger keep_off_merged after insert or update of participant_id on placement_slot
  for each row execute function sec.keep_off_merged();
alter table placement_slot alter constraint "placement_slot_organisation_id_participant_id_placement_id_fkey"
  deferrable initially immediate;

grant create on schema sec to itinera_keeper;

/* Another task or another person there is another agreement; the state follows from who agreed and from the care of each day. */
create function sec.derive_shadowing() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  days int := (select count(*) from placement_slot s where s.placement_id = new.id);
  uncared int := (select count(*) from placement_slot s where s.placement_id = new.id and s.care is null);
begin
  if new.kind <> 'shadowing' or new.state not in ('proposed', 'agreed_employer', 'agreed_participant', 'confirmed') then
    return new;
  end if;
  if (old.tasks_agreed, old.supervisor) is distinct from (new.tasks_agreed, new.supervisor) then
    new.employer_agreed_at := null; new.employer_agreed_by := null;
    new.participant_agreed_at := null; new.participant_agreed_by := null;
  end if;
  if days = 0 and new.state = old.state
      and (old.employer_agreed_at, old.participant_agreed_at) is not distinct from (new.employer_agreed_at, new.participant_agreed_at) then
    return new;
  end if;
  new.state := case
    when new.employer_agreed_at is null and new.participant_agreed_at is null then 'proposed'
    when new.participant_agreed_at is null then 'agreed_employer'
    when new.employer_agreed_at is null or days = 0 or uncared > 0 then 'agreed_participant'
    else 'confirmed' end;
  return new;
end $$;
alter function sec.derive_shadowing() owner to itinera_keeper;
create trigger derive_shadowing before update on placement for each row execute function sec.derive_shadowing();

/* Other days are asked about again, and are the days of the placement; those on which she was there already stay among them. */
create function sec.keep_shadowing_days() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  of_placement constant uuid := case tg_op when 'DELETE' then old.placement_id else new.placement_id end;
begin
  if tg_op = 'UPDATE' and (old.starts_at, old.ends_at) = (new.starts_at, new.ends_at) then
    update placement p set version = version + 1 where p.id = of_placement;
    return null;
  end if;
  update placement p set version = version + 1,
    employer_agreed_at = null, employer_agreed_by = null, participant_agreed_at = null, participant_agreed_by = null,
    starts_on = coalesce(d.first, p.starts_on), ends_on = coalesce(d.last, p.ends_on)
  from (
    select min(x.day) filter (where x.planned or h.any) as first, max(x.day) filter (where x.planned or h.any) as last
    from (select exists (select 1 from placement_slot s where s.placement_id = of_placement) as any) h, (
      select (s.starts_at at time zone s.timezone)::date as day, true as planned from placement_slot s where s.placement_id = of_placement
      union all
      select (e.starts_at at time zone e.timezone)::date, false from hour_entry e where e.placement_id = of_placement) x) d
  where p.id = of_placement;
  return null;
end $$;
alter function sec.keep_shadowing_days() owner to itinera_keeper;
create trigger keep_shadowing_days after insert or update or delete on placement_slot
  for each row execute function sec.keep_shadowing_days();

revoke execute on function sec.derive_shadowing(), sec.keep_shadowing_days() from public;
revoke create on schema sec from itinera_keeper;
