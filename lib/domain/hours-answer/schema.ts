import { z } from "zod"
import { emailAddress } from "@/lib/domain/employer/schema"
import { disputeWords } from "@/lib/domain/hours-dispute/schema"
import { hoursStates } from "@/lib/domain/placement/schema"

/** Hours as an employer types them: "3", "3.5" or "3,5". Half hours, up to a day. */
export const typedHours = z
  .union([z.number(), z.string()], { error: "hours.problems.hoursMissing" })
  .transform((typed) =>
    typeof typed === "number" ? typed : Number(typed.trim().replace(",", ".") || Number.NaN),
  )
  .refine((hours) => !Number.isNaN(hours), "hours.problems.hoursMissing")
  .refine((hours) => hours >= 0.5 && hours <= 24, "hours.problems.hoursRange")
  .refine((hours) => Number.isInteger(hours * 2), "hours.problems.halfHours")

export const answerInput = z.discriminatedUnion("answer", [
  z.object({ answer: z.literal("yes") }),
  z.object({ answer: z.literal("different"), hours: typedHours, accepted: z.boolean().optional() }),
  z.object({ answer: z.literal("absent") }),
  z.object({ answer: z.literal("wrong"), words: disputeWords }),
])

export const noInput = z.object({})
export const addressInput = z.object({ email: emailAddress })

/** What a link shows of a placement: these keys and no others leave the server. */
export const placementForEmployer = z.strictObject({
  placementRef: z.uuid(),
  firstName: z.string().nullable(),
  startDate: z.string(),
  endDate: z.string(),
  weeklyHours: z.number().nullable(),
  hoursPattern: z.string().nullable(),
  site: z.string().nullable(),
  tasksAgreed: z.string().nullable(),
  supportAgreed: z.string().nullable(),
  instructionLanguages: z.array(z.string()),
  contactCounsellor: z.strictObject({ displayName: z.string(), workPhone: z.string().nullable() }),
  status: z.string(),
  hours: z.tuple([
    z.strictObject({
      entryRef: z.uuid(),
      date: z.string(),
      start: z.string(),
      end: z.string(),
      minutes: z.number(),
      state: z.enum(hoursStates),
    }),
  ]),
})

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text))

/** A link as the page meets it: what it opens, or why it opens nothing. */
export const linkView = z.discriminatedUnion("link", [
  z.strictObject({ link: z.literal("over"), locale: z.string() }),
  z.strictObject({ link: z.literal("expired"), locale: z.string(), renewable: z.boolean() }),
  z.strictObject({
    link: z.enum(["live", "used"]),
    locale: z.string(),
    employer: z.string(),
    timezone: z.string(),
    renewable: z.boolean(),
    changeUntil: instant.nullable(),
    confirmedMinutes: z.number().nullable(),
    confirmedAt: instant.nullable(),
    placement: placementForEmployer,
  }),
])

export type AnswerInput = z.output<typeof answerInput>
export type LinkView = z.output<typeof linkView>
export type OpenLink = Extract<LinkView, { link: "live" | "used" }>
