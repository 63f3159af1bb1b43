-- CreateTable
CREATE TABLE "needs_analysis" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "employer_id" UUID NOT NULL,
    "done_on" DATE NOT NULL,
    "done_by" UUID NOT NULL,
    "barriers" TEXT,
    "adjustments" TEXT,
    "onboarding" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "needs_analysis_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "needs_post" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "analysis_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "occupation_uri" TEXT,
    "esco_version" TEXT,
    "isco" TEXT,
    "wanted" INTEGER NOT NULL DEFAULT 1,
    "tasks" TEXT,
    "hours_min" DECIMAL(4,1),
    "hours_max" DECIMAL(4,1),
    "schedule" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "school_hours" BOOLEAN NOT NULL DEFAULT false,
    "contract" TEXT,
    "languages" JSONB NOT NULL DEFAULT '[]',
    "required_skills" JSONB NOT NULL DEFAULT '[]',
    "nice_skills" JSONB NOT NULL DEFAULT '[]',
    "driving_licence" TEXT NOT NULL DEFAULT 'not_needed',
    "starts_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "needs_post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "needs_step" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "analysis_id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "due_on" DATE,
    "done_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "needs_step_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "needs_analysis_organisation_id_employer_id_done_on_idx" ON "needs_analysis"("organisation_id", "employer_id", "done_on");

-- CreateIndex
CREATE UNIQUE INDEX "needs_analysis_organisation_id_id_key" ON "needs_analysis"("organisation_id", "id");

-- CreateIndex
CREATE INDEX "needs_post_organisation_id_analysis_id_idx" ON "needs_post"("organisation_id", "analysis_id");

-- CreateIndex
CREATE INDEX "needs_step_organisation_id_analysis_id_idx" ON "needs_step"("organisation_id", "analysis_id");

-- AddForeignKey
ALTER TABLE "needs_analysis" ADD CONSTRAINT "needs_analysis_employer_id_fkey" FOREIGN KEY ("employer_id") REFERENCES "employer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "needs_analysis" ADD CONSTRAINT "needs_analysis_organisation_id_done_by_fkey" FOREIGN KEY ("organisation_id", "done_by") REFERENCES "membership"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "needs_post" ADD CONSTRAINT "needs_post_organisation_id_analysis_id_fkey" FOREIGN KEY ("organisation_id", "analysis_id") REFERENCES "needs_analysis"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "needs_step" ADD CONSTRAINT "needs_step_organisation_id_analysis_id_fkey" FOREIGN KEY ("organisation_id", "analysis_id") REFERENCES "needs_analysis"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What companies need belongs to the partner they said it to.

alter table needs_post
  add constraint needs_post_title check (btrim(title) <> ''),
  add constraint needs_post_occupation check ((occupation_uri is null) = (esco_version is null)),
  add constraint needs_post_isco check (isco ~ '^\d{1,4}$'),
  add constraint needs_post_wanted check (wanted between 1 and 500),
  add constraint needs_post_hours check (hours_min > 0 and hours_max <= 60 and hours_min <= hours_max),
  add constraint needs_post_contract check (contract in ('permanent', 'temporary', 'seasonal', 'on_call', 'apprenticeship',
    'internship', 'self_employed')),
  add constraint needs_post_licence check (driving_licence in ('not_needed', 'useful', 'needed'));
alter table needs_step
  add constraint needs_step_what check (btrim(what) <> ''),
  add constraint needs_step_who check (who in ('us', 'employer', 'both'));

do $$
declare t text;
begin
  foreach t in array array['needs_analysis', 'needs_post', 'needs_step'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy keeper on %I for all to itinera_keeper using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to itinera_keeper', t);
    execute format('grant select, insert, update on %I to itinera_app', t);
    execute format('create policy read on %I for select to itinera_app using (organisation_id = (select sec.staffed()))', t);
    execute format('create policy record on %I for insert to itinera_app with check (organisation_id = (select sec.staffed()))', t);
    execute format('create policy revise on %I for update to itinera_app
      using (organisation_id = (select sec.staffed())) with check (organisation_id = (select sec.staffed()))', t);
  end loop;
end $$;
grant delete on needs_post to itinera_app;
create policy remove on needs_post for delete to itinera_app using (organisation_id = (select sec.staffed()));
