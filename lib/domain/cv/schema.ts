import { z } from "zod"
import { draftBeside } from "@/lib/domain/draft/schema"
import { textIfAny } from "@/lib/domain/profile-row/schema"

/** The languages in which the words of the paper itself are written. */
export const cvLanguages = ["en", "es", "ar", "de", "fr", "fa", "tr", "uk"] as const

/** What is in it only where she wishes so. */
export const wishes = ["phone", "email", "birth"] as const
export type Wish = (typeof wishes)[number]

const ids = z.array(z.string().max(60)).max(200)

export const cvInput = z.object({
  participantId: z.uuid(),
  language: z.enum(cvLanguages, { error: "cv.problems.languageMissing" }),
  /** What this version is for, for those who work with her. */
  purpose: textIfAny(120),
  /** In her own words. */
  introduction: textIfAny(1500),
  work: ids,
  education: ids,
  recognition: ids,
  languages: ids,
  skills: ids,
  licence: z.boolean(),
  shows: z.array(z.string()).transform((chosen) => wishes.filter((wish) => chosen.includes(wish))),
  draft: draftBeside,
})
export type CvInput = z.output<typeof cvInput>
