-- Which CV of hers went with an application.

-- AlterTable
ALTER TABLE "job_application" ADD COLUMN     "cv_version_id" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "cv_version_organisation_id_participant_id_id_key" ON "cv_version"("organisation_id", "participant_id", "id");

-- AddForeignKey
ALTER TABLE "job_application" ADD CONSTRAINT "job_application_organisation_id_participant_id_cv_version__fkey" FOREIGN KEY ("organisation_id", "participant_id", "cv_version_id") REFERENCES "cv_version"("organisation_id", "participant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

/* it moves when both have moved */
alter table job_application
  alter constraint "job_application_organisation_id_participant_id_cv_version__fkey" deferrable initially immediate;
