import { z } from "zod"
import { optionalLines } from "@/lib/domain/child/schema"
import { draftBeside } from "@/lib/domain/draft/schema"
import { optionalLine } from "@/lib/domain/participant/schema"

/** How she wants to be reached. */
export const channels = ["call", "text_message", "chat", "email", "in_person", "through_someone"] as const
export type Channel = (typeof channels)[number]

const unset = z.literal("").transform(() => undefined)

export const contactInput = z.object({
  participantId: z.uuid(),
  version: z.number().int(),
  phone: optionalLine(40),
  email: z.union([unset, z.email("participant.problems.email")]).optional(),
  address: optionalLines,
  okHours: optionalLine(120),
  mayLeaveMessage: z.boolean().default(false),
  channel: z.union([unset, z.enum(channels)]).optional(),
  draft: draftBeside,
  accepted: z.boolean().optional(),
})

export type ContactInput = z.output<typeof contactInput>
