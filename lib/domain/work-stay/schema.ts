import { z } from "zod"
import { day, ofWork, wordsIfAny } from "@/lib/domain/work-state/schema"

/** The next host in turn, and the last day with the one before. */
export const stayInput = z.object({
  ...ofWork,
  lastDay: day,
  startsOn: day,
  contactId: z.uuid("work-experience.problems.contactMissing"),
  site: wordsIfAny(),
  tasksAgreed: wordsIfAny(),
  supportAgreed: wordsIfAny(),
})
export type NextStay = z.output<typeof stayInput>
