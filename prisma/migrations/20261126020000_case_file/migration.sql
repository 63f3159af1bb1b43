-- AlterTable
ALTER TABLE "link_token" ALTER COLUMN "contact_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "next_step" ADD COLUMN     "assignee_id" UUID,
ADD COLUMN     "origin" TEXT,
ADD COLUMN     "origin_id" UUID,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "hidden_profile_sections" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "participant" ADD COLUMN     "reminders_paused_until" DATE;

-- AlterTable
ALTER TABLE "participant_contact" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "enrolment" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "consent" ADD COLUMN     "effect_done_on" DATE,
ADD COLUMN     "ended_because" TEXT,
ADD COLUMN     "witness" TEXT;

-- AlterTable
ALTER TABLE "child" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "phase_change" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "from_phase" TEXT NOT NULL,
    "to_phase" TEXT NOT NULL,
    "reason" TEXT,
    "review_on" DATE,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_by" UUID,

    CONSTRAINT "phase_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "eligibility" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "decision" TEXT NOT NULL,
    "reasons" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "note" TEXT,
    "referral_offered" BOOLEAN NOT NULL DEFAULT false,
    "decided_on" DATE NOT NULL,
    "decided_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "eligibility_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "waiver" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "requested_by" UUID NOT NULL,
    "requested_on" DATE NOT NULL,
    "decision" TEXT,
    "decided_by" UUID,
    "decided_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "waiver_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "privacy_notice" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "text_version" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "interpreter" BOOLEAN NOT NULL DEFAULT false,
    "given_on" DATE NOT NULL,
    "recorded_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "privacy_notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "follow_up" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "moment" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'due',
    "done_on" DATE,
    "method" TEXT,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "recorded_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "follow_up_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "follow_up_try" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "follow_up_id" UUID NOT NULL,
    "tried_on" DATE NOT NULL,
    "method" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "tried_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "follow_up_try_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact_person" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "relation" TEXT,
    "phone" TEXT,
    "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "emergency" BOOLEAN NOT NULL DEFAULT false,
    "collects" TEXT NOT NULL DEFAULT 'no',
    "note" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "contact_person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "residence_status" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,
    "right_to_work" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "note" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "residence_status_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "itinerary" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "profile_id" UUID NOT NULL,
    "occupation_uri" TEXT,
    "occupation_label" TEXT,
    "esco_version" TEXT,
    "objective" TEXT NOT NULL,
    "hours_per_week" INTEGER,
    "schedule" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "max_travel_minutes" INTEGER,
    "agreed_on" DATE,
    "agreed_by" UUID,
    "review_every_weeks" INTEGER NOT NULL DEFAULT 6,
    "next_review_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "itinerary_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "itinerary_objective" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "itinerary_id" UUID NOT NULL,
    "axis" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "itinerary_objective_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "itinerary_step" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "objective_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "measure" TEXT,
    "who_helps" TEXT,
    "obstacle_id" UUID,
    "wish" TEXT,
    "due_on" DATE,
    "state" TEXT NOT NULL DEFAULT 'planned',
    "done_on" DATE,
    "result" TEXT,
    "reason" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "itinerary_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "itinerary_review" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "itinerary_id" UUID NOT NULL,
    "reviewed_on" DATE NOT NULL,
    "note" TEXT,
    "agreed" BOOLEAN NOT NULL DEFAULT false,
    "reviewed_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "itinerary_review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "local_service" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "source" TEXT,
    "source_id" TEXT,
    "name" TEXT NOT NULL,
    "provider" TEXT,
    "description" TEXT,
    "language" TEXT NOT NULL DEFAULT 'en',
    "topics" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "women_only" BOOLEAN NOT NULL DEFAULT false,
    "children_welcome" BOOLEAN NOT NULL DEFAULT false,
    "cost" TEXT,
    "opening" TEXT,
    "address" TEXT,
    "postcode" TEXT,
    "city" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "website" TEXT,
    "checked_on" DATE,
    "checked_by" UUID,
    "archived_at" TIMESTAMPTZ(3),
    "search_text" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "local_service_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "referral" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "service_id" UUID NOT NULL,
    "consent_id" UUID,
    "reason" TEXT NOT NULL,
    "shared" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "state" TEXT NOT NULL DEFAULT 'draft',
    "state_reason" TEXT,
    "sent_on" DATE,
    "answered_on" DATE,
    "outcome" TEXT,
    "feedback" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "referral_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consent_request" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "employer_id" UUID,
    "text_version" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "requested_on" DATE NOT NULL,
    "requested_by" UUID NOT NULL,
    "refused_on" DATE,
    "consent_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "consent_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "road_map" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "version_number" INTEGER NOT NULL DEFAULT 1,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "exit_on" DATE NOT NULL,
    "horizon_from" DATE NOT NULL,
    "horizon_to" DATE NOT NULL,
    "language" TEXT NOT NULL,
    "beside_language" TEXT,
    "goal" TEXT,
    "signed_by_her_on" DATE,
    "signed_by_staff_on" DATE,
    "signed_by_staff" UUID,
    "copy_given_on" DATE,
    "superseded_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "road_map_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "road_map_step" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "road_map_id" UUID NOT NULL,
    "month" INTEGER NOT NULL,
    "phrase_key" TEXT,
    "what" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "who_helps" TEXT,
    "done_when" TEXT,
    "due_on" DATE NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'planned',
    "reason" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "road_map_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "road_map_contact" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "road_map_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "what" TEXT,
    "phone" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "road_map_contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "phrase_check" (
    "organisation_id" UUID NOT NULL,
    "phrase_key" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "checked_by" UUID NOT NULL,
    "checked_on" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "phrase_check_pkey" PRIMARY KEY ("organisation_id","phrase_key","language")
);

