import { z } from "zod"
import { draftBeside } from "@/lib/domain/draft/schema"
import { noticeAnswers } from "@/lib/domain/privacy-notice/schema"
import { isCivilDate } from "@/lib/platform/dates"
import { readWrittenDate } from "@/lib/platform/written-dates"

export const genders = ["F", "M", "X", "not_stated"] as const
export const literacies = ["literate_latin", "literate_other_script", "partly", "not_literate"] as const
export const exitReasons = [
  "completed",
  "moved",
  "job",
  "training",
  "family",
  "health",
  "lost_contact",
  "withdrew",
  "transferred",
  "other",
] as const
export const phases = [
  "registered",
  "eligible",
  "not_eligible",
  "enrolled",
  "profiled",
  "in_itinerary",
  "work_experience",
  "road_map",
  "on_hold",
  "exited",
  "followed_up",
  "closed",
  "merged",
  "erased",
] as const

export type Phase = (typeof phases)[number]

/* Marks that turn the direction of writing come along with copied names and numbers, and are not part of them. */
const turningMarks = /[\u202A-\u202E\u2066-\u2069\uFEFF]/g

/** One line as it is kept: composed letters, single spaces, nothing invisible at its ends. */
export function tidy(text: string): string {
  return text.normalize("NFC").replace(turningMarks, "").replace(/\s+/g, " ").trim()
}

export const line = (longest: number) =>
  z
    .string()
    .transform(tidy)
    .pipe(
      z
        .string()
        .max(longest, "participant.problems.tooLong")
        .regex(/^\P{Cc}*$/u, "participant.problems.unreadable"),
    )
export const optionalLine = (longest: number) =>
  line(longest)
    .transform((text) => text || undefined)
    .optional()

export const day = z.string().refine(isCivilDate, "participant.problems.day")
export const optionalDay = z.union([day, z.literal("").transform(() => undefined)]).optional()

export const knownAs = line(120).pipe(z.string().regex(/[\p{L}\p{N}]/u, "participant.problems.nameMissing"))
/** As people write it, the day first; kept as what is known of it. */
export const writtenDate = (problem: string) =>
  z
    .string()
    .optional()
    .transform((text = "", context) => {
      const written = readWrittenDate(text)
      if (written === null && text.trim() !== "") context.addIssue({ code: "custom", message: problem })
      return written ?? undefined
    })
export const citizenship = z
  .string()
  .regex(/^([A-Z]{2}|STATELESS|UNDETERMINED)$/, "participant.problems.country")
const country = z.string().regex(/^[A-Z]{2}$/, "participant.problems.country")

/** Where the desk keeps what is being typed: one at a time. */
export const intakeDraft = { form: "participant.register", subject: "" }

export const registrationInput = z.object({
  knownAs,
  familyName: optionalLine(120),
  latinName: optionalLine(200),
  birth: writtenDate("participant.problems.birthUnreadable"),
  gender: z.enum(genders).default("not_stated"),
  citizenships: z
    .array(z.union([z.literal(""), citizenship]))
    .max(10)
    .default([])
    .transform((chosen) => [...new Set(chosen.filter((code) => code !== ""))]),
  countryOfBirth: z.union([z.literal("").transform(() => undefined), country]).optional(),
  preferredLanguage: optionalLine(35),
  interpreterNeeded: z.boolean().default(false),
  literacy: z.enum(literacies).optional(),
  arrival: writtenDate("participant.problems.day"),
  recruitmentChannel: optionalLine(120),
  externalReference: optionalLine(60),
  phone: optionalLine(40),
  email: z
    .union([z.literal("").transform(() => undefined), z.email("participant.problems.email")])
    .optional(),
  okHours: optionalLine(120),
  mayLeaveMessage: z.boolean().default(false),
  registeredOn: optionalDay,
  programmeId: z.uuid().optional(),
  /** Those who look alike and are not the same, said while her name was typed. */
  notSame: z.array(z.uuid()).max(50).default([]),
  noticeMethod: z.enum(noticeAnswers, "privacy-notice.problems.methodMissing").default("not_yet"),
  noticeLanguage: optionalLine(35),
  noticeInterpreter: z.boolean().default(false),
  draft: draftBeside,
  accepted: z.boolean().default(false),
})

/** Which of her sessions: those that were, or those to come. */
export const sessionTimes = ["past", "planned"] as const
export const sessionsAsked = z.object({
  when: z.enum(sessionTimes).catch("past"),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})
export type SessionsAsked = z.output<typeof sessionsAsked>

export type Registration = z.output<typeof registrationInput>
