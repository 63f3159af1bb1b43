-- CreateTable
CREATE TABLE "safeguarding_lead" (
    "organisation_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "chosen_by" UUID NOT NULL,
    "chosen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "safeguarding_lead_pkey" PRIMARY KEY ("organisation_id")
);

-- CreateTable
CREATE TABLE "safeguarding_record" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "about_id" UUID NOT NULL,
    "opened_by" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "lead_id" UUID NOT NULL,
    "category" TEXT NOT NULL,
    "risk" TEXT NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "safeguarding_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "safeguarding_reader" (
    "organisation_id" UUID NOT NULL,
    "record_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "named_by" UUID NOT NULL,
    "named_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "safeguarding_reader_pkey" PRIMARY KEY ("record_id","membership_id")
);

-- CreateTable
CREATE TABLE "safeguarding_entry" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "record_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "due_on" DATE,
    "done_at" TIMESTAMPTZ(3),
    "done_by" UUID,

    CONSTRAINT "safeguarding_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "safeguarding_access" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "record_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "safeguarding_access_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "safeguarding_record_organisation_id_opened_at_idx" ON "safeguarding_record"("organisation_id", "opened_at");

-- CreateIndex
CREATE UNIQUE INDEX "safeguarding_record_organisation_id_id_key" ON "safeguarding_record"("organisation_id", "id");

-- CreateIndex
CREATE INDEX "safeguarding_reader_membership_id_idx" ON "safeguarding_reader"("membership_id");

-- CreateIndex
CREATE INDEX "safeguarding_entry_record_id_at_idx" ON "safeguarding_entry"("record_id", "at");

-- CreateIndex
CREATE INDEX "safeguarding_access_record_id_at_idx" ON "safeguarding_access"("record_id", "at");

-- AddForeignKey
ALTER TABLE "safeguarding_lead" ADD CONSTRAINT "safeguarding_lead_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "safeguarding_record" ADD CONSTRAINT "safeguarding_record_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "safeguarding_reader" ADD CONSTRAINT "safeguarding_reader_organisation_id_record_id_fkey" FOREIGN KEY ("organisation_id", "record_id") REFERENCES "safeguarding_record"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "safeguarding_entry" ADD CONSTRAINT "safeguarding_entry_organisation_id_record_id_fkey" FOREIGN KEY ("organisation_id", "record_id") REFERENCES "safeguarding_record"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "safeguarding_access" ADD CONSTRAINT "safeguarding_access_organisation_id_record_id_fkey" FOREIGN KEY ("organisation_id", "record_id") REFERENCES "safeguarding_record"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Whose existence nobody else can see: whoever opened it, whoever leads it, the organisation's safeguarding lead, and those on its list.
-- No function of the case file knows these tables, and the organisation's trail does not name them.

alter table safeguarding_record
  add constraint safeguarding_record_about_fkey foreign key (organisation_id, about_id) references participant (organisation_id, id),
  add constraint safeguarding_record_opened_fkey foreign key (organisation_id, opened_by) references membership (organisation_id, id),
  add constraint safeguarding_record_lead_fkey foreign key (organisation_id, lead_id) references membership (organisation_id, id),
  add constraint safeguarding_record_category check (category in ('partner_violence', 'family_violence', 'sexual_violence',
    'exploitation', 'forced_marriage', 'child_at_risk', 'self_harm', 'other')),
  add constraint safeguarding_record_risk check (risk in ('low', 'medium', 'high', 'immediate'));
alter table safeguarding_lead
  add constraint safeguarding_lead_membership_fkey foreign key (organisation_id, membership_id) references membership (organisation_id, id);
alter table safeguarding_reader
  add constraint safeguarding_reader_membership_fkey foreign key (organisation_id, membership_id) references membership (organisation_id, id);
