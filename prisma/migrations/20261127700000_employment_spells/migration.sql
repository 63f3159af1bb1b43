-- Jobs of hers, from when to when; what was corrected stays in the history, and her timeline tells of them.

-- CreateTable
CREATE TABLE "employment_spell" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "employer" TEXT,
    "employer_id" UUID,
    "title" TEXT NOT NULL,
    "occupation_uri" TEXT,
    "esco_version" TEXT,
    "occupation_level" INTEGER NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "contract" TEXT NOT NULL,
    "weekly_hours" DECIMAL(4,1),
    "evidence" TEXT NOT NULL,
    "suits" BOOLEAN,
    "suits_reason" TEXT,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "employment_spell_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "employment_spell_organisation_id_participant_id_starts_on_idx" ON "employment_spell"("organisation_id", "participant_id", "starts_on");

-- CreateIndex
CREATE UNIQUE INDEX "employment_spell_organisation_id_id_key" ON "employment_spell"("organisation_id", "id");

-- AddForeignKey
ALTER TABLE "employment_spell" ADD CONSTRAINT "employment_spell_organisation_id_participant_id_fkey" FOREIGN KEY ("organisation_id", "participant_id") REFERENCES "participant"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employment_spell" ADD CONSTRAINT "employment_spell_employer_id_fkey" FOREIGN KEY ("employer_id") REFERENCES "employer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

alter table employment_spell
  add constraint employment_spell_title check (btrim(title) <> ''),
  add constraint employment_spell_level check (occupation_level between 1 and 4),
  add constraint employment_spell_days check (ends_on >= starts_on),
  add constraint employment_spell_contract check (contract in (
    'permanent', 'temporary', 'seasonal', 'on_call', 'apprenticeship', 'internship', 'self_employed', 'other')),
  add constraint employment_spell_weekly_hours check (weekly_hours > 0 and weekly_hours <= 60),
  add constraint employment_spell_evidence check (evidence in ('contract', 'declared', 'register')),
  /* whoever overrides the rule says why */
  add constraint employment_spell_override check ((suits is null) = (suits_reason is null)),
  add constraint employment_spell_reason check (btrim(suits_reason) <> '');

alter table employment_spell enable row level security;
alter table employment_spell force row level security;
create policy keeper on employment_spell for all to itinera_keeper using (true) with check (true);
grant select, insert, update, delete on employment_spell to itinera_keeper, itinera_app;
create policy read on employment_spell for select to itinera_app
  using (organisation_id = (select sec.coordinated()) or participant_id in (select sec.caseload()));
create policy register on employment_spell for insert to itinera_app
  with check (organisation_id = (select sec.counselled()) and participant_id in (select sec.caseload()));
create policy revise on employment_spell for update to itinera_app using (participant_id in (select sec.caseload()))
  with check (organisation_id = (select sec.counselled()) and participant_id in (select sec.caseload()));
create policy remove on employment_spell for delete to itinera_app using (participant_id in (select sec.caseload()));
create trigger keep_revision after update or delete on employment_spell for each row execute function sec.keep_revision();
create trigger keep_off_merged after insert or update of participant_id on employment_spell
  for each row execute function sec.keep_off_merged();

/* Their history is read as they are, beside what is read already; her timeline says when each began and ended. */
do $$
declare
  known constant text := '''attendance''';
  readable text := (select qual from pg_policies where schemaname = 'public' and tablename = 'revision' and policyname = 'read');
  standing text := pg_get_functiondef('sec.standing(text, uuid)'::regprocedure);
  happened text := pg_get_functiondef('sec.happened(uuid, uuid, text, timestamptz)'::regprocedure);
  said text := pg_get_functiondef('sec.event_words(uuid, text[], uuid[])'::regprocedure);
  day constant text := 'select ''eligibility'', e.id, e.decided_on, ''changes''';
  word constant text := 'when ''hours'' then';
begin
  if position(known || '::text' in readable) = 0 or position(known in standing) = 0 or position(day in happened) = 0
    or position(word in said) = 0 then
    raise exception 'the history or the timeline is not as this migration knows it';
  end if;
  execute format('alter policy read on revision using (%s)',
    replace(readable, known || '::text', known || '::text, ''employment_spell''::text'));
  execute replace(standing, known, known || ', ''employment_spell''');
  execute replace(happened, day, $q$select 'job', j.id, j.starts_on, 'work'
    from employment_spell j where j.organisation_id = organisation and j.participant_id = of_participant
    union all
    select 'job_end', j.id, j.ends_on, 'work'
    from employment_spell j where j.organisation_id = organisation and j.participant_id = of_participant
    union all
    $q$ || day);
  execute replace(said, word, $q$when 'job', 'job_end' then
      return query select one, j.id, jsonb_strip_nulls(jsonb_build_object('title', j.title, 'who', j.employer, 'by', j.created_by))
      from employment_spell j where j.id = any (ids);
    $q$ || word);
end $$;
