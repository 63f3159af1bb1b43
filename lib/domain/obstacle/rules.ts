import { sensitiveKinds } from "@/lib/access/sensitive"
import { blank, dayOf } from "@/lib/domain/profile-row/rules"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import type { ObstacleInput } from "./schema"

type Entered = Pick<ObstacleInput, "kind" | "since">

/** What the rules must know beyond the form. */
export type Around = { today: string; isOpenAlready: boolean; agreedToSensitive: boolean }

const say = (key: string) => `obstacle.problems.${key}`

export function isSensitive(kind: string): boolean {
  return sensitiveKinds.some((one) => one === kind)
}

const obstacleRules: readonly Rule<Entered, Around>[] = [
  { broken: (_, { isOpenAlready }) => isOpenAlready, at: "kind", say: say("openAlready") },
  {
    broken: ({ kind }, { agreedToSensitive }) => isSensitive(kind) && !agreedToSensitive,
    at: "kind",
    say: say("consentMissing"),
  },
  { broken: ({ since }, { today }) => since > today, at: "since", say: "skills-profile.problems.inFuture" },
]

export const obstacleProblems = (entered: Entered, around: Around) =>
  problemsOf(obstacleRules, entered, around)

const endRules: readonly Rule<{ closedOn: string }, { today: string; since: string; isClosed: boolean }>[] = [
  { broken: (_, { isClosed }) => isClosed, at: "form", say: say("closedAlready") },
  {
    broken: ({ closedOn }, { today }) => closedOn > today,
    at: "closedOn",
    say: "skills-profile.problems.inFuture",
  },
  { broken: ({ closedOn }, { since }) => closedOn < since, at: "closedOn", say: say("closedBeforeOpen") },
]

export const endProblems = (
  entered: { closedOn: string },
  around: { today: string; since: string; isClosed: boolean },
) => problemsOf(endRules, entered, around)

type Stored = {
  id: string
  kind: string
  severity: number
  note: string | null
  state: string
  since: Date
  closedOn: Date | null
}

/** The row in plain values. */
export function plainObstacle({ id, kind, severity, state, note, ...row }: Stored) {
  const since = row.since.toISOString().slice(0, 10)
  return { id, kind, severity, state, since, closedOn: dayOf(row.closedOn), note }
}
export type PlainObstacle = ReturnType<typeof plainObstacle>

type Told = { obstacles: PlainObstacle[]; obstaclesAsked: boolean }

/** What is told to those who do not accompany her: nothing sensitive and no free words. Whether she was asked and said "nothing"
 * is not told: it would say of everybody else that there is something. */
export function obstaclesTold({ obstacles }: Pick<Told, "obstacles">): Told {
  const told = obstacles.filter(({ kind }) => !isSensitive(kind))
  return { obstacles: told.map((row) => ({ ...row, note: null })), obstaclesAsked: false }
}

/** What the form starts from. */
export function writtenObstacle({ kind, severity, state, since, note }: PlainObstacle) {
  return { kind, severity: blank(severity), state, since, note: blank(note) }
}
