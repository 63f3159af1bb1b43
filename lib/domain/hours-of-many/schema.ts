import { z } from "zod"

/** What a link shows of the days that wait for its contact: these keys and no others leave the server. */
export const waitingDays = z.array(
  z.strictObject({
    entryRef: z.uuid(),
    firstName: z.string().nullable(),
    date: z.string(),
    start: z.string(),
    end: z.string(),
    minutes: z.number(),
  }),
)
export type WaitingDay = z.output<typeof waitingDays>[number]

/** The days as they stood on the page: what was reported since then is not answered unseen. */
export const allRightInput = z.object({
  entries: z.array(z.uuid()).min(1, "hours-of-many.problems.nothingWaits").max(100),
})
export const oneApartInput = z.object({ entry: z.uuid() })
