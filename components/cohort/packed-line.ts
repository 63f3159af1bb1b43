import type { CohortLine } from "@/lib/domain/cohort/rules"

/** The lines of a page travel as lists of values, in this order: fifty times the same names would be a third of them. */
const order = [
  ...([
    "id",
    "code",
    "name",
    "phase",
    "individual",
    "group",
    "lastSession",
    "care",
    "flags",
    "next",
  ] as const),
  ...(["shadowing", "shadowingCounted", "latin"] as const),
] as const

/** Nothing is sent for what a line has none of, and what is absent at its end is left out. */
export type PackedLine = readonly (CohortLine[(typeof order)[number]] | 0)[]

export function packed(line: CohortLine): PackedLine {
  const values = order.map((name) => line[name] ?? 0)
  return values.slice(0, values.findLastIndex((value) => value !== 0) + 1)
}

export function unpacked(values: PackedLine): CohortLine {
  const named = order.map((name, place) => [name, values[place]] as const)
  return Object.fromEntries(named.filter(([, value]) => value)) as CohortLine
}
