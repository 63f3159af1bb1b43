import { z } from "zod"

export const childcareAnswers = ["unanswered", "offered", "not_needed_confirmed", "not_possible"] as const

/** What can have become of a child's booking. */
export const bookingStates = [
  "requested",
  "confirmed",
  "checked_in",
  "checked_out",
  "no_show",
  "offered",
  "waitlisted",
  "lapsed",
  "unmet",
  "rejected",
  "cancelled",
] as const

const say = (key: string) => `childcare.problems.${key}`

/** What a form about a session says of its childcare. */
export const careAnswer = {
  childcare: z.enum(childcareAnswers, say("answerMissing")).default("unanswered"),
  childcareReason: z.string().trim().max(500, say("textTooLong")).optional(),
}

/** Places for children: for one session, from a quarter of an hour before it to a quarter after, or for any in these hours. */
export const offerInput = z
  .object({
    sessionId: z.uuid().optional(),
    startsAt: z.coerce.date<Date | string>(say("startMissing")).optional(),
    endsAt: z.coerce.date<Date | string>(say("endMissing")).optional(),
    places: z.coerce
      .number<number | string>(say("places"))
      .int(say("places"))
      .min(1, say("places"))
      .max(500, say("places")),
    place: z.string().trim().max(200, say("textTooLong")).optional(),
  })
  .refine((offer) => offer.sessionId || offer.startsAt, { path: ["startsAt"], error: say("startMissing") })
  .refine((offer) => offer.sessionId || offer.endsAt, { path: ["endsAt"], error: say("endMissing") })
  .refine((offer) => !offer.startsAt || !offer.endsAt || offer.startsAt < offer.endsAt, {
    path: ["endsAt"],
    error: say("endBeforeStart"),
  })

/** Children of one participant during one session: all of them get a place, or none. */
export const bookingInput = z.object({
  sessionId: z.uuid(),
  participantId: z.uuid(),
  childIds: z
    .array(z.uuid())
    .min(1, say("childrenMissing"))
    .max(20)
    .transform((ids) => [...new Set(ids)]),
})

export type ChildcareAnswer = (typeof childcareAnswers)[number]

/** Childcare that was needed and not possible has a reason. */
export function hasReason({
  childcare,
  childcareReason,
}: {
  childcare: string
  childcareReason?: string | undefined
}): boolean {
  return childcare !== "not_possible" || Boolean(childcareReason)
}
