import { isReentry } from "@/lib/domain/life-cycle/rules"
import type { Phase } from "@/lib/domain/participant/schema"

const verbs = [
  ...(["eligible", "not_eligible", "enrolled", "profiled", "in_itinerary", "work_experience"] as const),
  ...(["road_map", "on_hold", "exited", "followed_up", "closed"] as const),
]

/** The word of a step, as it is said from where she is; its sentence stands under move.verbs. */
export function verbOf(to: Phase, from: Phase) {
  if (isReentry(from, to)) return "reopen"
  if (from === "on_hold") return "goBack"
  return verbs.find((verb) => verb === to) ?? "closed"
}
