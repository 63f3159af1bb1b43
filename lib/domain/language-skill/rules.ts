import { blank, dayOf } from "@/lib/domain/profile-row/rules"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import { type LanguageSkillInput, languageParts } from "./schema"

type Entered = Omit<LanguageSkillInput, "participantId" | "rowId" | "version" | "draft">

/** What the rules must know beyond the form. */
export type Around = { today: string; isThereAlready: boolean }

const say = (key: string) => `language-skill.problems.${key}`

const languageRules: readonly Rule<Entered, Around>[] = [
  { broken: (_, { isThereAlready }) => isThereAlready, at: "language", say: say("thereAlready") },
  { broken: (skill) => isRated(skill) && skill.basis === null, at: "basis", say: say("basisMissing") },
  {
    broken: (skill) => isRated(skill) && skill.assessedOn === null,
    at: "assessedOn",
    say: say("dayMissing"),
  },
  {
    broken: ({ assessedOn }, { today }) => assessedOn !== null && assessedOn > today,
    at: "assessedOn",
    say: "skills-profile.problems.inFuture",
  },
]

export const languageProblems = (skill: Entered, around: Around) => problemsOf(languageRules, skill, around)

function isRated(skill: Entered): boolean {
  return skill.overall !== null || languageParts.some((part) => skill[part] !== null)
}

type Stored = { id: string; language: string; isMotherTongue: boolean; assessedOn: Date | null } & Record<
  (typeof languageParts)[number] | "overall" | "basis",
  string | null
>

/** The row in plain values. */
export function plainLanguage(row: Stored) {
  const { id, language, isMotherTongue, listening, reading, interaction, production, writing } = row
  const levels = { listening, reading, interaction, production, writing, overall: row.overall }
  return { id, language, isMotherTongue, ...levels, basis: row.basis, assessedOn: dayOf(row.assessedOn) }
}
export type PlainLanguage = ReturnType<typeof plainLanguage>

/** What the form starts from. */
export function writtenLanguage(row: PlainLanguage) {
  return {
    language: row.language,
    isMotherTongue: row.isMotherTongue,
    listening: blank(row.listening),
    reading: blank(row.reading),
    interaction: blank(row.interaction),
    production: blank(row.production),
    writing: blank(row.writing),
    overall: blank(row.overall),
    basis: blank(row.basis),
    assessedOn: blank(row.assessedOn),
  }
}
