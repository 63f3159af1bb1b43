-- CVs as they were saved: added, read by those who accompany her, and never changed.

-- CreateTable
CREATE TABLE "cv_version" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "purpose" TEXT,
    "profile_version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "saved_on" DATE NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cv_version_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "cv_version_organisation_id_participant_id_number_idx" ON "cv_version"("organisation_id", "participant_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "cv_version_organisation_id_id_key" ON "cv_version"("organisation_id", "id");

-- AddForeignKey
ALTER TABLE "cv_version" ADD CONSTRAINT "cv_version_organisation_id_participant_id_fkey" FOREIGN KEY ("organisation_id", "participant_id") REFERENCES "participant"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table cv_version
  add constraint cv_version_number check (number > 0),
  add constraint cv_version_language check (language ~ '^[a-z]{2}$'),
  add constraint cv_version_content check (jsonb_typeof(content) = 'object');

alter table cv_version enable row level security;
alter table cv_version force row level security;
create policy keeper on cv_version for all to itinera_keeper using (true) with check (true);
grant select, insert, update, delete on cv_version to itinera_keeper;
grant select, insert on cv_version to itinera_app;
create policy read on cv_version for select to itinera_app using (participant_id in (select sec.caseload()));
create policy register on cv_version for insert to itinera_app
  with check (organisation_id = (select sec.counselled()) and participant_id in (select sec.caseload()));
create trigger keep_off_merged after insert or update of participant_id on cv_version
  for each row execute function sec.keep_off_merged();
