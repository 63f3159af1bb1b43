import { plainEducation } from "@/lib/domain/education/rules"
import { plainLanguage } from "@/lib/domain/language-skill/rules"
import { plainObstacle } from "@/lib/domain/obstacle/rules"
import {
  noOutlook,
  type Outlook,
  plainAssessment,
  plainExpectations,
} from "@/lib/domain/profile-outlook/rules"
import type { Picture } from "@/lib/domain/profile-picture/rules"
import { plainRecognition } from "@/lib/domain/recognition/rules"
import { plainSkill } from "@/lib/domain/skill-claim/rules"
import { plainWork } from "@/lib/domain/work-history/rules"
import { type Doubt, doubtsOf, problemsOf, type Rule } from "@/lib/platform/rule"
import type { AgreementInput } from "./schema"

type RowOf<Make extends (row: never) => unknown> = readonly Parameters<Make>[0][]

/** The rows of a profile, as far as a picture of them needs. */
type Rows = {
  languages: RowOf<typeof plainLanguage>
  education: RowOf<typeof plainEducation>
  recognition: RowOf<typeof plainRecognition>
  work: RowOf<typeof plainWork>
  skills: RowOf<typeof plainSkill>
  obstacles: RowOf<typeof plainObstacle>
  outlook: (Outlook & { obstaclesAsked: boolean }) | null
}

/** The profile as it stands now, in plain values. */
export function pictureStanding(rows: Rows) {
  const outlook = rows.outlook ?? noOutlook
  return {
    languages: rows.languages.map(plainLanguage),
    education: rows.education.map(plainEducation),
    recognition: rows.recognition.map(plainRecognition),
    work: rows.work.map(plainWork),
    skills: rows.skills.map(plainSkill),
    obstacles: rows.obstacles.map(plainObstacle),
    expectations: [plainExpectations(outlook)],
    assessment: [plainAssessment(outlook)],
    obstaclesAsked: rows.outlook?.obstaclesAsked ?? false,
  } satisfies Picture
}

/** What the rules must know beyond the form. */
export type Around = {
  today: string
  skills: number
  obstaclesAnswered: boolean
  /** Nothing is new since the version that stands. */
  unchanged: boolean
}

const say = (key: string) => `skills-profile.problems.${key}`

/** BR9: at least one skill, and the question what makes it hard answered, be it with nothing. */
const agreementRules: readonly Rule<AgreementInput, Around>[] = [
  { broken: (_, { skills }) => skills === 0, at: "form", say: say("skillMissing") },
  { broken: (_, { obstaclesAnswered }) => !obstaclesAnswered, at: "form", say: say("obstaclesUnanswered") },
  { broken: ({ sheAgrees }) => !sheAgrees, at: "sheAgrees", say: say("herYesMissing") },
  { broken: ({ counsellorAgrees }) => !counsellorAgrees, at: "counsellorAgrees", say: say("yourYesMissing") },
  { broken: ({ interviewOn }, { today }) => interviewOn > today, at: "interviewOn", say: say("inFuture") },
]

const agreementDoubtTable: readonly Doubt<AgreementInput, Around>[] = [
  { broken: (_, { unchanged }) => unchanged, say: "skills-profile.doubts.unchanged" },
]

export const agreementProblems = (agreement: AgreementInput, around: Around) =>
  problemsOf(agreementRules, agreement, around)
export const agreementDoubts = (agreement: AgreementInput, around: Around) =>
  doubtsOf(agreementDoubtTable, agreement, around)

/** What stands in the way of a version, whatever the form will say. */
export function missingFor({ skills, obstaclesAsked, obstacles }: Picture): ("skill" | "obstacles")[] {
  return [
    ...(skills.length === 0 ? (["skill"] as const) : []),
    ...(obstaclesAsked || obstacles.length > 0 ? [] : (["obstacles"] as const)),
  ]
}