-- CreateTable
CREATE TABLE "skills_profile" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "version_number" INTEGER NOT NULL,
    "interview_on" DATE NOT NULL,
    "interpreter" BOOLEAN NOT NULL DEFAULT false,
    "content" JSONB NOT NULL,
    "agreed_on" DATE NOT NULL,
    "agreed_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "skills_profile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "profile_outlook" (
    "participant_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "wish" TEXT,
    "occupation_uri" TEXT,
    "occupation_label" TEXT,
    "esco_version" TEXT,
    "hours_per_week" INTEGER,
    "earliest_start" TEXT,
    "max_travel_minutes" INTEGER,
    "schedule" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "sectors" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "driving_licence" TEXT,
    "assessment" TEXT,
    "recommendations" TEXT,
    "obstacles_asked" BOOLEAN NOT NULL DEFAULT false,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "profile_outlook_pkey" PRIMARY KEY ("participant_id")
);

-- CreateTable
CREATE TABLE "language_skill" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "is_mother_tongue" BOOLEAN NOT NULL DEFAULT false,
    "listening" TEXT,
    "reading" TEXT,
    "interaction" TEXT,
    "production" TEXT,
    "writing" TEXT,
    "overall" TEXT,
    "basis" TEXT,
    "assessed_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "language_skill_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "education" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "level" TEXT NOT NULL,
    "field" TEXT,
    "title" TEXT,
    "country" CHAR(2),
    "from_date" TEXT,
    "to_date" TEXT,
    "completed" BOOLEAN NOT NULL DEFAULT true,
    "document" TEXT NOT NULL DEFAULT 'no',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "education_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recognition" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "education_id" UUID,
    "what" TEXT NOT NULL,
    "authority" TEXT,
    "state" TEXT NOT NULL DEFAULT 'not_started',
    "submitted_on" DATE,
    "decided_on" DATE,
    "compensation" TEXT,
    "cost_euro" DECIMAL(8,2),
    "next_action" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "recognition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recognition_move" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "recognition_id" UUID NOT NULL,
    "from_state" TEXT NOT NULL,
    "to_state" TEXT NOT NULL,
    "moved_on" DATE NOT NULL,
    "note" TEXT,
    "moved_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "recognition_move_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "work_history" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "occupation_uri" TEXT,
    "occupation_label" TEXT,
    "esco_version" TEXT,
    "kind" TEXT NOT NULL,
    "country" CHAR(2),
    "from_date" TEXT,
    "to_date" TEXT,
    "tasks" TEXT,
    "reference" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "work_history_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "skill_claim" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "esco_uri" TEXT,
    "esco_version" TEXT,
    "label" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "self_level" INTEGER,
    "counsellor_level" INTEGER,
    "source" TEXT NOT NULL DEFAULT 'self',
    "evidence" TEXT,
    "confirmed_by" UUID,
    "confirmed_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "skill_claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "obstacle" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "severity" INTEGER NOT NULL,
    "note" TEXT,
    "state" TEXT NOT NULL DEFAULT 'open',
    "since" DATE NOT NULL,
    "opened_by" UUID NOT NULL,
    "closed_on" DATE,
    "closed_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "obstacle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "self_assessment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "moment" TEXT NOT NULL,
    "assessed_on" DATE NOT NULL,
    "with_help" BOOLEAN NOT NULL DEFAULT false,
    "language" TEXT NOT NULL,
    "scores" JSONB NOT NULL,
    "counsellor_scores" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "self_assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "transfer" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "to_organisation_id" UUID NOT NULL,
    "consent_id" UUID,
    "scope" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "note" TEXT,
    "state" TEXT NOT NULL DEFAULT 'sent',
    "state_reason" TEXT,
    "sent_on" DATE NOT NULL,
    "sent_by" UUID NOT NULL,
    "answered_on" DATE,
    "answered_by" UUID,
    "new_participant_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "transfer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "merge" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "kept_id" UUID NOT NULL,
    "merged_id" UUID NOT NULL,
    "choices" JSONB NOT NULL DEFAULT '{}',
    "moved" JSONB NOT NULL DEFAULT '{}',
    "proposed_by" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_by" UUID,
    "confirmed_at" TIMESTAMPTZ(3),
    "undone_by" UUID,
    "undone_at" TIMESTAMPTZ(3),
    "refused_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "merge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "not_same_person" (
    "organisation_id" UUID NOT NULL,
    "one_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    "said_by" UUID NOT NULL,
    "said_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "not_same_person_pkey" PRIMARY KEY ("organisation_id","one_id","other_id")
);

