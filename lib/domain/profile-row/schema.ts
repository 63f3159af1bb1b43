import { z } from "zod"
import { draftBeside } from "@/lib/domain/draft/schema"
import { isCivilDate } from "@/lib/platform/dates"
import { readWrittenDate } from "@/lib/platform/written-dates"

const say = (key: string) => `skills-profile.problems.${key}`

/** The id of a row, or nothing chosen. */
export const idIfAny = z.union([z.literal(""), z.uuid()]).transform((id) => id || null)

/** Which row of whose profile a form speaks of, and as it was when the form was drawn; a new row has no id yet. */
export const rowPlace = {
  participantId: z.uuid(),
  rowId: idIfAny,
  version: z.coerce.number<string | number>().int(),
  draft: draftBeside,
}

/** A row that is taken away, as it was seen. */
export const rowGone = z.object({ participantId: z.uuid(), rowId: z.uuid(), version: z.int() })

export const textIfAny = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, say("tooLong"))
    .transform((text) => text || null)

/** One of these, or nothing chosen. */
export const choiceIfAny = <Value extends string>(values: readonly Value[]) =>
  z
    .string()
    .refine((text) => text === "" || values.some((value) => value === text), "form.problems.choice")
    .transform((text) => values.find((value) => value === text) ?? null)

/** One of these; the key says what is missing. */
export const choice = <Value extends string>(values: readonly Value[], key: string) =>
  z.string().transform((text, context) => {
    const chosen = values.find((value) => value === text)
    if (chosen === undefined) context.addIssue({ code: "custom", message: key })
    return chosen ?? z.NEVER
  })

/** Several of these. */
export const choices = <Value extends string>(values: readonly Value[]) =>
  z.array(z.string()).transform((chosen) => values.filter((value) => chosen.includes(value)))

export const dayIfAny = z
  .string()
  .refine((text) => text === "" || isCivilDate(text), say("day"))
  .transform((text) => text || null)

export const day = z.string().refine(isCivilDate, say("day"))

/** "1998", "9/2005", "12.04.1998": as much of a date as she knows. */
export const partialIfAny = z
  .string()
  .refine((text) => text.trim() === "" || readWrittenDate(text) !== null, say("partialDate"))
  .transform(readWrittenDate)

export const countryIfAny = z
  .string()
  .regex(/^([A-Z]{2})?$/, say("country"))
  .transform((code) => code || null)

type Bounds = { least: number; most: number; key: string }

export const wholeIfAny = ({ least, most, key }: Bounds) =>
  z
    .string()
    .trim()
    .refine((text) => text === "" || isWholeWithin(text, least, most), say(key))
    .transform((text) => (text === "" ? null : Number(text)))

function isWholeWithin(text: string, least: number, most: number): boolean {
  return /^\d{1,6}$/.test(text) && Number(text) >= least && Number(text) <= most
}
