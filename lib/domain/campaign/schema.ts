import { z } from "zod"
import { isCivilDate } from "@/lib/platform/dates"

const day = (key: string) => z.string({ error: key }).refine(isCivilDate, key)
const days = {
  startsOn: day("campaign.problems.startMissing"),
  endsOn: day("campaign.problems.endMissing"),
}

export const campaignInput = z.object(days)
export type CampaignInput = z.output<typeof campaignInput>

export const campaignRevision = z.object({ ...days, campaignId: z.uuid(), version: z.number().int() })
