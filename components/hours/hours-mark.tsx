import { Badge, type Tone } from "@/components/ui/badge"
import type { IconName } from "@/components/ui/icon"
import type { Cause } from "@/lib/domain/hours-cause/schema"
import type { HoursState } from "@/lib/domain/placement/schema"

const marks: Record<HoursState, { tone: Tone; icon: IconName }> = {
  draft: { tone: "plain", icon: "question" },
  self_reported: { tone: "warning", icon: "clock" },
  confirmed: { tone: "success", icon: "check" },
  disputed: { tone: "danger", icon: "question" },
  rejected: { tone: "danger", icon: "cross" },
}

type Standing = { state: HoursState; cause: Cause | null }

/** A day that nobody but she kept from taking place is one on which she did not come. */
export function markOf({ state, cause }: Standing): HoursState | "notHeld" {
  return state === "rejected" && cause !== null && cause !== "participant" ? "notHeld" : state
}

/** What the employer has said of an entry: word, shape and colour. */
export function HoursMark({ state, word }: { state: HoursState; word: string }) {
  return <Badge {...marks[state]}>{word}</Badge>
}
