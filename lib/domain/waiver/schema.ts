import { z } from "zod"
import { line } from "@/lib/domain/participant/schema"

export const waiverKinds = ["age", "residence", "other"] as const
export type WaiverKind = (typeof waiverKinds)[number]
export const waiverAnswers = ["approved", "refused"] as const

export const requestInput = z.object({
  participantId: z.uuid(),
  kind: z.enum(waiverKinds, "waiver.problems.kindMissing"),
  reason: line(1000).pipe(z.string().min(1, "waiver.problems.reasonMissing")),
})

export const answerInput = z.object({ waiverId: z.uuid(), decision: z.enum(waiverAnswers) })
