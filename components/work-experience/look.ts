import type { Tone } from "@/components/ui/badge"
import type { IconName } from "@/components/ui/icon"
import type { WorkState } from "@/lib/domain/work-state/schema"

/** How each state is shown: a word, a shape and a colour. */
export const looks: Record<WorkState, { tone: Tone; icon: IconName }> = {
  draft: { tone: "plain", icon: "about" },
  awaiting_signatures: { tone: "warning", icon: "clock" },
  signed: { tone: "info", icon: "check" },
  active: { tone: "success", icon: "next" },
  suspended: { tone: "warning", icon: "tilde" },
  completed: { tone: "success", icon: "flag" },
  converted_to_job: { tone: "success", icon: "building" },
  interrupted: { tone: "danger", icon: "cross" },
  cancelled: { tone: "plain", icon: "struck" },
}
