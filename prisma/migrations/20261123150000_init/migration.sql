-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "password_hash" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "theme" TEXT NOT NULL DEFAULT 'system',
    "shortcuts" BOOLEAN NOT NULL DEFAULT true,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "account_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "scope" TEXT NOT NULL DEFAULT 'organisation',
    "organisation_id" UUID,
    "programme_id" UUID,
    "work_phone" TEXT,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_session" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "token_hash" BYTEA NOT NULL,
    "account_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "idle_until" TIMESTAMPTZ(3) NOT NULL,
    "absolute_until" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_reason" TEXT,
    "user_agent" TEXT,

    CONSTRAINT "account_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "link_token" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "token_hash" BYTEA NOT NULL,
    "purpose" TEXT NOT NULL,
    "organisation_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "record_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "link_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "seq" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "organisation_id" UUID,
    "actor_id" UUID,
    "contact_id" UUID,
    "session_id" UUID,
    "act" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "record_kind" TEXT,
    "record_id" UUID,
    "participant_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "fields" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "count" INTEGER,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "letter" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "taken_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "demo_mark" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "seed" TEXT NOT NULL,
    "marked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "demo_mark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "childcare_offer" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "session_id" UUID,
    "place" TEXT,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "places" INTEGER NOT NULL,
    "taken" INTEGER NOT NULL DEFAULT 0,
    "ratio_set" TEXT NOT NULL DEFAULT 'default',
    "cancelled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "childcare_offer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "childcare_booking" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "offer_id" UUID,
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,

    CONSTRAINT "childcare_booking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "counselling_session" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "counsellor_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT,
    "topics" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "timezone" TEXT NOT NULL,
    "break_minutes" INTEGER NOT NULL DEFAULT 0,
    "mode" TEXT NOT NULL DEFAULT 'on_site',
    "place" TEXT,
    "women_only" BOOLEAN NOT NULL DEFAULT false,
    "interpreter" BOOLEAN NOT NULL DEFAULT false,
    "capacity" INTEGER,
    "childcare" TEXT NOT NULL DEFAULT 'unanswered',
    "childcare_reason" TEXT,
    "state" TEXT NOT NULL DEFAULT 'scheduled',
    "cancel_reason" TEXT,
    "recorded_at" TIMESTAMPTZ(3),
    "recorded_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "counselling_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attendance" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'booked',
    "minutes_late" INTEGER NOT NULL DEFAULT 0,
    "minutes_early" INTEGER NOT NULL DEFAULT 0,
    "reason" TEXT,
    "recorded_at" TIMESTAMPTZ(3),
    "recorded_by" UUID,

    CONSTRAINT "attendance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "counselling_note" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "session_id" UUID,
    "author_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "visibility" TEXT NOT NULL DEFAULT 'case_team',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "counselling_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "next_step" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "session_id" UUID,
    "what" TEXT NOT NULL,
    "due_on" DATE,
    "done_at" TIMESTAMPTZ(3),
    "done_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID NOT NULL,

    CONSTRAINT "next_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "membership_id" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "subject" TEXT NOT NULL DEFAULT '',
    "values" JSONB NOT NULL,
    "submit_key" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission" (
    "membership_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "outcome" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("membership_id","key")
);

-- CreateTable
CREATE TABLE "import_batch" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "rows" JSONB NOT NULL,
    "accepted" INTEGER NOT NULL,
    "refused" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "imported_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "employer" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL,
    "nuts2" TEXT,
    "sector" TEXT,
    "size" TEXT,
    "ownership" TEXT,
    "social_enterprise" BOOLEAN NOT NULL DEFAULT false,
    "family_friendly" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "accessibility" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "employer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "employer_contact" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "employer_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "phone" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "left_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "employer_contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL,
    "timezone" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "kind" TEXT NOT NULL DEFAULT 'partner',
    "nuts2" TEXT,
    "contact" TEXT,
    "case_number" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation_month" (
    "organisation_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "individual_sessions" INTEGER NOT NULL DEFAULT 0,
    "group_sessions" INTEGER NOT NULL DEFAULT 0,
    "individual_minutes" INTEGER NOT NULL DEFAULT 0,
    "group_minutes" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "organisation_month_pkey" PRIMARY KEY ("organisation_id","month")
);

