import type { Problem, Problems } from "@/lib/platform/outcome"

type Found = { place: number; problems: Problems }

/** What is wrong with each woman's hours, beside her fields; what is wrong with the day, beside the day. */
export function problemsOfAll(found: readonly Found[]): Problems | null {
  const all = found.flatMap(({ place, problems }) =>
    Object.entries(problems).map(([at, problem]): [string, Problem] => [pathOf(at, place), problem]),
  )
  return all.length === 0 ? null : Object.fromEntries(all)
}

function pathOf(at: string, place: number): string {
  if (at === "date") return at
  return at === "form" ? `women.${place}.startTime` : `women.${place}.${at}`
}

/** A question that several women's hours raise is asked once. */
export function doubtsOfAll(doubts: readonly Problem[]): Problem[] {
  return doubts.filter(({ key }, place) => doubts.findIndex((one) => one.key === key) === place)
}

/** Two placements of one woman cannot both be reported for one day in one go. */
export function isTwice(participants: readonly string[]): boolean {
  return new Set(participants).size < participants.length
}
