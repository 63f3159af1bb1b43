import { z } from "zod"
import { draftBeside } from "@/lib/domain/draft/schema"
import { isCivilDate } from "@/lib/platform/dates"

const say = (key: string) => `next-step.problems.${key}`
const day = z.string({ error: say("day") }).refine(isCivilDate, say("day"))
const dayIfAny = z
  .union([z.literal("").transform(() => null), day])
  .optional()
  .transform((chosen) => chosen ?? null)
/** Nobody in particular: whoever accompanies her. */
const personIfAny = z
  .union([z.literal("").transform(() => null), z.uuid()])
  .optional()
  .transform((chosen) => chosen ?? null)

/** The origin of the next step that a plan's review is; it closes when the review is recorded, and not by hand. */
export const planOrigin = "itinerary"

/** The origin of the next step that a review of a work experience is; it closes with the review, too. */
export const workOrigin = "work_experience"

export const workReviewMonths = ["1", "3", "6"] as const
export type WorkReviewMonth = (typeof workReviewMonths)[number]

/** What closes with the review it asks for. */
export const reviewOrigins: readonly (string | null)[] = [planOrigin, workOrigin]

/** What a transfer leaves to do: with the woman who came, and for the one who stays. */
export const transferTasks = ["papers", "rejected"] as const
export type TransferTask = (typeof transferTasks)[number]

/** What childcare tells: somebody who must never collect came, or somebody who is not listed collected. */
export const careTasks = ["blocked", "emergency"] as const
export type CareTask = (typeof careTasks)[number]

export const stepInput = z.object({ stepId: z.uuid() })

export const newStepInput = z.object({
  participantId: z.uuid(),
  what: z
    .string({ error: say("whatMissing") })
    .trim()
    .min(1, say("whatMissing"))
    .max(500, say("tooLong")),
  dueOn: dayIfAny,
  assigneeId: personIfAny,
  draft: draftBeside,
})

/** A next step as part of another form: a note, a review. */
export const stepBeside = {
  nextStep: z.string().trim().max(500, say("tooLong")).optional(),
  nextStepDue: dayIfAny,
}

/** Who does it, and by when. */
export const assignInput = z.object({
  stepId: z.uuid(),
  version: z.coerce.number<number | string>().int().min(1),
  dueOn: dayIfAny,
  assigneeId: personIfAny,
})

export const pauseInput = z.object({ participantId: z.uuid(), until: day })
export const resumeInput = z.object({ participantId: z.uuid() })

export const stepFilters = ["all", "overdue", "week", "paused"] as const
export type StepFilter = (typeof stepFilters)[number]

export const stepsAsked = z.object({
  show: z.enum(stepFilters).catch("all"),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})
export type StepsAsked = z.output<typeof stepsAsked>

export type NewStep = z.output<typeof newStepInput>
export type Assigning = z.output<typeof assignInput>
export type Pausing = z.output<typeof pauseInput>
