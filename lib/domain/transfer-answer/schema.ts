import { z } from "zod"

export const acceptInput = z.object({
  transferId: z.uuid(),
  counsellorId: z.uuid("transfer-answer.problems.counsellorMissing"),
})

export const rejectInput = z.object({
  transferId: z.uuid(),
  reason: z
    .string({ error: "transfer-answer.problems.reasonMissing" })
    .transform((text) => text.replaceAll("\r\n", "\n").trim())
    .pipe(
      z
        .string()
        .min(1, "transfer-answer.problems.reasonMissing")
        .max(500, "transfer-answer.problems.tooLong"),
    ),
})
