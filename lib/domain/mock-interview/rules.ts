import { blank } from "@/lib/domain/profile-row/rules"
import { fromDateColumn } from "@/lib/platform/dates"
import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import { type InterviewInput, surenesses } from "./schema"

export type Around = { today: string }
type Entered = Pick<InterviewInput, "heldOn">

const interviewRules: readonly Rule<Entered, Around>[] = [
  {
    broken: ({ heldOn }, { today }) => heldOn > today,
    at: "heldOn",
    say: "skills-profile.problems.inFuture",
  },
]

export function interviewProblems(entered: Entered, around: Around): Problems | null {
  return problemsOf(interviewRules, entered, around)
}

type Stored = {
  id: string
  version: number
  title: string
  heldOn: Date
  withWhom: string | null
  wentWell: string
  toPractise: string | null
  sureness: number | null
}

/** The row in plain values. */
export function plainInterview({ heldOn, sureness, ...row }: Stored) {
  const { id, version, title, withWhom, wentWell, toPractise } = row
  return {
    ...{ id, version, title, withWhom, wentWell, toPractise },
    heldOn: fromDateColumn(heldOn),
    sureness: surenesses.find((one) => Number(one) === sureness) ?? null,
  }
}
export type PlainInterview = ReturnType<typeof plainInterview>

/** What the form starts from. */
export function writtenInterview(row: PlainInterview) {
  const { title, heldOn, wentWell } = row
  return {
    ...{ title, heldOn, wentWell, withWhom: blank(row.withWhom) },
    ...{ toPractise: blank(row.toPractise), sureness: blank(row.sureness) },
  }
}