-- CreateTable
CREATE TABLE "revision" (
    "id" BIGSERIAL NOT NULL,
    "organisation_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "record_kind" TEXT NOT NULL,
    "record_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "values" JSONB NOT NULL,
    "removed" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "changed_by" UUID,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "phase_change_organisation_id_participant_id_at_idx" ON "phase_change"("organisation_id", "participant_id", "at");

-- CreateIndex
CREATE INDEX "eligibility_organisation_id_participant_id_created_at_idx" ON "eligibility"("organisation_id", "participant_id", "created_at");

-- CreateIndex
CREATE INDEX "waiver_organisation_id_participant_id_idx" ON "waiver"("organisation_id", "participant_id");

-- CreateIndex
CREATE INDEX "privacy_notice_organisation_id_participant_id_idx" ON "privacy_notice"("organisation_id", "participant_id");

-- CreateIndex
CREATE INDEX "follow_up_organisation_id_state_due_on_idx" ON "follow_up"("organisation_id", "state", "due_on");

-- CreateIndex
CREATE UNIQUE INDEX "follow_up_organisation_id_participant_id_id_key" ON "follow_up"("organisation_id", "participant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "follow_up_organisation_id_participant_id_moment_due_on_key" ON "follow_up"("organisation_id", "participant_id", "moment", "due_on");

-- CreateIndex
CREATE INDEX "follow_up_try_follow_up_id_idx" ON "follow_up_try"("follow_up_id");

-- CreateIndex
CREATE INDEX "contact_person_organisation_id_participant_id_idx" ON "contact_person"("organisation_id", "participant_id");

-- CreateIndex
CREATE INDEX "residence_status_organisation_id_participant_id_valid_from_idx" ON "residence_status"("organisation_id", "participant_id", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "itinerary_organisation_id_participant_id_key" ON "itinerary"("organisation_id", "participant_id");

-- CreateIndex
CREATE UNIQUE INDEX "itinerary_organisation_id_participant_id_id_key" ON "itinerary"("organisation_id", "participant_id", "id");

-- CreateIndex
CREATE INDEX "itinerary_objective_itinerary_id_position_idx" ON "itinerary_objective"("itinerary_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "itinerary_objective_organisation_id_participant_id_id_key" ON "itinerary_objective"("organisation_id", "participant_id", "id");

-- CreateIndex
CREATE INDEX "itinerary_step_objective_id_position_idx" ON "itinerary_step"("objective_id", "position");

-- CreateIndex
CREATE INDEX "itinerary_step_organisation_id_participant_id_state_due_on_idx" ON "itinerary_step"("organisation_id", "participant_id", "state", "due_on");

-- CreateIndex
CREATE INDEX "itinerary_review_itinerary_id_reviewed_on_idx" ON "itinerary_review"("itinerary_id", "reviewed_on");

-- CreateIndex
CREATE INDEX "local_service_organisation_id_name_idx" ON "local_service"("organisation_id", "name");

-- CreateIndex
CREATE INDEX "local_service_search_text_idx" ON "local_service" USING GIN ("search_text" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "local_service_organisation_id_id_key" ON "local_service"("organisation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "local_service_organisation_id_source_source_id_key" ON "local_service"("organisation_id", "source", "source_id");

-- CreateIndex
CREATE INDEX "referral_organisation_id_state_sent_on_idx" ON "referral"("organisation_id", "state", "sent_on");

-- CreateIndex
CREATE UNIQUE INDEX "referral_organisation_id_participant_id_id_key" ON "referral"("organisation_id", "participant_id", "id");

-- CreateIndex
CREATE INDEX "consent_request_organisation_id_participant_id_idx" ON "consent_request"("organisation_id", "participant_id");

-- CreateIndex
CREATE UNIQUE INDEX "road_map_organisation_id_participant_id_id_key" ON "road_map"("organisation_id", "participant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "road_map_organisation_id_participant_id_version_number_key" ON "road_map"("organisation_id", "participant_id", "version_number");

-- CreateIndex
CREATE INDEX "road_map_step_road_map_id_month_position_idx" ON "road_map_step"("road_map_id", "month", "position");

-- CreateIndex
CREATE INDEX "road_map_contact_road_map_id_position_idx" ON "road_map_contact"("road_map_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "skills_profile_organisation_id_participant_id_id_key" ON "skills_profile"("organisation_id", "participant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "skills_profile_organisation_id_participant_id_version_numbe_key" ON "skills_profile"("organisation_id", "participant_id", "version_number");

-- CreateIndex
CREATE UNIQUE INDEX "profile_outlook_organisation_id_participant_id_key" ON "profile_outlook"("organisation_id", "participant_id");

-- CreateIndex
CREATE UNIQUE INDEX "language_skill_organisation_id_participant_id_language_key" ON "language_skill"("organisation_id", "participant_id", "language");

-- CreateIndex
CREATE UNIQUE INDEX "education_organisation_id_participant_id_id_key" ON "education"("organisation_id", "participant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "recognition_organisation_id_participant_id_id_key" ON "recognition"("organisation_id", "participant_id", "id");

-- CreateIndex
CREATE INDEX "recognition_move_recognition_id_idx" ON "recognition_move"("recognition_id");

-- CreateIndex
CREATE INDEX "work_history_organisation_id_participant_id_idx" ON "work_history"("organisation_id", "participant_id");

-- CreateIndex
CREATE INDEX "skill_claim_organisation_id_participant_id_idx" ON "skill_claim"("organisation_id", "participant_id");

-- CreateIndex
CREATE INDEX "obstacle_organisation_id_participant_id_state_idx" ON "obstacle"("organisation_id", "participant_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "obstacle_organisation_id_participant_id_id_key" ON "obstacle"("organisation_id", "participant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "self_assessment_organisation_id_participant_id_moment_asses_key" ON "self_assessment"("organisation_id", "participant_id", "moment", "assessed_on");

-- CreateIndex
CREATE INDEX "transfer_to_organisation_id_state_idx" ON "transfer"("to_organisation_id", "state");

-- CreateIndex
CREATE INDEX "transfer_organisation_id_participant_id_idx" ON "transfer"("organisation_id", "participant_id");

-- CreateIndex
CREATE INDEX "merge_organisation_id_confirmed_at_idx" ON "merge"("organisation_id", "confirmed_at");

-- CreateIndex
CREATE INDEX "revision_organisation_id_participant_id_record_kind_record__idx" ON "revision"("organisation_id", "participant_id", "record_kind", "record_id");

-- CreateIndex
CREATE INDEX "next_step_origin_id_idx" ON "next_step"("origin_id");

-- CreateIndex
CREATE UNIQUE INDEX "consent_organisation_id_participant_id_id_key" ON "consent"("organisation_id", "participant_id", "id");

-- AddForeignKey
ALTER TABLE "phase_change" ADD CONSTRAINT "phase_change_organisation_id_participant_id_fkey" FOREIGN KEY ("organisation_id", "participant_id") REFERENCES "participant"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "eligibility" ADD CONSTRAINT "eligibility_organisation_id_participant_id_fkey" FOREIGN KEY ("organisation_id", "participant_id") REFERENCES "participant"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waiver" ADD CONSTRAINT "waiver_organisation_id_participant_id_fkey" FOREIGN KEY ("organisation_id", "participant_id") REFERENCES "participant"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "privacy_notice" ADD CONSTRAINT "privacy_notice_organisation_id_participant_id_fkey" FOREIGN KEY ("organisation_id", "participant_id") REFERENCES "participant"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_organisation_id_participant_id_fkey" FOREIGN KEY ("organisation_id", "participant_id") REFERENCES "participant"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up_try" ADD CONSTRAINT "follow_up_try_organisation_id_participant_id_follow_up_id_fkey" FOREIGN KEY ("organisation_id", "participant_id", "follow_up_id") REFERENCES "follow_up"("organisation_id", "participant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "next_step" ADD CONSTRAINT "next_step_organisation_id_assignee_id_fkey" FOREIGN KEY ("organisation_id", "assignee_id") REFERENCES "membership"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_person" ADD CONSTRAINT "contact_person_organisation_id_participant_id_fkey" FOREIGN KEY ("organisation_id", "participant_id") REFERENCES "participant"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "residence_status" ADD CONSTRAINT "residence_status_organisation_id_participant_id_fkey" FOREIGN KEY ("organisation_id", "participant_id") REFERENCES "participant"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "itinerary" ADD CONSTRAINT "itinerary_organisation_id_participant_id_fkey" FOREIGN KEY ("organisation_id", "participant_id") REFERENCES "participant"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "itinerary" ADD CONSTRAINT "itinerary_organisation_id_participant_id_profile_id_fkey" FOREIGN KEY ("organisation_id", "participant_id", "profile_id") REFERENCES "skills_profile"("organisation_id", "participant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "itinerary_objective" ADD CONSTRAINT "itinerary_objective_organisation_id_participant_id_itinera_fkey" FOREIGN KEY ("organisation_id", "participant_id", "itinerary_id") REFERENCES "itinerary"("organisation_id", "participant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "itinerary_step" ADD CONSTRAINT "itinerary_step_organisation_id_participant_id_objective_id_fkey" FOREIGN KEY ("organisation_id", "participant_id", "objective_id") REFERENCES "itinerary_objective"("organisation_id", "participant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "itinerary_step" ADD CONSTRAINT "itinerary_step_organisation_id_participant_id_obstacle_id_fkey" FOREIGN KEY ("organisation_id", "participant_id", "obstacle_id") REFERENCES "obstacle"("organisation_id", "participant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "itinerary_review" ADD CONSTRAINT "itinerary_review_organisation_id_participant_id_itinerary__fkey" FOREIGN KEY ("organisation_id", "participant_id", "itinerary_id") REFERENCES "itinerary"("organisation_id", "participant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_organisation_id_participant_id_fkey" FOREIGN KEY ("organisation_id", "participant_id") REFERENCES "participant"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_organisation_id_service_id_fkey" FOREIGN KEY ("organisation_id", "service_id") REFERENCES "local_service"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_organisation_id_participant_id_consent_id_fkey" FOREIGN KEY ("organisation_id", "participant_id", "consent_id") REFERENCES "consent"("organisation_id", "participant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_request" ADD CONSTRAINT "consent_request_organisation_id_participant_id_fkey" FOREIGN KEY ("organisation_id", "participant_id") REFERENCES "participant"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "road_map" ADD CONSTRAINT "road_map_organisation_id_participant_id_fkey" FOREIGN KEY ("organisation_id", "participant_id") REFERENCES "participant"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "road_map_step" ADD CONSTRAINT "road_map_step_organisation_id_participant_id_road_map_id_fkey" FOREIGN KEY ("organisation_id", "participant_id", "road_map_id") REFERENCES "road_map"("organisation_id", "participant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "road_map_contact" ADD CONSTRAINT "road_map_contact_organisation_id_participant_id_road_map_i_fkey" FOREIGN KEY ("organisation_id", "participant_id", "road_map_id") REFERENCES "road_map"("organisation_id", "participant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "skills_profile" ADD CONSTRAINT "skills_profile_organisation_id_participant_id_fkey" FOREIGN KEY ("organisation_id", "participant_id") REFERENCES "participant"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "profile_outlook" ADD CONSTRAINT "profile_outlook_organisation_id_participant_id_fkey" FOREIGN KEY ("organisation_id", "participant_id") REFERENCES "participant"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "language_skill" ADD CONSTRAINT "language_skill_organisation_id_participant_id_fkey" FOREIGN KEY ("organisation_id", "participant_id") REFERENCES "participant"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "education" ADD CONSTRAINT "education_organisation_id_participant_id_fkey" FOREIGN KEY ("organisation_id", "participant_id") REFERENCES "participant"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recognition" ADD CONSTRAINT "recognition_organisation_id_participant_id_fkey" FOREIGN KEY ("organisation_id", "participant_id") REFERENCES "participant"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recognition" ADD CONSTRAINT "recognition_organisation_id_participant_id_education_id_fkey" FOREIGN KEY ("organisation_id", "participant_id", "education_id") REFERENCES "education"("organisation_id", "participant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recognition_move" ADD CONSTRAINT "recognition_move_organisation_id_participant_id_recognitio_fkey" FOREIGN KEY ("organisation_id", "participant_id", "recognition_id") REFERENCES "recognition"("organisation_id", "participant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_history" ADD CONSTRAINT "work_history_organisation_id_participant_id_fkey" FOREIGN KEY ("organisation_id", "participant_id") REFERENCES "participant"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "skill_claim" ADD CONSTRAINT "skill_claim_organisation_id_participant_id_fkey" FOREIGN KEY ("organisation_id", "participant_id") REFERENCES "participant"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obstacle" ADD CONSTRAINT "obstacle_organisation_id_participant_id_fkey" FOREIGN KEY ("organisation_id", "participant_id") REFERENCES "participant"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_assessment" ADD CONSTRAINT "self_assessment_organisation_id_participant_id_fkey" FOREIGN KEY ("organisation_id", "participant_id") REFERENCES "participant"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_organisation_id_participant_id_fkey" FOREIGN KEY ("organisation_id", "participant_id") REFERENCES "participant"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_organisation_id_participant_id_consent_id_fkey" FOREIGN KEY ("organisation_id", "participant_id", "consent_id") REFERENCES "consent"("organisation_id", "participant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "merge" ADD CONSTRAINT "merge_organisation_id_kept_id_fkey" FOREIGN KEY ("organisation_id", "kept_id") REFERENCES "participant"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "merge" ADD CONSTRAINT "merge_organisation_id_merged_id_fkey" FOREIGN KEY ("organisation_id", "merged_id") REFERENCES "participant"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "not_same_person" ADD CONSTRAINT "not_same_person_organisation_id_one_id_fkey" FOREIGN KEY ("organisation_id", "one_id") REFERENCES "participant"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "not_same_person" ADD CONSTRAINT "not_same_person_organisation_id_other_id_fkey" FOREIGN KEY ("organisation_id", "other_id") REFERENCES "participant"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_organisation_id_participant_id_fkey" FOREIGN KEY ("organisation_id", "participant_id") REFERENCES "participant"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
