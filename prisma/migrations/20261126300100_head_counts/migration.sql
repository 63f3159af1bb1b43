-- CreateTable
CREATE TABLE "head_count" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "reason" TEXT,
    "counted_at" TIMESTAMPTZ(3) NOT NULL,
    "counted_by" UUID NOT NULL,

    CONSTRAINT "head_count_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "head_count_organisation_id_session_id_version_key" ON "head_count"("organisation_id", "session_id", "version");

-- AddForeignKey
ALTER TABLE "head_count" ADD CONSTRAINT "head_count_organisation_id_session_id_fkey" FOREIGN KEY ("organisation_id", "session_id") REFERENCES "counselling_session"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "head_count" ADD CONSTRAINT "head_count_organisation_id_counted_by_fkey" FOREIGN KEY ("organisation_id", "counted_by") REFERENCES "membership"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- How many others were there. A count is never overwritten: the next one stands beside it, and what it was stays known.

alter table head_count
  add constraint head_count_number check (number between 0 and 10000),
  add constraint head_count_version check (version >= 1),
  add constraint head_count_reason check (btrim(reason) <> '');

alter table head_count enable row level security;
alter table head_count force row level security;
create policy keeper on head_count for all to itinera_keeper using (true) with check (true);
grant select, insert, update, delete on head_count to itinera_keeper;
grant select, insert on head_count to itinera_app;
create policy read on head_count for select to itinera_app using (organisation_id = (select sec.staffed()));
create policy count on head_count for insert to itinera_app
  with check (organisation_id = (select sec.counselled()) and session_id in (select sec.led_sessions())
    and counted_by = (select sec.me()) and reason is null);
create policy correct on head_count for insert to itinera_app
  with check (organisation_id = (select sec.coordinated()) and counted_by = (select sec.me()) and reason is not null);

/* An event to which only people without a name came took place. */
grant create on schema sec to itinera_keeper;
do $$
declare
  body text := pg_get_functiondef('sec.settle_session(uuid, timestamptz)'::regprocedure);
  changed text := replace(body, 'seen.marked = 0 then', $new$(seen.marked = 0 and (s.starts_at > at or coalesce((
        select h.number from head_count h where h.organisation_id = s.organisation_id and h.session_id = s.id
        order by h.version desc limit 1), 0) = 0)) then$new$);
begin
  if changed = body then raise exception 'sec.settle_session is not as expected'; end if;
  execute changed;
end $$;
revoke create on schema sec from itinera_keeper;
