-- CreateTable
CREATE TABLE "document" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "placement_id" UUID,
    "kind" TEXT NOT NULL,
    "title" TEXT,
    "confidential" BOOLEAN NOT NULL DEFAULT false,
    "file_name" TEXT,
    "media_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "expires_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "removed_by" UUID,
    "bytes_gone_at" TIMESTAMPTZ(3),

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "document_storage_key_key" ON "document"("storage_key");

-- CreateIndex
CREATE INDEX "document_organisation_id_participant_id_idx" ON "document"("organisation_id", "participant_id");

-- CreateIndex
CREATE INDEX "document_placement_id_idx" ON "document"("placement_id");

-- CreateIndex
CREATE INDEX "document_removed_at_idx" ON "document"("removed_at");

-- CreateIndex
CREATE UNIQUE INDEX "document_organisation_id_id_key" ON "document"("organisation_id", "id");

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_organisation_id_participant_id_fkey" FOREIGN KEY ("organisation_id", "participant_id") REFERENCES "participant"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_organisation_id_participant_id_placement_id_fkey" FOREIGN KEY ("organisation_id", "participant_id", "placement_id") REFERENCES "placement"("organisation_id", "participant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_organisation_id_created_by_fkey" FOREIGN KEY ("organisation_id", "created_by") REFERENCES "membership"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_organisation_id_removed_by_fkey" FOREIGN KEY ("organisation_id", "removed_by") REFERENCES "membership"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Papers of a participant: read by those who accompany her, and by nobody else. What was removed can be brought back for a day; then its
-- bytes and its name are gone, and that there was one, of which kind, and who removed it when, stays.

alter table document
  add constraint document_kind check (kind in ('identity', 'residence_permit', 'right_to_work', 'diploma', 'translation', 'certificate',
    'cv', 'agreement', 'signed_hours', 'medical', 'other')),
  add constraint document_media_type check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
  add constraint document_bytes check (bytes between 1 and 52428800),
  add constraint document_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
  add constraint document_storage_key check (storage_key ~ '^[0-9a-f]{64}$'),
  add constraint document_medical check (kind <> 'medical' or confidential),
  add constraint document_title check (char_length(title) between 1 and 120),
  add constraint document_file_name check (char_length(file_name) between 1 and 120),
  add constraint document_named check (num_nulls(title, file_name) = case when bytes_gone_at is null then 0 else 2 end),
  add constraint document_removed check (num_nulls(removed_at, removed_by) in (0, 2)),
  add constraint document_gone check (bytes_gone_at is null or removed_at is not null),
  alter constraint "document_organisation_id_participant_id_placement_id_fkey" deferrable initially immediate;

alter table document enable row level security;
alter table document force row level security;
create policy keeper on document for all to itinera_keeper using (true) with check (true);
grant select, insert, update, delete on document to itinera_keeper;
grant select, insert, update (removed_at, removed_by) on document to itinera_app;
create policy read on document for select to itinera_app
  using (participant_id in (select sec.caseload()));
create policy register on document for insert to itinera_app
  with check (organisation_id = (select sec.counselled()) and participant_id in (select sec.caseload())
    and created_by = (select sec.me()) and removed_at is null and bytes_gone_at is null);
create policy revise on document for update to itinera_app
  using (participant_id in (select sec.caseload()) and bytes_gone_at is null)
  with check (organisation_id = (select sec.counselled())
    and (removed_by is null or removed_by = (select sec.me())));

create trigger keep_off_merged after insert or update of participant_id on document
  for each row execute function sec.keep_off_merged();

grant create on schema sec to itinera_keeper;

/* Of names in the storage those that no document speaks of, or none that can still be brought back. */
create function sec.unknown_documents(keys text[]) returns setof text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select k from unnest(keys) k
  where not exists (select 1 from document d where d.storage_key = k and d.bytes_gone_at is null)
$$;

/* What was removed a day ago is not brought back any more: it loses its name here, and whoever asks removes its bytes. */
create function sec.take_removed_documents(at timestamptz) returns setof text
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update document set bytes_gone_at = at, title = null, file_name = null
  where id in (select d.id from document d where d.removed_at < at - interval '1 day' and d.bytes_gone_at is null
    order by d.removed_at limit 500 for update skip locked)
  returning storage_key
$$;

do $$
declare f text;
begin
  foreach f in array array['unknown_documents(text[])', 'take_removed_documents(timestamptz)'] loop
    execute format('alter function sec.%s owner to itinera_keeper', f);
    execute format('revoke execute on function sec.%s from public', f);
    execute format('grant execute on function sec.%s to itinera_app', f);
  end loop;
end $$;
revoke create on schema sec from itinera_keeper;
