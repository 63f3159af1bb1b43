-- Which placement of hers a job came of.

-- AlterTable
ALTER TABLE "employment_spell" ADD COLUMN     "from_placement_id" UUID;

-- CreateIndex
CREATE INDEX "employment_spell_from_placement_id_idx" ON "employment_spell"("from_placement_id");

-- AddForeignKey
ALTER TABLE "employment_spell" ADD CONSTRAINT "employment_spell_organisation_id_participant_id_from_place_fkey" FOREIGN KEY ("organisation_id", "participant_id", "from_placement_id") REFERENCES "placement"("organisation_id", "participant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

/* it moves when both have moved */
alter table employment_spell
  alter constraint "employment_spell_organisation_id_participant_id_from_place_fkey" deferrable initially immediate;
