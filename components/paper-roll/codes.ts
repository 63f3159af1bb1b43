import type { GivenMark } from "@/components/roll-call/mark-queue"

/** One key for each mark, the same on every keyboard; 0 takes a mark off. */
export const codes = [
  ["1", "present"],
  ["2", "excused"],
  ["3", "absent"],
  ["4", "cancelled_by_participant"],
  ["5", "cancelled_by_org"],
] as const

function stateOf(typed: string): GivenMark["state"] | undefined {
  return typed === "0" ? "booked" : codes.find(([code]) => code === typed)?.[1]
}

/** Late and left early are details of present. */
export function codedState({ state }: GivenMark): GivenMark["state"] {
  return state === "late" || state === "left_early" ? "present" : state
}

export function codeOf(mark: GivenMark): string {
  return codes.find(([, state]) => state === codedState(mark))?.[0] ?? ""
}

type Heard = { state: GivenMark["state"] | null; problem: "unknown" | "walkInOnly" | null }

/** What was typed for her; a walk-in cannot have stayed away. */
export function heardOf(typed: string, { walkIn }: { walkIn: boolean }): Heard {
  const state = stateOf(typed.trim().slice(-1)) ?? null
  if (state === null) return { state, problem: typed.trim() === "" ? null : "unknown" }
  return walkIn && state !== "present" ? { state: null, problem: "walkInOnly" } : { state, problem: null }
}
