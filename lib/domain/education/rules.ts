import { blank, endsBeforeItBegins, isAfter } from "@/lib/domain/profile-row/rules"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import type { EducationInput } from "./schema"

type Entered = Omit<EducationInput, "participantId" | "rowId" | "version" | "draft">

/** What the rules must know beyond the form. */
export type Around = { today: string }

const educationRules: readonly Rule<Entered, Around>[] = [
  { broken: endsBeforeItBegins, at: "to", say: "skills-profile.problems.endBeforeStart" },
  {
    broken: ({ from }, { today }) => isAfter(from, today),
    at: "from",
    say: "skills-profile.problems.inFuture",
  },
  {
    broken: ({ level, title, document }) => level === "none" && (title !== null || document !== "no"),
    at: "level",
    say: "education.problems.noneWithTitle",
  },
]

export const educationProblems = (entered: Entered, around: Around) =>
  problemsOf(educationRules, entered, around)

type Stored = {
  id: string
  level: string
  field: string | null
  title: string | null
  country: string | null
  from: string | null
  to: string | null
  completed: boolean
  document: string
}

/** The row in plain values. */
export function plainEducation(row: Stored) {
  const { id, level, field, title, country, from, to, completed, document } = row
  return { id, level, field, title, country, from, to, completed, document }
}
export type PlainEducation = ReturnType<typeof plainEducation>

/** What the form starts from. */
export function writtenEducation({ id: _, ...row }: PlainEducation) {
  return {
    ...row,
    field: blank(row.field),
    title: blank(row.title),
    country: blank(row.country),
    from: blank(row.from),
    to: blank(row.to),
  }
}
