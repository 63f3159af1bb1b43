import { z } from "zod"

const say = (key: string) => `room.problems.${key}`
const text = (longest: number) => z.string().trim().max(longest, say("textTooLong"))

const roomFacts = {
  name: text(100).min(1, say("nameMissing")),
  address: text(300).default(""),
  capacity: z
    .literal("")
    .transform(() => undefined)
    .or(
      z.coerce
        .number<number | string>(say("capacity"))
        .int(say("capacity"))
        .min(1, say("capacity"))
        .max(2000, say("capacity")),
    )
    .optional(),
  forChildren: z.boolean().default(false),
}

export const roomInput = z.object(roomFacts)
export const roomRevision = z.object({ roomId: z.uuid(), version: z.number().int(), ...roomFacts })
export const roomOne = z.object({ roomId: z.uuid() })
export type RoomFacts = z.output<typeof roomInput>
