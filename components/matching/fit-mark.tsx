import { Badge, type Tone } from "@/components/ui/badge"
import type { IconName } from "@/components/ui/icon"
import type { Fit } from "@/lib/domain/matching/schema"

const looks: Record<Fit, { tone: Tone; icon: IconName }> = {
  met: { tone: "success", icon: "check" },
  nearly: { tone: "warning", icon: "tilde" },
  not: { tone: "danger", icon: "cross" },
  unknown: { tone: "plain", icon: "question" },
}

/** How one criterion stands: a word, a shape and a colour, each enough by itself. */
export function FitMark({ fit, children }: { fit: Fit; children: string }) {
  return <Badge {...looks[fit]}>{children}</Badge>
}
