import { z } from "zod"

/** What phrases are about: her life after the programme, who is who to her, and the words of the paper itself. */
export const phraseTopics = [
  ...["work", "language", "training", "papers", "childcare", "health", "housing", "money", "contacts"],
  ...["who", "paper", "certificate", "cv"],
] as const
export type PhraseTopic = (typeof phraseTopics)[number]

export const languageCode = z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, "phrase.problems.languageUnclear")

export const phraseCheckInput = z.object({
  phraseKey: z.string().max(80),
  language: languageCode,
  text: z.string().trim().min(1, "phrase.problems.textMissing").max(300, "phrase.problems.tooLong"),
  /** Of the check that was there when the page was drawn; 0 where there was none. */
  version: z.int().min(0),
})

/** Which language the list is asked for; Arabic, and her work, where the address does not say. */
export const phrasesAsked = z.object({
  language: languageCode.catch("ar"),
  topic: z.enum(phraseTopics).catch("work"),
})

export type PhraseCheckInput = z.output<typeof phraseCheckInput>
