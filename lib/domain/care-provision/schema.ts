import { z } from "zod"
import { isCivilDate, isTime } from "@/lib/platform/dates"

const say = (key: string) => `childcare.problems.${key}`

const hours = {
  date: z.string().refine(isCivilDate, "care-provision.problems.dateMissing"),
  startTime: z.string().refine(isTime, say("startMissing")),
  endTime: z.string().refine(isTime, say("endMissing")),
  places: z.coerce
    .number<number | string>(say("places"))
    .int(say("places"))
    .min(1, say("places"))
    .max(500, say("places")),
  place: z.string().trim().max(200, say("textTooLong")).optional(),
}
type Times = { startTime: string; endTime: string }
const inOrder = ({ startTime, endTime }: Times) => startTime < endTime
const problem = { path: ["endTime"], error: say("endBeforeStart") }

/** Places for children on a day, for any session in these hours. */
export const openInput = z.object(hours).refine(inOrder, problem)
export const changeInput = z
  .object({ offerId: z.uuid(), version: z.int().min(1), ...hours })
  .refine(inOrder, problem)
export const cancelInput = z.object({
  offerId: z.uuid(),
  reason: z.string().trim().min(1, "care-provision.problems.reasonMissing").max(500, say("textTooLong")),
})

const day = z.string().refine(isCivilDate).optional().catch(undefined)
/** A week is named by any of its days, and one of them may be opened. */
export const weekAsked = z.object({ week: day, day })
