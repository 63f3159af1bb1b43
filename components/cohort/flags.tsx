import { Badge, type Tone } from "@/components/ui/badge"
import type { IconName } from "@/components/ui/icon"
import type { Flag } from "@/lib/domain/cohort/schema"

export const flagLooks: Record<Flag, { tone: Tone; icon: IconName }> = {
  no_session: { tone: "warning", icon: "clock" },
  not_recorded: { tone: "info", icon: "question" },
  care_gap: { tone: "care", icon: "child" },
  hours_waiting: { tone: "danger", icon: "alert" },
}

type FlagsProps = { of: readonly Flag[]; words: Record<Flag, string>; rules: Record<Flag, string> }

/** What needs an eye, with its rule in the hint. */
export function Flags({ of, words, rules }: FlagsProps) {
  return (
    <span className="flex flex-wrap gap-1 md:flex-col md:items-start">
      {of.map((flag) => (
        <Badge key={flag} {...flagLooks[flag]} title={rules[flag]}>
          {words[flag]}
        </Badge>
      ))}
    </span>
  )
}
