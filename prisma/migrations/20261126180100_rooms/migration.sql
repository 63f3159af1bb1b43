-- AlterTable
ALTER TABLE "counselling_session" ADD COLUMN     "interpreter_name" TEXT,
ADD COLUMN     "interpreter_relation" TEXT,
ADD COLUMN     "online_link" TEXT,
ADD COLUMN     "room_id" UUID;

-- CreateTable
CREATE TABLE "room" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT,
    "capacity" INTEGER,
    "for_children" BOOLEAN NOT NULL DEFAULT false,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "room_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "room_organisation_id_id_key" ON "room"("organisation_id", "id");

-- CreateIndex
CREATE INDEX "counselling_session_room_id_starts_at_idx" ON "counselling_session"("room_id", "starts_at");

-- AddForeignKey
ALTER TABLE "counselling_session" ADD CONSTRAINT "counselling_session_organisation_id_room_id_fkey" FOREIGN KEY ("organisation_id", "room_id") REFERENCES "room"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Where sessions take place. Everybody who works there knows the rooms and when they are taken; what a colleague's hour is about and who
-- comes to it stays behind its wall.

alter table room
  add constraint room_name check (btrim(name) <> ''),
  add constraint room_capacity check (capacity >= 1);
/* one room of a name at a time */
create unique index room_once on room (organisation_id, lower(name)) where archived_at is null;

alter table counselling_session
  add constraint counselling_session_interpreter_relation check (interpreter_relation in ('professional', 'volunteer', 'relative')),
  add constraint counselling_session_interpreter check (
    interpreter or num_nonnulls(interpreter_name, interpreter_relation) = 0),
  add constraint counselling_session_online_link check (online_link ~ '^https?://');

alter table room enable row level security;
alter table room force row level security;
create policy keeper on room for all to itinera_keeper using (true) with check (true);
grant select, insert, update, delete on room to itinera_keeper;
grant select, insert, update on room to itinera_app;
create policy read on room for select to itinera_app using (organisation_id = (select sec.staffed()));
create policy add on room for insert to itinera_app with check (organisation_id = (select sec.coordinated()));
create policy revise on room for update to itinera_app
  using (organisation_id = (select sec.coordinated())) with check (organisation_id = (select sec.coordinated()));

grant create on schema sec to itinera_keeper;

/* When the house's own people and rooms are taken, from one instant to another: hours, nothing else. */
create function sec.taken_hours(first timestamptz, last timestamptz) returns table (
  session_id uuid, counsellor_id uuid, room_id uuid, starts_at timestamptz, ends_at timestamptz)
language sql stable security definer rows 100 set search_path = pg_catalog, public, pg_temp as $$
  select s.id, s.counsellor_id, s.room_id, s.starts_at, s.ends_at from counselling_session s
  where s.organisation_id = sec.staffed() and s.state in ('draft', 'scheduled', 'held')
    and s.starts_at < last and s.ends_at > first and s.starts_at > first - interval '1 day'
$$;
alter function sec.taken_hours(timestamptz, timestamptz) owner to itinera_keeper;
revoke create on schema sec from itinera_keeper;
revoke execute on function sec.taken_hours(timestamptz, timestamptz) from public;
grant execute on function sec.taken_hours(timestamptz, timestamptz) to itinera_app;
