import type { IconName } from "@/components/ui/icon"
import type { EventKind } from "@/lib/domain/timeline/schema"

/** What stands for each kind of event; a flag for any other. */
export const icons: Partial<Record<EventKind, IconName>> = {
  session: "day",
  note: "more",
  placement: "building",
  hours: "clock",
  job: "work",
  application: "out",
  mock_interview: "people",
  job_end: "work",
  task: "check",
  step: "check",
  phase: "next",
  registered: "plus",
  assignment: "people",
  assignment_end: "people",
  transfer: "out",
  transfer_answer: "out",
  consent: "check",
  consent_end: "cross",
  consent_refused: "cross",
  notice: "about",
  document: "paper",
}