alter table safeguarding_entry
  add constraint safeguarding_entry_kind check (kind in ('account', 'action', 'consent', 'risk')),
  add constraint safeguarding_entry_text check (btrim(text) <> ''),
  add constraint safeguarding_entry_due check (due_on is null or kind = 'action'),
  add constraint safeguarding_entry_done check (num_nulls(done_at, done_by) in (0, 2) and (done_at is null or kind = 'action'));
alter table safeguarding_access
  add constraint safeguarding_access_what check (what in ('opened', 'read', 'written', 'changed', 'named', 'unnamed'));

do $$
declare t text;
begin
  foreach t in array array['safeguarding_lead', 'safeguarding_record', 'safeguarding_reader', 'safeguarding_entry', 'safeguarding_access'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy keeper on %I for all to itinera_keeper using (true) with check (true)', t);
    execute format('grant select on %I to itinera_keeper', t);
    execute format('grant select, insert on %I to itinera_app', t);
  end loop;
end $$;
grant update (membership_id, chosen_by, chosen_at), delete on safeguarding_lead to itinera_app;
grant update (category, risk, lead_id, closed_at, version) on safeguarding_record to itinera_app;
grant delete on safeguarding_reader to itinera_app;
grant update (done_at, done_by) on safeguarding_entry to itinera_app;

grant create on schema sec to itinera_keeper;

/* The organisation whose safeguarding lead this counsellor is. */
create function sec.safeguarded() returns uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select l.organisation_id
  from (select membership_id, organisation_id from sec.actor()
        where scope = 'organisation' and role = 'counsellor') me
  join safeguarding_lead l on l.organisation_id = me.organisation_id and l.membership_id = me.membership_id
$$;

/* The records that name this counsellor. Definer: the list has a wall of its own, which asks for the record. */
create function sec.named_records() returns setof uuid
language sql stable security definer rows 5 set search_path = pg_catalog, public, pg_temp as $$
  select r.record_id
  from (select membership_id, organisation_id from sec.actor()
        where scope = 'organisation' and role = 'counsellor') me
  join safeguarding_reader r on r.membership_id = me.membership_id and r.organisation_id = me.organisation_id
$$;

/* The records that this counsellor answers for: she says who else needs to know. */
create function sec.kept_records() returns setof uuid
language sql stable security definer rows 5 set search_path = pg_catalog, public, pg_temp as $$
  select r.id
  from (select membership_id, organisation_id from sec.actor()
        where scope = 'organisation' and role = 'counsellor') me
  join safeguarding_record r on r.organisation_id = me.organisation_id
    and (r.opened_by = me.membership_id or r.lead_id = me.membership_id or r.organisation_id = sec.safeguarded())
$$;

/* Whom the records are about that somebody reads; a file that was made one with another is found there. */
create function sec.told_about(records uuid[]) returns table (record_id uuid, participant_id uuid, known_as text, family_name text,
  hers boolean)
language sql stable security definer rows 5 set search_path = pg_catalog, public, pg_temp as $$
  with recursive way as (
    select r.id as record_id, r.organisation_id, r.about_id as file from safeguarding_record r
    where r.id = any (records) and r.organisation_id = sec.counselled()
      and (r.id in (select sec.kept_records()) or r.id in (select sec.named_records()))
    union
    select w.record_id, w.organisation_id, g.kept_id from way w
    join merge g on g.merged_id = w.file and g.confirmed_at is not null and g.undone_at is null
  )
  select w.record_id, p.id, p.known_as, p.family_name, p.id in (select sec.caseload())
  from way w join participant p on p.organisation_id = w.organisation_id and p.id = w.file
  where p.phase <> 'merged'
$$;

/* A woman of whom a counsellor can tell something in confidence: she accompanies her, or leads a session that she was expected at. */
create function sec.tellable(of_participant uuid) returns table (known_as text, family_name text)
language sql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
  select p.known_as, p.family_name from participant p
  where p.id = of_participant and p.organisation_id = sec.counselled() and p.phase <> 'merged'
    and (p.id in (select sec.caseload())
      or exists (select 1 from attendance a where a.organisation_id = p.organisation_id and a.participant_id = p.id
        and a.session_id in (select sec.led_sessions())))
$$;

do $$
declare f text;
begin
  foreach f in array array['safeguarded()', 'named_records()', 'kept_records()', 'told_about(uuid[])', 'tellable(uuid)'] loop
    execute format('alter function sec.%s owner to itinera_keeper', f);
    execute format('revoke execute on function sec.%s from public', f);
    execute format('grant execute on function sec.%s to itinera_app', f);
  end loop;
end $$;
revoke create on schema sec from itinera_keeper;

create policy read on safeguarding_lead for select to itinera_app
  using (organisation_id = (select sec.staffed()));
create policy choose on safeguarding_lead for insert to itinera_app
  with check (organisation_id = (select sec.coordinated()) and chosen_by = (select sec.me()));
create policy change on safeguarding_lead for update to itinera_app
  using (organisation_id = (select sec.coordinated()))
  with check (organisation_id = (select sec.coordinated()) and chosen_by = (select sec.me()));
create policy remove on safeguarding_lead for delete to itinera_app
  using (organisation_id = (select sec.coordinated()));

create policy read on safeguarding_record for select to itinera_app
  using (organisation_id = (select sec.counselled())
    and (opened_by = (select sec.me()) or lead_id = (select sec.me()) or organisation_id = (select sec.safeguarded())
      or id in (select sec.named_records())));
create policy open on safeguarding_record for insert to itinera_app
  with check (organisation_id = (select sec.counselled()) and opened_by = (select sec.me())
    and (about_id in (select sec.caseload())
      or exists (select 1 from attendance a
                 where a.organisation_id = safeguarding_record.organisation_id and a.participant_id = safeguarding_record.about_id
                   and a.session_id in (select sec.led_sessions()))));
create policy revise on safeguarding_record for update to itinera_app
  using (organisation_id = (select sec.counselled())
    and (opened_by = (select sec.me()) or lead_id = (select sec.me()) or organisation_id = (select sec.safeguarded())))
  with check (organisation_id = (select sec.counselled()));

create policy read on safeguarding_reader for select to itinera_app
  using (exists (select 1 from safeguarding_record r
                 where r.organisation_id = safeguarding_reader.organisation_id and r.id = safeguarding_reader.record_id));
create policy name on safeguarding_reader for insert to itinera_app
  with check (organisation_id = (select sec.counselled()) and named_by = (select sec.me())
    and record_id in (select sec.kept_records()));
create policy unname on safeguarding_reader for delete to itinera_app
  using (record_id in (select sec.kept_records()));

create policy read on safeguarding_entry for select to itinera_app
  using (exists (select 1 from safeguarding_record r
                 where r.organisation_id = safeguarding_entry.organisation_id and r.id = safeguarding_entry.record_id));
create policy write on safeguarding_entry for insert to itinera_app
  with check (by_id = (select sec.me())
    and exists (select 1 from safeguarding_record r
                where r.organisation_id = safeguarding_entry.organisation_id and r.id = safeguarding_entry.record_id));
create policy finish on safeguarding_entry for update to itinera_app
  using (done_at is null
    and exists (select 1 from safeguarding_record r
                where r.organisation_id = safeguarding_entry.organisation_id and r.id = safeguarding_entry.record_id))
  with check (done_by = (select sec.me()));

create policy read on safeguarding_access for select to itinera_app
  using (exists (select 1 from safeguarding_record r
                 where r.organisation_id = safeguarding_access.organisation_id and r.id = safeguarding_access.record_id));
create policy log on safeguarding_access for insert to itinera_app
  with check (membership_id = (select sec.me())
    and exists (select 1 from safeguarding_record r
                where r.organisation_id = safeguarding_access.organisation_id and r.id = safeguarding_access.record_id));
