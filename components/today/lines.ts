import type { AttendanceStatus } from "@/components/ui/status-mark"
import type { ReviewPlace } from "@/lib/domain/next-step/rules"
import type { StepSource } from "@/lib/platform/employer-steps"

export type NamedPerson = { id: string; name: string }

/** A session as a line of Today shows it: plain words, dates already written. */
export type SessionLine = {
  id: string
  /** "Mon 26 Oct" */
  day: string
  /** "16:00–17:00" */
  time: string
  startsAt: number
  endsAt: number
  /** "Individual", "Group": already in the reader's language. */
  kind: string
  title: string | null
  /** "Room 2", "Online" */
  place: string | null
  interpreter: boolean
  /** Whom an individual session is with. */
  person: NamedPerson | null
  expected: number
  children: number
  status: AttendanceStatus
  recorded: boolean
  /** Too many days have passed: her coordinator records it. */
  locked: boolean
}

/** A woman who left and is asked how she is: "4 weeks after, about Tue 27 Oct". */
export type FollowUpLine = { id: string; person: NamedPerson; text: string; late: boolean }

export type StepLine = {
  id: string
  /** Where it was written: in a participant's file, or with a company. */
  from: StepSource | "participant"
  what: string
  about: { href: string; name: string }
  /** Who does what was agreed with a company. */
  who: string | null
  dueOn: string
  due: string
  late: boolean
  /** Where the review is recorded that it asks for. */
  reviewAt: ReviewPlace | null
}
