import { type AppointmentFacts, appointmentDoubts } from "@/lib/domain/appointment/rules"
import { type Busy, busyDoubts, isSameTeam } from "@/lib/domain/facilitator/rules"
import { type CivilDate, civilDate, instantAt, wallClock } from "@/lib/platform/dates"
import type { Problem, Problems } from "@/lib/platform/outcome"
import { type Doubt, doubtsOf, problemsOf, type Rule } from "@/lib/platform/rule"

/** A session as it stands before it is moved or copied. */
export type Standing = {
  state: string
  startsAt: Date
  endsAt: Date
  timezone: string
  breakMinutes: number
  topics: readonly string[]
  interpreterRelation: string | null
  facilitatorIds: readonly string[]
} & Held

/** How and where it is held. */
export type Held = { mode: string; place: string | null; roomId: string | null; onlineLink: string | null }

/** Where it is to go: its times as instants, how and where it is held, who else leads it. */
export type Target = { startsAt: Date; endsAt: Date } & Held

/** Another session in the same hours: of whoever leads it, or of somebody who is expected. */
export type Overlap = { whose: "yours" | "leads" | "hers"; name: string; from: string; until: string }

export type Around = AppointmentFacts & {
  now: Date
  day: CivilDate
  overlaps: readonly Overlap[]
  people: number
  busy: readonly Busy[]
  programme: { startsOn: CivilDate; endsOn: CivilDate } | null
}

type Slot = { date: CivilDate; startTime: string; endTime: string }
type Change = { standing: Standing; target: Target; team?: readonly string[] }

const longestUsual = 4 * 3_600_000
const say = (key: string) => `counselling-session.problems.${key}`
const sayHere = (key: string) => `session-change.problems.${key}`
const ask = (key: string) => `counselling-session.doubts.${key}`

/** Only what is still to take place can be arranged anew. */
const openRules: readonly Rule<Pick<Standing, "state">, null>[] = [
  { broken: ({ state }) => state === "cancelled", at: "form", say: sayHere("cancelled") },
  { broken: ({ state }) => state === "held", at: "form", say: sayHere("held") },
]

const timeRules: readonly Rule<Change, null>[] = [
  /* The wall clock of the night when summer time begins has an hour that never is. */
  { broken: ({ target }) => target.startsAt >= target.endsAt, at: "endTime", say: say("endBeforeStart") },
  {
    broken: ({ standing, target }) => minutesOf(target) <= standing.breakMinutes,
    at: "endTime",
    say: sayHere("onlyBreak"),
  },
]

const moveRules: readonly Rule<Change, null>[] = [
  ...timeRules,
  {
    broken: ({ standing, target, team }) =>
      isSame(standing, target) && (!team || isSameTeam(team, standing.facilitatorIds)),
    at: "form",
    say: sayHere("nothingChanged"),
  },
]

const doubts: readonly Doubt<Target, Around>[] = [
  { broken: (target) => minutesOf(target) * 60_000 > longestUsual, say: ask("long") },
  { broken: ({ endsAt }, { now }) => endsAt <= now, say: "session-change.doubts.past" },
  {
    broken: (_, { day, programme }) =>
      programme !== null && (day < programme.startsOn || day > programme.endsOn),
    say: ask("outsideProgramme"),
  },
]

export function targetOf(slot: Slot, held: Held & { timezone: string }): Target {
  const { timezone, mode, place, roomId, onlineLink } = held
  return {
    startsAt: instantAt(slot.date, slot.startTime, timezone),
    endsAt: instantAt(slot.date, slot.endTime, timezone),
    ...{ mode, place, roomId, onlineLink },
  }
}

export function openProblems(standing: Pick<Standing, "state">): Problems | null {
  return problemsOf(openRules, standing, null)
}

export function moveProblems(
  standing: Standing,
  target: Target,
  team: readonly string[] = standing.facilitatorIds,
): Problems | null {
  return openProblems(standing) ?? problemsOf(moveRules, { standing, target, team }, null)
}

export function timeProblems(standing: Standing, target: Target): Problems | null {
  return problemsOf(timeRules, { standing, target }, null)
}

export function changeDoubts({ standing, target }: Change, around: Around): Problem[] {
  const { topics, interpreterRelation } = standing
  const appointment = { topics, interpreterRelation, people: around.people }
  return [
    ...around.overlaps.map(overlapDoubt),
    ...busyDoubts(around.busy),
    ...doubtsOf(doubts, target, around),
    ...appointmentDoubts(appointment, around),
  ]
}

/** Whether those who said they would come have to be asked again: the day is another one, where the session is. */
export function isAnotherDay({ startsAt, timezone }: Standing, target: Target): boolean {
  return civilDate(startsAt, timezone) !== civilDate(target.startsAt, timezone)
}

/** Who may arrange a session anew: whoever leads it, and for a group the coordinator. */
export function mayArrange(session: { kind: string; mine: boolean; state: string }, role: string): boolean {
  const isOpen = session.state === "scheduled" || session.state === "draft"
  return isOpen && (session.mine || (role === "coordinator" && session.kind !== "individual"))
}

function overlapDoubt({ whose, name, from, until }: Overlap): Problem {
  if (whose === "yours") return { key: ask("overlapYours"), values: { from, until } }
  return { key: ask("overlapHers"), values: { name, from, until } }
}

function isSame(standing: Standing, target: Target): boolean {
  return (
    standing.startsAt.getTime() === target.startsAt.getTime() &&
    standing.endsAt.getTime() === target.endsAt.getTime() &&
    heldDifferently(standing, target).length === 0
  )
}

/** The names of what is not as it was. */
export function changed(session: Standing, target: Target): string[] {
  const isMoved =
    session.startsAt.getTime() !== target.startsAt.getTime() ||
    session.endsAt.getTime() !== target.endsAt.getTime()
  return [...(isMoved ? ["startsAt", "endsAt"] : []), ...heldDifferently(session, target)]
}

/** What of its place and its manner is not as it was. */
function heldDifferently(before: Held, after: Held): (keyof Held)[] {
  return (["mode", "place", "roomId", "onlineLink"] as const).filter(
    (field) => before[field] !== after[field],
  )
}

function minutesOf({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): number {
  return (endsAt.getTime() - startsAt.getTime()) / 60_000
}

type Moved = Pick<Standing, "startsAt" | "endsAt" | "timezone" | "facilitatorIds"> &
  Held & { id: string; version: number }

/** What puts a moved session back where it was. */
export function beforeOf(session: Moved, takenBack: readonly string[]) {
  const { id: sessionId, version, startsAt, endsAt, timezone, facilitatorIds } = session
  const { mode, place, roomId, onlineLink } = session
  const start = wallClock(startsAt, timezone)
  const slot = { date: start.date, startTime: start.time, endTime: wallClock(endsAt, timezone).time }
  const held = { mode, place: place ?? "", roomId: roomId ?? "", onlineLink: onlineLink ?? "" }
  return { sessionId, version: version + 1, ...slot, ...held, facilitatorIds, takenBack, accepted: true }
}
