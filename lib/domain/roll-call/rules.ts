import type { Person } from "@/lib/access/actor"
import { may } from "@/lib/access/permissions"
import { principalOf } from "@/lib/access/principal"
import { isLocked, lastDayOf } from "@/lib/domain/attendance/rules"
import { awaitsApproval } from "@/lib/domain/care-breach/rules"
import { shortName } from "@/lib/domain/participant/rules"

type Approvable = {
  state: string
  childcare: string
  childcareAnsweredAt: Date | null
  startsAt: Date
  careApproval: { reason: string } | null
}

/** Whether it waits until a coordinator lets it take place without childcare, and what she said. */
export function approvalOf(
  actor: Person,
  { childcareAnsweredAt, startsAt, careApproval, ...session }: Approvable,
) {
  const cameToLight = childcareAnsweredAt !== null && childcareAnsweredAt >= startsAt
  return {
    awaitsApproval: awaitsApproval({ ...session, isApproved: cameToLight || careApproval !== null }),
    approves: actor.role === "coordinator",
    approval: careApproval?.reason ?? null,
  }
}

/** Until when whoever leads it marks its roster, and who does so afterwards. */
export function lockOf(
  actor: Person,
  session: { endsAt: Date },
  { correctionDays, now }: { correctionDays: number; now: Date },
) {
  const { timezone } = actor.organisation
  const locked = isLocked(session, { timezone, correctionDays }, now)
  return {
    locked,
    lastDay: lastDayOf(session, { timezone, correctionDays }),
    corrects: locked && may(principalOf(actor), "session.correct"),
    calendar: timezone,
  }
}

export type Room = { id: string; name: string; capacity: number | null; archived: boolean }

/** The room it takes place in, and those it could be moved to. */
export function roomsFor({ roomId }: { roomId: string | null }, rooms: readonly Room[]) {
  return {
    room: rooms.find(({ id }) => id === roomId)?.name ?? null,
    rooms: rooms.filter(({ id, archived }) => !archived || id === roomId),
  }
}

/** How many others were there: the last version is what counts, the others are what it was. */
export type HeadCount = {
  version: number
  number: number
  reason: string | null
  at: string
  by: string | null
}

export function countsOf(found: readonly HeadCount[]) {
  return found.map(({ at, ...count }) => ({ ...count, at: new Date(at) }))
}

export function named<Row extends { knownAs: string; familyName: string | null }>({
  knownAs,
  familyName,
  ...row
}: Row) {
  return { ...row, name: shortName({ knownAs, familyName }) }
}
