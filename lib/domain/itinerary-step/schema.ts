import { z } from "zod"
import { draftBeside } from "@/lib/domain/draft/schema"
import { day, dayIfAny, version, words, wordsIfAny } from "@/lib/domain/itinerary/schema"
import { towards } from "@/lib/domain/itinerary-objective/schema"

export const stepKinds = [
  ...["counselling", "group", "language", "civic", "digital", "recognition", "health", "legal", "childcare"],
  ...["orientation", "shadowing", "work_experience", "mentoring", "circle", "volunteering", "training"],
  ...["job_application", "referral", "other"],
] as const

export const stepStates = ["planned", "in_progress", "done", "not_done", "cancelled"] as const

export type StepKind = (typeof stepKinds)[number]
export type StepState = (typeof stepStates)[number]

const say = (key: string) => `itinerary.problems.${key}`

/** Why: an obstacle of hers, or a wish in words. */
export const whys = ["obstacle", "wish"] as const

const action = {
  objectiveId: z.uuid(say("objectiveChoice")),
  kind: z.enum(stepKinds, { error: say("kindMissing") }),
  what: words("actionMissing", 500),
  measure: wordsIfAny(500),
  whoHelps: wordsIfAny(200),
  why: z.enum(whys, { error: say("whyMissing") }),
  obstacleId: z.union([z.literal("").transform(() => null), z.uuid()]).nullish(),
  wish: wordsIfAny(500),
  dueOn: dayIfAny,
  draft: draftBeside,
}

type Why = { why: (typeof whys)[number]; obstacleId?: string | null | undefined; wish: string | null }

const obstacleMissing = { path: ["obstacleId"], error: say("obstacleMissing") }
const wishMissing = { path: ["wish"], error: say("wishMissing") }
const saysWhich = ({ why, obstacleId }: Why) => why !== "obstacle" || Boolean(obstacleId)
const saysWish = ({ why, wish }: Why) => why !== "wish" || wish !== null

/** Only the reason that was chosen is kept. */
function withReason<Input extends Why>({ why, obstacleId, wish, ...others }: Input) {
  return {
    ...others,
    obstacleId: why === "obstacle" ? (obstacleId ?? null) : null,
    wish: why === "wish" ? wish : null,
  }
}

export const newActionInput = z
  .object(action)
  .refine(saysWhich, obstacleMissing)
  .refine(saysWish, wishMissing)
  .transform(withReason)
export const actionRevisionInput = z
  .object({ stepId: z.uuid(), version, ...action })
  .refine(saysWhich, obstacleMissing)
  .refine(saysWish, wishMissing)
  .transform(withReason)

export const moveInput = z.object({
  stepId: z.uuid(),
  version,
  to: z.enum(stepStates),
  doneOn: z.union([z.literal("").transform(() => undefined), day]).optional(),
  result: wordsIfAny(1000),
  reason: wordsIfAny(500),
})
export const takeBackInput = z.object({ stepId: z.uuid() })
export const actionOrderInput = z.object({ stepId: z.uuid(), towards })

export type NewAction = z.output<typeof newActionInput>
export type Moving = z.output<typeof moveInput>
