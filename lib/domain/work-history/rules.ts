import { blank, conceptOf, endsBeforeItBegins, isAfter } from "@/lib/domain/profile-row/rules"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import type { WorkInput } from "./schema"

type Entered = Omit<WorkInput, "participantId" | "rowId" | "version" | "draft">

/** What the rules must know beyond the form. */
export type Around = { today: string }

const workRules: readonly Rule<Entered, Around>[] = [
  { broken: endsBeforeItBegins, at: "to", say: "skills-profile.problems.endBeforeStart" },
  {
    broken: ({ from }, { today }) => isAfter(from, today),
    at: "from",
    say: "skills-profile.problems.inFuture",
  },
]

export const workProblems = (entered: Entered, around: Around) => problemsOf(workRules, entered, around)

type Stored = {
  id: string
  title: string
  kind: string
  occupationUri: string | null
  occupationLabel: string | null
  escoVersion: string | null
  country: string | null
  from: string | null
  to: string | null
  tasks: string | null
  reference: string | null
}

/** The row in plain values. */
export function plainWork(row: Stored) {
  const { id, title, kind, country, from, to, tasks, reference } = row
  const occupation = conceptOf(row.occupationLabel, row.occupationUri, row.escoVersion)
  return { id, title, kind, occupation, country, from, to, tasks, reference }
}
export type PlainWork = ReturnType<typeof plainWork>

/** What the form starts from. */
export function writtenWork({ id: _, ...row }: PlainWork) {
  return {
    ...row,
    country: blank(row.country),
    from: blank(row.from),
    to: blank(row.to),
    tasks: blank(row.tasks),
    reference: blank(row.reference),
  }
}
