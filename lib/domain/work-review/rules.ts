import { workOrigin } from "@/lib/domain/next-step/schema"
import { isUnderWay } from "@/lib/domain/work-state/rules"
import type { WorkState } from "@/lib/domain/work-state/schema"
import { reviewsDue, type Term } from "@/lib/domain/work-term/rules"
import { type CivilDate, fromDateColumn, toDateColumn } from "@/lib/platform/dates"
import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import type { WorkReviewing } from "./schema"

type Held = { id: string; month: number }
type Around = {
  state: WorkState
  term: Term
  held: readonly Held[]
  endedOn: CivilDate | null
  today: CivilDate
}
const say = (key: string) => `work-experience.problems.${key}`

const reviewRules: readonly Rule<WorkReviewing, Around>[] = [
  {
    broken: (_, { state, endedOn }) => !isUnderWay(state) && endedOn === null,
    at: "form",
    say: say("notBegun"),
  },
  {
    broken: ({ month }, { term }) => !reviewsDue(term).some((one) => one.month === month),
    at: "form",
    say: say("noSuchReview"),
  },
  {
    broken: ({ month, rowId }, { held }) => held.some((one) => one.month === month && one.id !== rowId),
    at: "form",
    say: say("reviewedAlready"),
  },
  { broken: ({ heldOn }, { today }) => heldOn > today, at: "heldOn", say: say("inFuture") },
  { broken: ({ heldOn }, { term }) => heldOn < term.startsOn, at: "heldOn", say: say("beforeStart") },
]

export function workReviewProblems(input: WorkReviewing, around: Around): Problems | null {
  return problemsOf(reviewRules, input, around)
}

/** The review that is asked for next: the first that nobody has held. */
export function nextReview(term: Term, held: readonly { month: number }[]) {
  return reviewsDue(term).find(({ month }) => !held.some((one) => one.month === month)) ?? null
}

type Of = { organisationId: string; participantId: string; id: string }

/** The next review as a next step of hers. */
export function reviewReminder(of: Of, next: { month: number; dueOn: CivilDate }, by: { id: string }) {
  const { organisationId, participantId, id } = of
  const asked = { what: String(next.month), origin: workOrigin, originId: id }
  return { organisationId, participantId, ...asked, dueOn: toDateColumn(next.dueOn), createdBy: by.id }
}

/** What reminds of a work experience's reviews and is still open. */
export function openReviewReminder({ organisationId, participantId, id }: Of) {
  return { organisationId, participantId, origin: workOrigin, originId: id, doneAt: null }
}

/** What the form starts from. */
export function writtenReview(row: {
  heldOn: Date
  hers: string
  hosts: string | null
  changes: string | null
}) {
  const { heldOn, hers, hosts, changes } = row
  return { heldOn: fromDateColumn(heldOn), hers, hosts: hosts ?? "", changes: changes ?? "" }
}
