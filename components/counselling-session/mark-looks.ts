import type { Tone } from "@/components/ui/badge"
import type { IconName } from "@/components/ui/icon"

/** The shape and the colour that stand beside the word of a mark. */
export const markLooks: Readonly<Record<string, { tone: Tone; icon: IconName }>> = {
  present: { tone: "success", icon: "check" },
  late: { tone: "success", icon: "check" },
  left_early: { tone: "success", icon: "check" },
  excused: { tone: "warning", icon: "tilde" },
  waitlisted: { tone: "warning", icon: "clock" },
  offered: { tone: "info", icon: "question" },
  lapsed: { tone: "plain", icon: "struck" },
  absent: { tone: "danger", icon: "cross" },
  cancelled_by_participant: { tone: "plain", icon: "struck" },
  cancelled_by_org: { tone: "plain", icon: "struck" },
}
