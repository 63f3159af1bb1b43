import { z } from "zod"

const longest = 60_000

/** One per person, form and subject; the subject is empty while nobody knows whom it is about. */
export const draftPlace = z.object({
  form: z.string().min(1).max(60),
  subject: z.string().max(80).default(""),
})

export const draftInput = draftPlace.extend({
  values: z
    .record(z.string(), z.json())
    .refine((values) => JSON.stringify(values).length <= longest, "draft.problems.tooLong"),
  submitKey: z.uuid(),
})

/** The draft that a form started from: it goes when the form is sent. */
export const draftBeside = draftPlace.optional()
