import type { CivilDate } from "@/lib/platform/dates"
import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import type { MeetingFacts } from "./schema"

export type Around = { today: CivilDate; worksHere: boolean; isTheirs: boolean }

const meetingRules: readonly Rule<MeetingFacts, Around>[] = [
  {
    broken: ({ heldOn }, { today }) => heldOn > today,
    at: "heldOn",
    say: "employer-meeting.problems.ahead",
  },
  {
    broken: (_, { worksHere }) => !worksHere,
    at: "heldBy",
    say: "employer-meeting.problems.whoGone",
  },
  {
    broken: (_, { isTheirs }) => !isTheirs,
    at: "contactId",
    say: "employer-meeting.problems.contactUnknown",
  },
  {
    broken: ({ nextStep, nextDue }) => nextDue !== null && !nextStep,
    at: "nextStep",
    say: "employer-meeting.problems.nextMissing",
  },
]

export function meetingProblems(input: MeetingFacts, around: Around): Problems | null {
  return problemsOf(meetingRules, input, around)
}

type Dated = { on: CivilDate; id: string }

/** The last first; of one day, in an order that stays. */
export function newestFirst<Entry extends Dated>(entries: readonly Entry[]): Entry[] {
  return entries.toSorted((one, other) => other.on.localeCompare(one.on) || one.id.localeCompare(other.id))
}
