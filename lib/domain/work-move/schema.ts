import { z } from "zod"
import { version } from "@/lib/domain/work-state/schema"

/** The moves that are nothing but a move. */
export const movesByHand = ["awaiting_signatures", "active", "cancelled"] as const

export const workMoveInput = z.object({
  workExperienceId: z.uuid(),
  version,
  to: z.enum(movesByHand),
})
export type WorkMoving = z.output<typeof workMoveInput>
