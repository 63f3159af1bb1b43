-- Work experience: one agreement, its stays with hosts, and what belongs to it.

-- AlterTable
ALTER TABLE "placement" ADD COLUMN     "work_experience_id" UUID;

-- CreateTable
CREATE TABLE "work_experience" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "scheme" TEXT NOT NULL DEFAULT 'programme',
    "starts_on" DATE NOT NULL,
    "months" INTEGER NOT NULL DEFAULT 6,
    "weekly_hours" DECIMAL(4,1) NOT NULL,
    "weekly_plan" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "legal_form" TEXT NOT NULL,
    "tutor_id" UUID NOT NULL,
    "insurance" TEXT,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "agreement_version" INTEGER NOT NULL DEFAULT 1,
    "ended_on" DATE,
    "hired" BOOLEAN,
    "end_reason" TEXT,
    "ended_by" TEXT,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "work_experience_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "work_suspension" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "work_experience_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE,
    "reason" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "work_suspension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "work_review" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "work_experience_id" UUID NOT NULL,
    "month" INTEGER NOT NULL,
    "held_on" DATE NOT NULL,
    "hers" TEXT NOT NULL,
    "hosts" TEXT,
    "changes" TEXT,
    "held_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "work_review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "work_objective" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "work_experience_id" UUID NOT NULL,
    "esco_uri" TEXT,
    "esco_version" TEXT,
    "label" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "level_reached" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "work_objective_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "work_allowance" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "work_experience_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "amount" DECIMAL(8,2) NOT NULL,
    "payer" TEXT NOT NULL,
    "host_share" DECIMAL(8,2) NOT NULL DEFAULT 0,
    "paid_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "work_allowance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "work_signature" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "work_experience_id" UUID NOT NULL,
    "agreement_version" INTEGER NOT NULL,
    "signer" TEXT NOT NULL,
    "placement_id" UUID,
    "name" TEXT NOT NULL,
    "signed_on" DATE NOT NULL,
    "signed_at" TIMESTAMPTZ(3),
    "method" TEXT NOT NULL,
    "recorded_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "work_signature_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "work_experience_organisation_id_id_key" ON "work_experience"("organisation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "work_experience_organisation_id_participant_id_id_key" ON "work_experience"("organisation_id", "participant_id", "id");

-- CreateIndex
CREATE INDEX "work_suspension_work_experience_id_idx" ON "work_suspension"("work_experience_id");

-- CreateIndex
CREATE UNIQUE INDEX "work_suspension_organisation_id_id_key" ON "work_suspension"("organisation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "work_review_organisation_id_id_key" ON "work_review"("organisation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "work_review_work_experience_id_month_key" ON "work_review"("work_experience_id", "month");

-- CreateIndex
CREATE INDEX "work_objective_work_experience_id_idx" ON "work_objective"("work_experience_id");

-- CreateIndex
CREATE UNIQUE INDEX "work_objective_organisation_id_id_key" ON "work_objective"("organisation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "work_allowance_organisation_id_id_key" ON "work_allowance"("organisation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "work_allowance_work_experience_id_month_payer_key" ON "work_allowance"("work_experience_id", "month", "payer");

-- CreateIndex
CREATE INDEX "work_signature_work_experience_id_idx" ON "work_signature"("work_experience_id");

-- CreateIndex
CREATE UNIQUE INDEX "work_signature_organisation_id_id_key" ON "work_signature"("organisation_id", "id");

-- CreateIndex
CREATE INDEX "placement_work_experience_id_idx" ON "placement"("work_experience_id");

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_organisation_id_participant_id_work_experience_i_fkey" FOREIGN KEY ("organisation_id", "participant_id", "work_experience_id") REFERENCES "work_experience"("organisation_id", "participant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_experience" ADD CONSTRAINT "work_experience_organisation_id_participant_id_fkey" FOREIGN KEY ("organisation_id", "participant_id") REFERENCES "participant"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_experience" ADD CONSTRAINT "work_experience_organisation_id_tutor_id_fkey" FOREIGN KEY ("organisation_id", "tutor_id") REFERENCES "membership"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_suspension" ADD CONSTRAINT "work_suspension_organisation_id_participant_id_work_experi_fkey" FOREIGN KEY ("organisation_id", "participant_id", "work_experience_id") REFERENCES "work_experience"("organisation_id", "participant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_review" ADD CONSTRAINT "work_review_organisation_id_participant_id_work_experience_fkey" FOREIGN KEY ("organisation_id", "participant_id", "work_experience_id") REFERENCES "work_experience"("organisation_id", "participant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_objective" ADD CONSTRAINT "work_objective_organisation_id_participant_id_work_experie_fkey" FOREIGN KEY ("organisation_id", "participant_id", "work_experience_id") REFERENCES "work_experience"("organisation_id", "participant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_allowance" ADD CONSTRAINT "work_allowance_organisation_id_participant_id_work_experie_fkey" FOREIGN KEY ("organisation_id", "participant_id", "work_experience_id") REFERENCES "work_experience"("organisation_id", "participant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_signature" ADD CONSTRAINT "work_signature_organisation_id_participant_id_work_experie_fkey" FOREIGN KEY ("organisation_id", "participant_id", "work_experience_id") REFERENCES "work_experience"("organisation_id", "participant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_signature" ADD CONSTRAINT "work_signature_organisation_id_participant_id_placement_id_fkey" FOREIGN KEY ("organisation_id", "participant_id", "placement_id") REFERENCES "placement"("organisation_id", "participant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


alter table work_experience
  add constraint work_experience_scheme check (scheme in ('programme', 'city')),
  add constraint work_experience_months check (months between 1 and 12),
  add constraint work_experience_weekly_hours check (weekly_hours > 0 and weekly_hours <= 40),
  add constraint work_experience_legal_form check (
    legal_form in ('traineeship', 'training_contract', 'subsidised', 'volunteering', 'employment')),
  add constraint work_experience_state check (state in (
    'draft', 'awaiting_signatures', 'signed', 'active', 'suspended', 'completed', 'converted_to_job', 'interrupted', 'cancelled')),
  add constraint work_experience_ended check (
    (state in ('completed', 'converted_to_job', 'interrupted')) = (ended_on is not null and hired is not null)),
  add constraint work_experience_end check (ended_on >= starts_on),
  add constraint work_experience_ended_by check (ended_by in ('participant', 'employer', 'organisation', 'external')),
  add constraint work_experience_interrupted check (state <> 'interrupted' or (end_reason is not null and ended_by is not null));
alter table work_suspension
  add constraint work_suspension_days check (to_on >= from_on),
  add constraint work_suspension_reason check (reason in ('hers', 'host', 'holiday', 'papers', 'other')),
  /* a day is suspended once */
  add constraint work_suspension_once exclude using gist (work_experience_id with =, daterange(from_on, to_on, '[]') with &&);
alter table work_review
  add constraint work_review_month check (month in (1, 3, 6)),
  add constraint work_review_hers check (btrim(hers) <> '');
alter table work_objective
  add constraint work_objective_label check (btrim(label) <> ''),
  add constraint work_objective_level check (level_reached between 1 and 4);
alter table work_allowance
  add constraint work_allowance_month check (extract(day from month) = 1),
  add constraint work_allowance_amount check (amount > 0),
  add constraint work_allowance_payer check (payer in ('organisation', 'city', 'employer', 'other')),
  add constraint work_allowance_host_share check (host_share between 0 and amount);
alter table work_signature
  add constraint work_signature_signer check (signer in ('participant', 'host', 'organisation')),
  add constraint work_signature_host check ((signer = 'host') = (placement_id is not null)),
  add constraint work_signature_name check (btrim(name) <> ''),
  add constraint work_signature_method check (method in ('typed', 'paper', 'by_link')),
  add constraint work_signature_typed check ((method = 'paper') = (signed_at is null));
/* each signs a version once, a host once for each stay */
create unique index work_signature_once on work_signature (work_experience_id, agreement_version, signer) where placement_id is null;
create unique index work_signature_of_host on work_signature (work_experience_id, agreement_version, placement_id) where placement_id is not null;
alter table placement
  add constraint placement_work_experience check (work_experience_id is null or kind = 'work_experience');
