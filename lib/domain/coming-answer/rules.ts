import { dayName, timeOfDay } from "@/lib/platform/dates"
import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import { writtenLocale } from "@/lib/words/locales"
import { wordsIn } from "@/lib/words/translator"
import type { ComingInput } from "./schema"

export type Behind = { link: "live" | "used" | "closed" | "expired"; care: boolean }

const answerRules: readonly Rule<ComingInput, Behind>[] = [
  { broken: (_, { link }) => link !== "live", at: "form", say: "reminder.problems.closed" },
  {
    broken: ({ answer, children }, { care }) => care && answer === "yes" && children === null,
    at: "children",
    say: "reminder.problems.children",
  },
]

export function comingProblems(input: ComingInput, behind: Behind): Problems | null {
  return problemsOf(answerRules, input, behind)
}

type Meeting = { startsAt: Date; timezone: string; locale: string; booked: number }

/** What her answer leaves to do for whoever accompanies her; nothing where she comes as she is expected. */
export function taskAfter({ answer, children }: ComingInput, meeting: Meeting): string | null {
  const locale = writtenLocale(meeting.locale)
  const t = wordsIn(locale)
  const when = {
    day: dayName(meeting.startsAt, meeting.timezone, locale),
    time: timeOfDay(meeting.startsAt, meeting.timezone),
  }
  if (answer === "no")
    return t(meeting.booked > 0 ? "reminder.task.notComingCare" : "reminder.task.notComing", when)
  if (children === null || children === meeting.booked) return null
  return t("reminder.task.moreChildren", { count: children, ...when })
}
