import { blank, type Concept, dayOf } from "@/lib/domain/profile-row/rules"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import type { SkillInput } from "./schema"

type Entered = Omit<SkillInput, "participantId" | "rowId" | "version" | "draft">

/** What the rules must know beyond the form. */
export type Around = { isThereAlready: boolean }

const say = (key: string) => `skill-claim.problems.${key}`

const skillRules: readonly Rule<Entered, Around>[] = [
  { broken: (_, { isThereAlready }) => isThereAlready, at: "skill", say: say("thereAlready") },
  {
    broken: ({ selfLevel, counsellorLevel }) => selfLevel === null && counsellorLevel === null,
    at: "selfLevel",
    say: say("levelMissing"),
  },
  {
    broken: ({ confirmed, counsellorLevel }) => confirmed && counsellorLevel === null,
    at: "counsellorLevel",
    say: say("confirmedUnseen"),
  },
]

export const skillProblems = (entered: Entered, around: Around) => problemsOf(skillRules, entered, around)

type Stored = {
  id: string
  escoUri: string | null
  escoVersion: string | null
  label: string
  language: string
  selfLevel: number | null
  counsellorLevel: number | null
  source: string
  evidence: string | null
  confirmedOn: Date | null
}

/** The row in plain values. */
export function plainSkill({ id, label, language, selfLevel, counsellorLevel, ...row }: Stored) {
  const skill: Concept = { uri: row.escoUri, label, version: row.escoVersion, language }
  const { source, evidence } = row
  return { id, skill, selfLevel, counsellorLevel, source, evidence, confirmedOn: dayOf(row.confirmedOn) }
}
export type PlainSkill = ReturnType<typeof plainSkill>

/** What the form starts from. */
export function writtenSkill({ skill, source, ...row }: PlainSkill) {
  return {
    skill,
    selfLevel: blank(row.selfLevel),
    counsellorLevel: blank(row.counsellorLevel),
    source,
    evidence: blank(row.evidence),
    confirmed: row.confirmedOn !== null,
  }
}
