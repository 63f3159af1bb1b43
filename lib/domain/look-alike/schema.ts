import { z } from "zod"
import { readWrittenDate } from "@/lib/platform/written-dates"

const name = z.string().trim().max(200).default("")

/** What is known of her while her name is still being typed: nothing here is ever refused. */
export const lookInput = z.object({
  knownAs: name,
  familyName: name,
  latinName: name,
  birth: z
    .string()
    .default("")
    .transform((text) => readWrittenDate(text) ?? ""),
})

export const tellApartInput = z.object({
  participantId: z.uuid(),
  otherIds: z.array(z.uuid()).min(1).max(50),
})
