import { z } from "zod"

const say = (key: string) => `reminder.problems.${key}`

/** How many days before a session a reminder may go out. */
export const reminderDays = ["7", "2", "1"] as const

/** No message goes out at night. */
export const firstHour = 8
export const lastHour = 20
const hourOf = (from: number, until: number) =>
  z.coerce.number<number | string>(say("hour")).int().min(from, say("hour")).max(until, say("hour"))

export const settingsInput = z.object({
  version: z.coerce.number<number | string>().int(),
  days: z
    .union([z.literal(false).transform(() => []), z.array(z.enum(reminderDays, say("days")))])
    .optional()
    .transform((days) => days ?? []),
  hour: hourOf(firstHour, lastHour - 1),
  asks: z.boolean().default(false),
  texts: z.boolean().default(false),
})

/** When everybody reminds who has not said otherwise; the database knows the same. */
export const usualSettings = { days: [2, 1], hour: 10, asks: true, texts: false, version: 0 }

const hourIfAny = z
  .union([z.literal("").transform(() => null), hourOf(firstHour, lastHour)])
  .optional()
  .transform((hour) => hour ?? null)

export const choiceInput = z.object({
  participantId: z.uuid(),
  version: z.coerce.number<number | string>().int(),
  wanted: z.boolean().default(false),
  fromHour: hourIfAny,
  untilHour: hourIfAny,
})

export const againInput = z.object({ sessionId: z.uuid(), participantId: z.uuid() })

/** Why a message does not go to her, or did not. */
export const obstacles = [
  ...([
    "transferred",
    "left",
    "no_consent",
    "paused",
    "opted_out",
    "no_channel",
    "by_hand",
    "no_message",
  ] as const),
  ...(["no_address", "texts_off", "no_hours", "unsafe"] as const),
] as const
export const faults = ["too_late", "address_refused", "unsure", "refused", "unreachable"] as const
export const reasons = [...obstacles, ...faults] as const
export type Reason = (typeof reasons)[number]

export type ReminderChoice = z.output<typeof choiceInput>
