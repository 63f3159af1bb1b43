import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import { type Reason, type ReminderChoice, reasons } from "./schema"

/** What is known of the reminders of one woman about one session. */
export type Line = {
  sessionId: string
  participantId: string
  startsAt: Date
  timezone: string
  /** what stands in the way now */
  obstacle: string | null
  /** when the next one is tried, and why the last try failed */
  dueAt: Date | null
  dueReason: string | null
  /** what became of the last one */
  state: string | null
  reason: string | null
  sentAt: Date | null
  answer: string | null
  answeredChildren: number | null
  answeredAt: Date | null
  bookedChildren: number
  knownAs: string
  familyName: string | null
  pseudonym: string
  hers: boolean
}

export const standings = [
  "not_coming",
  "coming",
  "blocked",
  "failed",
  "retrying",
  "waiting",
  "sent",
  "none",
] as const
export type Standing = (typeof standings)[number]

/** What is said of a line first: her answer counts most, then what needs somebody's hand. */
export function standingOf(
  line: Pick<Line, "answer" | "obstacle" | "state" | "dueAt" | "dueReason">,
): Standing {
  if (line.answer === "no") return "not_coming"
  if (line.answer === "yes") return "coming"
  if (line.obstacle) return "blocked"
  if (line.dueAt) return line.dueReason ? "retrying" : "waiting"
  if (line.state === "failed") return "failed"
  return line.state === "sent" ? "sent" : "none"
}

/** Why, where there is a why: what stands in the way now, or what went wrong last. */
export function reasonOf(
  line: Pick<Line, "answer" | "obstacle" | "state" | "reason" | "dueAt" | "dueReason">,
): Reason | null {
  const standing = standingOf(line)
  const said =
    standing === "blocked"
      ? line.obstacle
      : standing === "retrying"
        ? line.dueReason
        : standing === "failed"
          ? line.reason
          : null
  return reasons.find((reason) => reason === said) ?? null
}

/** Whether she comes with as many children as have a place. */
export function differs({
  answer,
  answeredChildren,
  bookedChildren,
}: Pick<Line, "answer" | "answeredChildren" | "bookedChildren">) {
  return answer === "yes" && answeredChildren !== null && answeredChildren !== bookedChildren
}

/** Where a line stands on the page of all reminders. */
export function groupOf(standing: Standing): "attention" | "answers" | "next" | "sent" {
  if (standing === "coming" || standing === "not_coming") return "answers"
  if (standing === "blocked" || standing === "failed" || standing === "none") return "attention"
  return standing === "sent" ? "sent" : "next"
}

const choiceRules: readonly Rule<ReminderChoice, null>[] = [
  {
    broken: ({ fromHour, untilHour }) => fromHour !== null && untilHour !== null && fromHour >= untilHour,
    at: "untilHour",
    say: "reminder.problems.hoursOrder",
  },
  {
    broken: ({ fromHour, untilHour }) => fromHour !== null && untilHour === null,
    at: "untilHour",
    say: "reminder.problems.hoursBoth",
  },
  {
    broken: ({ fromHour, untilHour }) => fromHour === null && untilHour !== null,
    at: "fromHour",
    say: "reminder.problems.hoursBoth",
  },
]

export function choiceProblems(choice: ReminderChoice): Problems | null {
  return problemsOf(choiceRules, choice, null)
}

/** Why none is sent now although somebody asked for it; nothing where it goes out. */
export function againProblems(why: string | null): Problems | null {
  if (why === null) return null
  if (why === "just_sent") return { form: { key: "reminder.again.justSent" } }
  const reason = reasons.find((known) => known === why)
  return { form: { key: reason ? `reminder.reasons.${reason}` : "reminder.again.notExpected" } }
}