-- CreateTable
CREATE TABLE "participant" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "person_id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "pseudonym" TEXT NOT NULL DEFAULT '',
    "external_reference" TEXT,
    "known_as" TEXT NOT NULL,
    "family_name" TEXT,
    "latin_name" TEXT,
    "birth" TEXT,
    "gender" TEXT NOT NULL DEFAULT 'not_stated',
    "citizenships" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "country_of_birth" CHAR(2),
    "arrival" TEXT,
    "preferred_language" TEXT,
    "interpreter_needed" BOOLEAN NOT NULL DEFAULT false,
    "literacy" TEXT,
    "phase" TEXT NOT NULL DEFAULT 'registered',
    "registered_on" DATE NOT NULL,
    "recruitment_channel" TEXT,
    "search_name" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "participant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "participant_contact" (
    "participant_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "phone" TEXT,
    "email" TEXT,
    "address" TEXT,
    "ok_hours" TEXT,
    "may_leave_message" BOOLEAN NOT NULL DEFAULT false,
    "channel" TEXT,

    CONSTRAINT "participant_contact_pkey" PRIMARY KEY ("participant_id")
);

-- CreateTable
CREATE TABLE "enrolment" (
    "participant_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "decided_on" DATE NOT NULL,
    "decided_by" UUID,
    "reasons" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "waiver_kind" TEXT,
    "waiver_reason" TEXT,
    "waiver_requested_by" UUID,
    "waiver_approved_by" UUID,
    "waiver_approved_on" DATE,
    "enrolled_on" DATE NOT NULL,
    "employment_status" TEXT,
    "unemployed_since" TEXT,
    "isced" TEXT,
    "single_parent" TEXT,
    "exit_on" DATE,
    "exit_reason" TEXT,
    "exit_destination" TEXT,

    CONSTRAINT "enrolment_pkey" PRIMARY KEY ("participant_id")
);

-- CreateTable
CREATE TABLE "consent" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "employer_id" UUID,
    "text_version" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "interpreter" BOOLEAN NOT NULL DEFAULT false,
    "given_on" DATE NOT NULL,
    "recorded_by" UUID,
    "withdrawn_on" DATE,

    CONSTRAINT "consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "child" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "given_name" TEXT,
    "birth" TEXT NOT NULL,
    "lives_with" BOOLEAN NOT NULL DEFAULT true,
    "care_needs" TEXT,
    "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "notes" TEXT,
    "photo_consent" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "child_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "counsellor_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "until_on" DATE,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "participant_tally" (
    "participant_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "last_session_at" TIMESTAMPTZ(3),
    "individual_minutes" INTEGER NOT NULL DEFAULT 0,
    "group_minutes" INTEGER NOT NULL DEFAULT 0,
    "care_needed" INTEGER NOT NULL DEFAULT 0,
    "care_given" INTEGER NOT NULL DEFAULT 0,
    "care_gap_at" TIMESTAMPTZ(3),
    "shadowing_minutes" INTEGER NOT NULL DEFAULT 0,
    "shadowing_counted" BOOLEAN NOT NULL DEFAULT false,
    "hours_waiting" INTEGER NOT NULL DEFAULT 0,
    "hours_waiting_since" TIMESTAMPTZ(3),
    "first_open_ends_at" TIMESTAMPTZ(3),

    CONSTRAINT "participant_tally_pkey" PRIMARY KEY ("participant_id")
);

