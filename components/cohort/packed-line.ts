import type { CohortLine } from "@/lib/domain/cohort/rules"

type Or<Name extends keyof CohortLine> = NonNullable<CohortLine[Name]> | null

/** The lines of a page travel as lists of values: fifty times the same names would be a third of them. */
export type PackedLine = readonly [
  ...[id: string, code: string, name: string, phase: CohortLine["phase"], individual: string, group: string],
  ...[lastSession: Or<"lastSession">, care: Or<"care">, flags: Or<"flags">, next: Or<"next">],
  ...[shadowing: Or<"shadowing">, shadowingCounted: Or<"shadowingCounted">, latin: Or<"latin">],
]

export function packed(line: CohortLine): PackedLine {
  const { id, code, name, phase, individual, group } = line
  const { lastSession = null, care = null, flags = null, next = null } = line
  const { shadowing = null, shadowingCounted = null, latin = null } = line
  return [
    ...([id, code, name, phase, individual, group] as const),
    ...([lastSession, care, flags, next, shadowing, shadowingCounted, latin] as const),
  ]
}

export function unpacked(line: PackedLine): CohortLine {
  const [id, code, name, phase, individual, group, ...rest] = line
  const [lastSession, care, flags, next, shadowing, shadowingCounted, latin] = rest
  return {
    ...{ id, code, name, phase, individual, group },
    ...(lastSession && { lastSession }),
    ...(care && { care }),
    ...(flags && { flags }),
    ...(next && { next }),
    ...(shadowing && { shadowing }),
    ...(shadowingCounted && { shadowingCounted }),
    ...(latin && { latin }),
  }
}
