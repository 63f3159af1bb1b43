import { z } from "zod"
import { draftBeside } from "@/lib/domain/draft/schema"
import { textIfAny } from "@/lib/domain/employer/schema"
import { isCivilDate } from "@/lib/platform/dates"

const analysisFacts = {
  doneOn: z.string().refine(isCivilDate, "needs-analysis.problems.dayMissing"),
  doneBy: z.uuid("needs-analysis.problems.whoMissing"),
  barriers: textIfAny,
  adjustments: textIfAny,
  onboarding: textIfAny,
}

export const analysisInput = z.object({ ...analysisFacts, employerId: z.uuid(), draft: draftBeside })
export const analysisRevision = z.object({
  ...analysisFacts,
  analysisId: z.uuid(),
  version: z.number().int(),
  draft: draftBeside,
})
export type AnalysisFacts = Pick<z.output<typeof analysisInput>, keyof typeof analysisFacts>
