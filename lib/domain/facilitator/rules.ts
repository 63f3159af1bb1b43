import type { Problem, Problems } from "@/lib/platform/outcome"

export type Colleague = { id: string; name: string }

/** Another session in the same hours of somebody who is to help. */
export type Busy = { name: string; from: string; until: string }

export type Around = { leaderId: string; colleagues: readonly Colleague[] }

/** Counsellors who work there today, and not the one who leads it anyway. */
export function facilitatorProblems(
  ids: readonly string[],
  { leaderId, colleagues }: Around,
): Problems | null {
  const known = (id: string) => id !== leaderId && colleagues.some((colleague) => colleague.id === id)
  return ids.every(known) ? null : { facilitatorIds: { key: "facilitator.problems.notThere" } }
}

export function busyDoubts(busy: readonly Busy[]): Problem[] {
  return busy.map((values) => ({ key: "facilitator.doubts.busy", values }))
}

type Choosing = { organisationId: string; sessionId: string; by: string; now: Date }

/** The rows that make them facilitators of a session. */
export function facilitatorRows(ids: readonly string[], { by, now, ...session }: Choosing) {
  return ids.map((membershipId) => ({ ...session, membershipId, addedBy: by, addedAt: now }))
}

/** Whether the same people lead it. */
export function isSameTeam(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id))
}
