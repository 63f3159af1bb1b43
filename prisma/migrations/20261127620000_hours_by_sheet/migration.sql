-- AlterTable
ALTER TABLE "hour_entry" ADD COLUMN     "sheet_by" UUID,
ADD COLUMN     "sheet_id" UUID;

-- CreateIndex
CREATE INDEX "hour_entry_sheet_id_idx" ON "hour_entry"("sheet_id");

-- AddForeignKey
ALTER TABLE "hour_entry" ADD CONSTRAINT "hour_entry_organisation_id_sheet_id_fkey" FOREIGN KEY ("organisation_id", "sheet_id") REFERENCES "document"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Hours that somebody of ours confirms with a sheet which the employer signed (BR12): the sheet lies on the placement, and stays.

alter table hour_entry
  add constraint hour_entry_sheet check (num_nulls(sheet_id, sheet_by) in (0, 2)),
  add constraint hour_entry_by_sheet check (sheet_id is null or (state = 'confirmed' and confirmed_by is null));

/* An answer that comes after a sheet, or a dispute, stands in its place. */
create function sec.keep_sheet() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  new.sheet_id := null;
  new.sheet_by := null;
  return new;
end $$;
revoke execute on function sec.keep_sheet() from public;
create trigger keep_sheet before update of state, confirmed_by on hour_entry for each row
  when (new.sheet_id is not null and (new.state <> 'confirmed' or new.confirmed_by is not null))
  execute function sec.keep_sheet();

/* A sheet by which hours are confirmed is not taken away. */
create function sec.keep_signed_sheet() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select 1 from hour_entry h where h.sheet_id = new.id) then
    raise exception using errcode = 'check_violation', message = 'hours are confirmed with this document';
  end if;
  return new;
end $$;
create trigger keep_signed_sheet before update of removed_at on document for each row
  when (old.removed_at is null and new.removed_at is not null) execute function sec.keep_signed_sheet();

grant create on schema sec to itinera_keeper;

/* Whoever accompanies her confirms a day with a sheet that lies on its placement. What was in dispute is settled by it. Says whether
   it took. */
create function sec.confirm_hours_with_sheet(entry uuid, sheet uuid, signed_minutes int, why text, at timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  known record;
begin
  select h.state into known
  from hour_entry h join document d on d.organisation_id = h.organisation_id and d.placement_id = h.placement_id
  where h.id = entry and h.state in ('self_reported', 'disputed') and signed_minutes between 1 and 1440
    and d.id = sheet and d.kind = 'signed_hours' and d.removed_at is null
    and h.organisation_id = sec.counselled() and h.participant_id in (select sec.caseload())
  for update of h;
  if not found then return false; end if;
  update hour_entry h set state = 'confirmed', confirmed_minutes = signed_minutes, confirmed_at = at, confirmed_by = null,
    sheet_id = sheet, sheet_by = sec.me(), version = version + 1
  where h.id = entry;
  if known.state = 'disputed' then
    update hours_dispute d set decision = 'sheet', decided_minutes = signed_minutes, reason = why, agreed_with = array['employer'],
      settled_at = at, settled_by = sec.me()
    where d.hour_entry_id = entry and d.settled_at is null;
  end if;
  return true;
end $$;

do $$
declare f text;
begin
  foreach f in array array['confirm_hours_with_sheet(uuid, uuid, int, text, timestamptz)', 'keep_signed_sheet()'] loop
    execute format('alter function sec.%s owner to itinera_keeper', f);
    execute format('revoke execute on function sec.%s from public', f);
  end loop;
end $$;
grant execute on function sec.confirm_hours_with_sheet(uuid, uuid, int, text, timestamptz) to itinera_app;
revoke create on schema sec from itinera_keeper;
