-- CreateTable
CREATE TABLE "correction_setting" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "days_before" INTEGER NOT NULL,
    "days" INTEGER NOT NULL,
    "changed_by" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "correction_setting_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "correction_setting_organisation_id_changed_at_idx" ON "correction_setting"("organisation_id", "changed_at");

-- AddForeignKey
ALTER TABLE "correction_setting" ADD CONSTRAINT "correction_setting_organisation_id_changed_by_fkey" FOREIGN KEY ("organisation_id", "changed_by") REFERENCES "membership"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- For how many days after a session its marks are changed by whoever leads it: a setting of the organisation with a history. What it
-- was is not told by whoever writes: the database looks, and what is written holds from then on.

alter table correction_setting
  add constraint correction_setting_days check (days between 0 and 31),
  add constraint correction_setting_another check (days <> days_before);

alter table correction_setting enable row level security;
alter table correction_setting force row level security;
create policy keeper on correction_setting for all to itinera_keeper using (true) with check (true);
grant select, insert, update on correction_setting to itinera_keeper;
grant select, insert on correction_setting to itinera_app;
create policy read on correction_setting for select to itinera_app
  using (organisation_id = (select sec.staffed()));
create policy change on correction_setting for insert to itinera_app
  with check (organisation_id = (select sec.coordinated()) and changed_by = (select sec.me()));

grant create on schema sec to itinera_keeper;
create function sec.correction_days_was() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  select o.correction_days into new.days_before from organisation o where o.id = new.organisation_id for update;
  return new;
end $$;
create function sec.correction_days_hold() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update organisation set correction_days = new.days where id = new.organisation_id;
  return null;
end $$;
alter function sec.correction_days_was() owner to itinera_keeper;
alter function sec.correction_days_hold() owner to itinera_keeper;
revoke execute on function sec.correction_days_was(), sec.correction_days_hold() from public;
create trigger was before insert on correction_setting for each row execute function sec.correction_days_was();
create trigger hold after insert on correction_setting for each row execute function sec.correction_days_hold();
revoke create on schema sec from itinera_keeper;
