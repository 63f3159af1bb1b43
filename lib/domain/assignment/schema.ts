import { z } from "zod"
import { optionalDay } from "@/lib/domain/participant/schema"

export const assignmentInput = z.object({
  participantId: z.uuid(),
  counsellorId: z.uuid("participant.problems.counsellorMissing"),
  from: optionalDay,
})

export const assignmentEndInput = z.object({ assignmentId: z.uuid(), until: optionalDay })