-- CreateTable
CREATE TABLE "placement" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "reference" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "employer_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "counsellor_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "weekly_hours" DECIMAL(4,1),
    "hours_pattern" TEXT,
    "site" TEXT,
    "tasks_agreed" TEXT,
    "support_agreed" TEXT,
    "instruction_languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "state" TEXT NOT NULL DEFAULT 'confirmed',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "placement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hour_entry" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "reference" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "placement_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "timezone" TEXT NOT NULL,
    "break_minutes" INTEGER NOT NULL DEFAULT 0,
    "minutes" INTEGER NOT NULL,
    "source" TEXT NOT NULL DEFAULT 'counsellor',
    "state" TEXT NOT NULL DEFAULT 'self_reported',
    "reported_at" TIMESTAMPTZ(3) NOT NULL,
    "reported_by" UUID,
    "confirmed_minutes" INTEGER,
    "confirmed_at" TIMESTAMPTZ(3),
    "confirmed_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "hour_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "fund" TEXT NOT NULL,
    "grant_number" TEXT,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "age_min" INTEGER NOT NULL DEFAULT 25,
    "age_max" INTEGER NOT NULL DEFAULT 45,
    "target_total" INTEGER NOT NULL DEFAULT 90,
    "gender_rule" TEXT NOT NULL DEFAULT 'women_only',
    "tcn_required" BOOLEAN NOT NULL DEFAULT true,
    "mother_required" BOOLEAN NOT NULL DEFAULT true,
    "indicator_set" TEXT NOT NULL DEFAULT 'amif_2014',
    "retention_until" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme_partner" (
    "programme_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "role" TEXT NOT NULL DEFAULT 'delivery',
    "target" INTEGER NOT NULL DEFAULT 15,
    "mothers_month_from" DATE,
    "mothers_month_to" DATE,
    "childcare_ratios" TEXT NOT NULL DEFAULT 'default',

    CONSTRAINT "programme_partner_pkey" PRIMARY KEY ("programme_id","organisation_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_email_key" ON "account"("email");

-- CreateIndex
CREATE INDEX "membership_account_id_idx" ON "membership"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "membership_organisation_id_id_key" ON "membership"("organisation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "account_session_token_hash_key" ON "account_session"("token_hash");

-- CreateIndex
CREATE INDEX "account_session_account_id_idx" ON "account_session"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "link_token_token_hash_key" ON "link_token"("token_hash");

-- CreateIndex
CREATE INDEX "link_token_record_id_created_at_idx" ON "link_token"("record_id", "created_at");

-- CreateIndex
CREATE INDEX "audit_entry_organisation_id_seq_idx" ON "audit_entry"("organisation_id", "seq");

-- CreateIndex
CREATE INDEX "childcare_offer_organisation_id_starts_at_idx" ON "childcare_offer"("organisation_id", "starts_at");

-- CreateIndex
CREATE INDEX "childcare_offer_session_id_idx" ON "childcare_offer"("session_id");

-- CreateIndex
CREATE UNIQUE INDEX "childcare_offer_organisation_id_id_key" ON "childcare_offer"("organisation_id", "id");

-- CreateIndex
CREATE INDEX "childcare_booking_organisation_id_participant_id_idx" ON "childcare_booking"("organisation_id", "participant_id");

-- CreateIndex
CREATE INDEX "childcare_booking_offer_id_idx" ON "childcare_booking"("offer_id");

-- CreateIndex
CREATE UNIQUE INDEX "childcare_booking_organisation_id_session_id_child_id_key" ON "childcare_booking"("organisation_id", "session_id", "child_id");

-- CreateIndex
CREATE INDEX "counselling_session_counsellor_id_state_starts_at_idx" ON "counselling_session"("counsellor_id", "state", "starts_at");

-- CreateIndex
CREATE INDEX "counselling_session_organisation_id_state_starts_at_idx" ON "counselling_session"("organisation_id", "state", "starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "counselling_session_organisation_id_id_key" ON "counselling_session"("organisation_id", "id");

-- CreateIndex
CREATE INDEX "attendance_organisation_id_participant_id_idx" ON "attendance"("organisation_id", "participant_id");

-- CreateIndex
CREATE UNIQUE INDEX "attendance_organisation_id_session_id_participant_id_key" ON "attendance"("organisation_id", "session_id", "participant_id");

-- CreateIndex
CREATE INDEX "counselling_note_organisation_id_participant_id_created_at_idx" ON "counselling_note"("organisation_id", "participant_id", "created_at");

-- CreateIndex
CREATE INDEX "counselling_note_session_id_idx" ON "counselling_note"("session_id");

-- CreateIndex
CREATE INDEX "next_step_organisation_id_participant_id_due_on_idx" ON "next_step"("organisation_id", "participant_id", "due_on");

-- CreateIndex
CREATE INDEX "next_step_session_id_idx" ON "next_step"("session_id");

-- CreateIndex
CREATE UNIQUE INDEX "draft_membership_id_form_subject_key" ON "draft"("membership_id", "form", "subject");

-- CreateIndex
CREATE INDEX "import_batch_membership_id_created_at_idx" ON "import_batch"("membership_id", "created_at");

-- CreateIndex
CREATE INDEX "employer_country_name_idx" ON "employer"("country", "name");

-- CreateIndex
CREATE INDEX "employer_contact_email_idx" ON "employer_contact"("email");

-- CreateIndex
CREATE UNIQUE INDEX "employer_contact_organisation_id_id_key" ON "employer_contact"("organisation_id", "id");

-- CreateIndex
CREATE INDEX "participant_organisation_id_phase_idx" ON "participant"("organisation_id", "phase");

-- CreateIndex
CREATE INDEX "participant_organisation_id_search_name_idx" ON "participant"("organisation_id", "search_name");

-- CreateIndex
CREATE INDEX "participant_person_id_idx" ON "participant"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "participant_organisation_id_id_key" ON "participant"("organisation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "participant_organisation_id_external_reference_key" ON "participant"("organisation_id", "external_reference");

-- CreateIndex
CREATE UNIQUE INDEX "participant_contact_organisation_id_participant_id_key" ON "participant_contact"("organisation_id", "participant_id");

-- CreateIndex
CREATE UNIQUE INDEX "enrolment_organisation_id_participant_id_key" ON "enrolment"("organisation_id", "participant_id");

-- CreateIndex
CREATE INDEX "consent_organisation_id_participant_id_purpose_idx" ON "consent"("organisation_id", "participant_id", "purpose");

-- CreateIndex
CREATE UNIQUE INDEX "child_organisation_id_id_key" ON "child"("organisation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "child_organisation_id_participant_id_id_key" ON "child"("organisation_id", "participant_id", "id");

-- CreateIndex
CREATE INDEX "assignment_organisation_id_participant_id_idx" ON "assignment"("organisation_id", "participant_id");

-- CreateIndex
CREATE INDEX "assignment_counsellor_id_until_on_idx" ON "assignment"("counsellor_id", "until_on");

-- CreateIndex
CREATE UNIQUE INDEX "participant_tally_organisation_id_participant_id_key" ON "participant_tally"("organisation_id", "participant_id");

-- CreateIndex
CREATE UNIQUE INDEX "placement_organisation_id_id_key" ON "placement"("organisation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "placement_organisation_id_participant_id_id_key" ON "placement"("organisation_id", "participant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "placement_reference_key" ON "placement"("reference");

-- CreateIndex
CREATE INDEX "hour_entry_organisation_id_participant_id_idx" ON "hour_entry"("organisation_id", "participant_id");

-- CreateIndex
CREATE INDEX "hour_entry_organisation_id_state_starts_at_idx" ON "hour_entry"("organisation_id", "state", "starts_at");

-- CreateIndex
CREATE INDEX "hour_entry_placement_id_idx" ON "hour_entry"("placement_id");

-- CreateIndex
CREATE UNIQUE INDEX "hour_entry_organisation_id_id_key" ON "hour_entry"("organisation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "hour_entry_reference_key" ON "hour_entry"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "programme_code_key" ON "programme"("code");

-- CreateIndex
CREATE INDEX "programme_partner_organisation_id_idx" ON "programme_partner"("organisation_id");

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_session" ADD CONSTRAINT "account_session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_session" ADD CONSTRAINT "account_session_membership_id_fkey" FOREIGN KEY ("membership_id") REFERENCES "membership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_token" ADD CONSTRAINT "link_token_organisation_id_contact_id_fkey" FOREIGN KEY ("organisation_id", "contact_id") REFERENCES "employer_contact"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "childcare_offer" ADD CONSTRAINT "childcare_offer_organisation_id_session_id_fkey" FOREIGN KEY ("organisation_id", "session_id") REFERENCES "counselling_session"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "childcare_booking" ADD CONSTRAINT "childcare_booking_organisation_id_session_id_fkey" FOREIGN KEY ("organisation_id", "session_id") REFERENCES "counselling_session"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "childcare_booking" ADD CONSTRAINT "childcare_booking_organisation_id_participant_id_fkey" FOREIGN KEY ("organisation_id", "participant_id") REFERENCES "participant"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "childcare_booking" ADD CONSTRAINT "childcare_booking_organisation_id_participant_id_child_id_fkey" FOREIGN KEY ("organisation_id", "participant_id", "child_id") REFERENCES "child"("organisation_id", "participant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "childcare_booking" ADD CONSTRAINT "childcare_booking_organisation_id_offer_id_fkey" FOREIGN KEY ("organisation_id", "offer_id") REFERENCES "childcare_offer"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "counselling_session" ADD CONSTRAINT "counselling_session_organisation_id_counsellor_id_fkey" FOREIGN KEY ("organisation_id", "counsellor_id") REFERENCES "membership"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_organisation_id_session_id_fkey" FOREIGN KEY ("organisation_id", "session_id") REFERENCES "counselling_session"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_organisation_id_participant_id_fkey" FOREIGN KEY ("organisation_id", "participant_id") REFERENCES "participant"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "counselling_note" ADD CONSTRAINT "counselling_note_organisation_id_participant_id_fkey" FOREIGN KEY ("organisation_id", "participant_id") REFERENCES "participant"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "counselling_note" ADD CONSTRAINT "counselling_note_organisation_id_session_id_fkey" FOREIGN KEY ("organisation_id", "session_id") REFERENCES "counselling_session"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "counselling_note" ADD CONSTRAINT "counselling_note_organisation_id_author_id_fkey" FOREIGN KEY ("organisation_id", "author_id") REFERENCES "membership"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "next_step" ADD CONSTRAINT "next_step_organisation_id_participant_id_fkey" FOREIGN KEY ("organisation_id", "participant_id") REFERENCES "participant"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "next_step" ADD CONSTRAINT "next_step_organisation_id_session_id_fkey" FOREIGN KEY ("organisation_id", "session_id") REFERENCES "counselling_session"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_membership_id_fkey" FOREIGN KEY ("membership_id") REFERENCES "membership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_membership_id_fkey" FOREIGN KEY ("membership_id") REFERENCES "membership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_organisation_id_membership_id_fkey" FOREIGN KEY ("organisation_id", "membership_id") REFERENCES "membership"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employer_contact" ADD CONSTRAINT "employer_contact_employer_id_fkey" FOREIGN KEY ("employer_id") REFERENCES "employer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_month" ADD CONSTRAINT "organisation_month_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant_contact" ADD CONSTRAINT "participant_contact_organisation_id_participant_id_fkey" FOREIGN KEY ("organisation_id", "participant_id") REFERENCES "participant"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_organisation_id_participant_id_fkey" FOREIGN KEY ("organisation_id", "participant_id") REFERENCES "participant"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_organisation_id_participant_id_fkey" FOREIGN KEY ("organisation_id", "participant_id") REFERENCES "participant"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_employer_id_fkey" FOREIGN KEY ("employer_id") REFERENCES "employer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "child" ADD CONSTRAINT "child_organisation_id_participant_id_fkey" FOREIGN KEY ("organisation_id", "participant_id") REFERENCES "participant"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_organisation_id_participant_id_fkey" FOREIGN KEY ("organisation_id", "participant_id") REFERENCES "participant"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_organisation_id_counsellor_id_fkey" FOREIGN KEY ("organisation_id", "counsellor_id") REFERENCES "membership"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant_tally" ADD CONSTRAINT "participant_tally_organisation_id_participant_id_fkey" FOREIGN KEY ("organisation_id", "participant_id") REFERENCES "participant"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_organisation_id_participant_id_fkey" FOREIGN KEY ("organisation_id", "participant_id") REFERENCES "participant"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_employer_id_fkey" FOREIGN KEY ("employer_id") REFERENCES "employer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_organisation_id_contact_id_fkey" FOREIGN KEY ("organisation_id", "contact_id") REFERENCES "employer_contact"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_organisation_id_counsellor_id_fkey" FOREIGN KEY ("organisation_id", "counsellor_id") REFERENCES "membership"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hour_entry" ADD CONSTRAINT "hour_entry_organisation_id_participant_id_placement_id_fkey" FOREIGN KEY ("organisation_id", "participant_id", "placement_id") REFERENCES "placement"("organisation_id", "participant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hour_entry" ADD CONSTRAINT "hour_entry_organisation_id_confirmed_by_fkey" FOREIGN KEY ("organisation_id", "confirmed_by") REFERENCES "employer_contact"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_partner" ADD CONSTRAINT "programme_partner_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_partner" ADD CONSTRAINT "programme_partner_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
