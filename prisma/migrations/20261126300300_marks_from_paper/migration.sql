-- What was written down on paper and entered later: recorded when it was entered, and known to come from paper.
-- AlterTable
ALTER TABLE "attendance" ADD COLUMN     "from_paper" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "head_count" ADD COLUMN     "from_paper" BOOLEAN NOT NULL DEFAULT false;
