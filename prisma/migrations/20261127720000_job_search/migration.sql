-- What she looks for work with: applications, practised interviews and people who may help. Only those who accompany her read them.

-- CreateTable
CREATE TABLE "job_application" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "employer" TEXT,
    "employer_id" UUID,
    "state" TEXT NOT NULL DEFAULT 'planned',
    "applied_on" DATE,
    "answered_on" DATE,
    "refusal" TEXT,
    "note" TEXT,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "job_application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mock_interview" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "held_on" DATE NOT NULL,
    "held_by" UUID NOT NULL,
    "with_whom" TEXT,
    "went_well" TEXT NOT NULL,
    "to_practise" TEXT,
    "sureness" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "mock_interview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "network_contact" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "relation" TEXT NOT NULL,
    "helps" TEXT,
    "reach" TEXT,
    "spoke_on" DATE,
    "outcome" TEXT,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "network_contact_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "job_application_organisation_id_participant_id_idx" ON "job_application"("organisation_id", "participant_id");

-- CreateIndex
CREATE UNIQUE INDEX "job_application_organisation_id_id_key" ON "job_application"("organisation_id", "id");

-- CreateIndex
CREATE INDEX "mock_interview_organisation_id_participant_id_idx" ON "mock_interview"("organisation_id", "participant_id");

-- CreateIndex
CREATE UNIQUE INDEX "mock_interview_organisation_id_id_key" ON "mock_interview"("organisation_id", "id");

-- CreateIndex
CREATE INDEX "network_contact_organisation_id_participant_id_idx" ON "network_contact"("organisation_id", "participant_id");

-- CreateIndex
CREATE UNIQUE INDEX "network_contact_organisation_id_id_key" ON "network_contact"("organisation_id", "id");

-- AddForeignKey
ALTER TABLE "job_application" ADD CONSTRAINT "job_application_organisation_id_participant_id_fkey" FOREIGN KEY ("organisation_id", "participant_id") REFERENCES "participant"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job_application" ADD CONSTRAINT "job_application_employer_id_fkey" FOREIGN KEY ("employer_id") REFERENCES "employer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mock_interview" ADD CONSTRAINT "mock_interview_organisation_id_participant_id_fkey" FOREIGN KEY ("organisation_id", "participant_id") REFERENCES "participant"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "network_contact" ADD CONSTRAINT "network_contact_organisation_id_participant_id_fkey" FOREIGN KEY ("organisation_id", "participant_id") REFERENCES "participant"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table job_application
  add constraint job_application_title check (btrim(title) <> ''),
  add constraint job_application_state check (state in (
    'planned', 'sent', 'invited', 'interviewed', 'offered', 'accepted', 'refused', 'no_answer', 'withdrawn')),
  add constraint job_application_sent check (state in ('planned', 'withdrawn') or applied_on is not null),
  add constraint job_application_answered check (state not in ('offered', 'accepted', 'refused') or answered_on is not null),
  add constraint job_application_days check (answered_on >= applied_on),
  add constraint job_application_refusal check ((state = 'refused') = (refusal is not null)),
  add constraint job_application_reason check (refusal in (
    'language', 'qualification', 'experience', 'hours', 'papers', 'filled', 'no_reason', 'other'));
alter table mock_interview
  add constraint mock_interview_title check (btrim(title) <> ''),
  add constraint mock_interview_went_well check (btrim(went_well) <> ''),
  add constraint mock_interview_sureness check (sureness between 1 and 4);
alter table network_contact
  add constraint network_contact_name check (btrim(name) <> ''),
  add constraint network_contact_relation check (relation in (
    'colleague', 'friend', 'neighbour', 'school', 'association', 'employer', 'other'));

do $$
declare
  t text;
  hers constant text := 'participant_id in (select sec.caseload())';
  mine constant text := 'organisation_id = (select sec.counselled()) and participant_id in (select sec.caseload())';
begin
  foreach t in array array['job_application', 'mock_interview', 'network_contact'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy keeper on %I for all to itinera_keeper using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to itinera_keeper, itinera_app', t);
    execute format('create policy read on %I for select to itinera_app using (%s)', t, hers);
    execute format('create policy register on %I for insert to itinera_app with check (%s)', t, mine);
    execute format('create policy revise on %I for update to itinera_app using (%s) with check (%s)', t, hers, mine);
    execute format('create policy remove on %I for delete to itinera_app using (%s)', t, hers);
    execute format('create trigger keep_revision after update or delete on %I for each row execute function sec.keep_revision()', t);
    execute format('create trigger keep_off_merged after insert or update of participant_id on %I
      for each row execute function sec.keep_off_merged()', t);
  end loop;
end $$;

/* What was changed is read by who reads the rows; her timeline tells of applications and of interviews that were practised. */
do $$
declare
  known constant text := '''attendance''';
  standing text := pg_get_functiondef('sec.standing(text, uuid)'::regprocedure);
  happened text := pg_get_functiondef('sec.happened(uuid, uuid, text, timestamptz)'::regprocedure);
  said text := pg_get_functiondef('sec.event_words(uuid, text[], uuid[])'::regprocedure);
  day constant text := 'select ''eligibility'', e.id, e.decided_on, ''changes''';
  word constant text := 'when ''hours'' then';
begin
  if position(known in standing) = 0 or position(day in happened) = 0 or position(word in said) = 0 then
    raise exception 'the history or the timeline is not as this migration knows it';
  end if;
  execute replace(standing, known, known || ', ''job_application'', ''mock_interview'', ''network_contact''');
  execute replace(happened, day, $q$select 'application', a.id, a.applied_on, 'work'
    from job_application a where a.organisation_id = organisation and a.participant_id = of_participant
    union all
    select 'mock_interview', m.id, m.held_on, 'work'
    from mock_interview m where m.organisation_id = organisation and m.participant_id = of_participant
    union all
    $q$ || day);
  execute replace(said, word, $q$when 'application' then
      return query select one, a.id, jsonb_strip_nulls(jsonb_build_object('title', a.title, 'who', a.employer, 'by', a.created_by))
      from job_application a where a.id = any (ids);
    when 'mock_interview' then
      return query select one, m.id, jsonb_strip_nulls(jsonb_build_object('title', m.title, 'who', m.with_whom, 'by', m.held_by))
      from mock_interview m where m.id = any (ids);
    $q$ || word);
end $$;
