-- AlterTable
ALTER TABLE "counselling_note" ADD COLUMN     "changed_at" TIMESTAMPTZ(3),
ADD COLUMN     "signed_at" TIMESTAMPTZ(3),
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "note_reader" (
    "organisation_id" UUID NOT NULL,
    "note_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,

    CONSTRAINT "note_reader_pkey" PRIMARY KEY ("note_id","membership_id")
);

-- CreateTable
CREATE TABLE "note_version" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "note_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "visibility" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "note_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "note_addendum" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "note_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "note_addendum_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "note_reader_membership_id_idx" ON "note_reader"("membership_id");

-- CreateIndex
CREATE UNIQUE INDEX "note_version_note_id_version_key" ON "note_version"("note_id", "version");

-- CreateIndex
CREATE INDEX "note_addendum_note_id_created_at_idx" ON "note_addendum"("note_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "counselling_note_organisation_id_id_key" ON "counselling_note"("organisation_id", "id");

-- AddForeignKey
ALTER TABLE "note_reader" ADD CONSTRAINT "note_reader_organisation_id_note_id_fkey" FOREIGN KEY ("organisation_id", "note_id") REFERENCES "counselling_note"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note_reader" ADD CONSTRAINT "note_reader_organisation_id_membership_id_fkey" FOREIGN KEY ("organisation_id", "membership_id") REFERENCES "membership"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note_version" ADD CONSTRAINT "note_version_organisation_id_note_id_fkey" FOREIGN KEY ("organisation_id", "note_id") REFERENCES "counselling_note"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note_addendum" ADD CONSTRAINT "note_addendum_organisation_id_note_id_fkey" FOREIGN KEY ("organisation_id", "note_id") REFERENCES "counselling_note"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;


-- Who reads a note is three answers: its author, her counsellors, or those on its list. Until it is signed its author changes it, and
-- what stood before is kept; then it only grows.

alter table counselling_note
  drop constraint counselling_note_visibility,
  add constraint counselling_note_visibility check (visibility in ('own', 'case_team', 'named'));
alter table note_version add constraint note_version_visibility check (visibility in ('own', 'case_team', 'named'));
alter table note_addendum add constraint note_addendum_text check (btrim(text) <> '');

do $$
declare t text;
begin
  foreach t in array array['note_reader', 'note_version', 'note_addendum'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy keeper on %I for all to itinera_keeper using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to itinera_keeper', t);
  end loop;
end $$;
grant select on note_reader, note_version, note_addendum to itinera_app;
grant insert on note_reader, note_addendum to itinera_app;
grant delete on note_reader to itinera_app;
grant update (text, visibility, changed_at, signed_at, version) on counselling_note to itinera_app;

grant create on schema sec to itinera_keeper;

/* The notes that name this counsellor. Definer: the list has a wall of its own, which asks for the note. */
create function sec.named_notes() returns setof uuid
language sql stable security definer rows 20 set search_path = pg_catalog, public, pg_temp as $$
  select r.note_id
  from (select membership_id, organisation_id from sec.actor()
        where scope = 'organisation' and role = 'counsellor') me
  join note_reader r on r.membership_id = me.membership_id and r.organisation_id = me.organisation_id
$$;
alter function sec.named_notes() owner to itinera_keeper;

/* Whom the notes are about that somebody may read: one who is named need not accompany her. */
create function sec.noted(ids uuid[]) returns table (note_id uuid, known_as text, family_name text, hers boolean)
language sql stable security definer rows 20 set search_path = pg_catalog, public, pg_temp as $$
  select n.id, p.known_as, p.family_name, p.id in (select sec.caseload())
  from counselling_note n join participant p on p.organisation_id = n.organisation_id and p.id = n.participant_id
  where n.id = any (ids) and n.organisation_id = sec.counselled()
    and (n.author_id = sec.me() or (n.visibility = 'case_team' and n.participant_id in (select sec.caseload()))
      or (n.visibility = 'named' and n.id in (select sec.named_notes())))
$$;
alter function sec.noted(uuid[]) owner to itinera_keeper;

/* What a note said stays where it was changed; a signed one is not changed at all. Whose file it is in is no part of what it says. */
create function sec.keep_note() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if old.signed_at is not null and new.signed_at is distinct from old.signed_at then
    raise exception using errcode = 'check_violation', message = 'what is signed stays signed';
  end if;
  if new.text = old.text and new.visibility = old.visibility then return new; end if;
  if old.signed_at is not null then
    raise exception using errcode = 'check_violation', message = 'a signed note is not changed';
  end if;
  insert into note_version (organisation_id, note_id, version, text, visibility, written_at)
  values (old.organisation_id, old.id, old.version, old.text, old.visibility, coalesce(old.changed_at, old.created_at));
  return new;
end $$;
alter function sec.keep_note() owner to itinera_keeper;
create trigger keep_note before update on counselling_note for each row execute function sec.keep_note();

/* What is signed or added to cannot be taken back with its session, and nor can what somebody else wrote. */
create or replace function sec.others_wrote(of_session uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select 1 from counselling_note n where n.session_id = of_session
      and (n.author_id <> sec.me() or n.signed_at is not null
        or exists (select 1 from note_addendum a where a.note_id = n.id)))
    or exists (select 1 from next_step t where t.session_id = of_session and t.created_by <> sec.me())
$$;

revoke create on schema sec from itinera_keeper;
revoke execute on function sec.named_notes(), sec.noted(uuid[]), sec.keep_note() from public;
grant execute on function sec.named_notes(), sec.noted(uuid[]) to itinera_app;

drop policy read on counselling_note;
create policy read on counselling_note for select to itinera_app
  using (organisation_id = (select sec.counselled())
    and (author_id = (select sec.me())
      or (visibility = 'case_team' and participant_id in (select sec.caseload()))
      or (visibility = 'named' and id in (select sec.named_notes()))));
create policy amend on counselling_note for update to itinera_app
  using (author_id = (select sec.me()) and signed_at is null and created_at > now() - interval '24 hours')
  with check (organisation_id = (select sec.counselled()) and author_id = (select sec.me()));
drop policy undo on counselling_note;
create policy undo on counselling_note for delete to itinera_app
  using (author_id = (select sec.me()) and signed_at is null);

create policy read on note_reader for select to itinera_app
  using (exists (select 1 from counselling_note n
                 where n.organisation_id = note_reader.organisation_id and n.id = note_reader.note_id));
create policy name on note_reader for insert to itinera_app
  with check (exists (select 1 from counselling_note n
                      where n.organisation_id = note_reader.organisation_id and n.id = note_reader.note_id
                        and n.author_id = (select sec.me()) and n.signed_at is null));
create policy unname on note_reader for delete to itinera_app
  using (exists (select 1 from counselling_note n
                 where n.organisation_id = note_reader.organisation_id and n.id = note_reader.note_id
                   and n.author_id = (select sec.me()) and n.signed_at is null));

create policy read on note_version for select to itinera_app
  using (exists (select 1 from counselling_note n
                 where n.organisation_id = note_version.organisation_id and n.id = note_version.note_id
                   and n.author_id = (select sec.me())));

create policy read on note_addendum for select to itinera_app
  using (exists (select 1 from counselling_note n
                 where n.organisation_id = note_addendum.organisation_id and n.id = note_addendum.note_id));
create policy add on note_addendum for insert to itinera_app
  with check (author_id = (select sec.me())
    and exists (select 1 from counselling_note n
                where n.organisation_id = note_addendum.organisation_id and n.id = note_addendum.note_id
                  and n.author_id = (select sec.me())));

/* The timeline says in words who reads a note, that it changed, and what was added. */
do $$
declare
  body text := pg_get_functiondef((select p.oid from pg_proc p where p.proname = 'event_words' and p.pronamespace = 'sec'::regnamespace));
  before constant text := '''own'', n.visibility = ''own'', ';
  after constant text := '''readers'', n.visibility, ''mine'', n.author_id = (select sec.me()), ''changed'', nullif(n.changed_at is not null, false),
          ''count'', (select count(*) from note_reader r where r.organisation_id = n.organisation_id and r.note_id = n.id),
          ''addenda'', (select jsonb_agg(a.text order by a.created_at, a.id) from note_addendum a
            where a.organisation_id = n.organisation_id and a.note_id = n.id), ';
begin
  if position(before in body) = 0 then raise exception 'sec.event_words is not as this migration knows it'; end if;
  execute replace(body, before, after);
end $$;
