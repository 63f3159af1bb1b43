import "server-only"
import { z } from "zod"
import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { placementKinds, placementStates } from "@/lib/domain/placement/schema"
import { type CivilDate, fromDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"
import { newestFirst } from "./rules"
import { meetingKinds } from "./schema"

const pageLength = 20

/** Everything between this house and a company, the last first. Whose a placement is, is told to whoever reaches her. */
export const employerHistory = defineQuery(
  "employer.list",
  async ({ actor, tx, seen }, employerId: string, page: number) => {
    if (!z.uuid().safeParse(employerId).success) missing()
    const meetings = await meetingsOf(tx, actor, employerId)
    const placements = await placementsOf(tx, actor, employerId)
    const entries = newestFirst([...meetings, ...placements])
    const pages = Math.max(1, Math.ceil(entries.length / pageLength))
    const at = Math.min(page, pages)
    const shown = entries.slice((at - 1) * pageLength, at * pageLength)
    const named = shown.flatMap((entry) => (entry.is === "placement" && entry.participantId) || [])
    seen({ kind: "participant", ids: named, fields: ["identity"] })
    return { entries: shown, total: entries.length, page: at, pages }
  },
)
export type EmployerHistory = Awaited<ReturnType<typeof employerHistory>>
export type HistoryEntry = EmployerHistory["entries"][number]

async function meetingsOf(tx: Tx, actor: Person, employerId: string) {
  const colleagues = await tx.$queryRaw<{ id: string; name: string }[]>`select id, name from sec.staff()`
  const names = new Map(colleagues.map(({ id, name }) => [id, name]))
  const rows = await tx.employerMeeting.findMany({
    where: { AND: [within(actor, "employerMeeting"), { employerId }] },
    select: {
      ...{ id: true, kind: true, heldOn: true, heldBy: true, contactId: true, withWhom: true, what: true },
      ...{ nextStep: true, nextDue: true, nextDoneAt: true, version: true },
      contact: { select: { name: true } },
    },
  })
  return rows.map(({ kind, heldOn, nextDue, nextDoneAt, contact, ...row }) => ({
    ...row,
    is: "meeting" as const,
    kind: meetingKinds.find((one) => one === kind) ?? "other",
    on: fromDateColumn(heldOn),
    by: names.get(row.heldBy) ?? null,
    contact: contact?.name ?? null,
    nextDue: nextDue && fromDateColumn(nextDue),
    nextIsDone: nextDoneAt !== null,
  }))
}
export type MeetingEntry = Awaited<ReturnType<typeof meetingsOf>>[number]

type PlacementRow = { id: string; kind: string; state: string; startsOn: CivilDate; endsOn: CivilDate }

async function placementsOf(tx: Tx, actor: Person, employerId: string) {
  const rows = await tx.$queryRaw<PlacementRow[]>`
    select id, kind, state, starts_on::text as "startsOn", ends_on::text as "endsOn"
    from sec.employer_placements(${employerId}::uuid)`
  const reached = await tx.placement.findMany({
    where: { AND: [within(actor, "placement"), { id: { in: rows.map(({ id }) => id) } }] },
    select: {
      id: true,
      participantId: true,
      participant: { select: { knownAs: true, familyName: true } },
    },
  })
  const hers = new Map(reached.map((row) => [row.id, row]))
  return rows.map(({ startsOn, kind, state, ...row }) => {
    const known = hers.get(row.id)
    const name = known && [known.participant.knownAs, known.participant.familyName].filter(Boolean).join(" ")
    return {
      ...row,
      is: "placement" as const,
      on: startsOn,
      kind: placementKinds.find((one) => one === kind) ?? "shadowing",
      state: placementStates.find((one) => one === state) ?? "confirmed",
      participantId: known?.participantId ?? null,
      participant: name ?? null,
    }
  })
}
