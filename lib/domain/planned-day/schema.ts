import { z } from "zod"
import { hoursInput } from "@/lib/domain/hours/schema"
import { causes } from "@/lib/domain/hours-cause/schema"

const { placementId, date, startTime, endTime } = hoursInput.shape

/** A planned day on which nobody was there, and through whom. */
export const notHeldInput = z.object({ placementId, date, startTime, endTime, cause: z.enum(causes) })

/** Which planned days the address of a placement asks for. */
export const plannedAsked = z.object({ days: z.enum(["recent", "all"]).catch("recent") })
export type PlannedAsked = z.output<typeof plannedAsked>
