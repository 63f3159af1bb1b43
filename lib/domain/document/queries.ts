import "server-only"
import { z } from "zod"
import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { fromDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"
import { canComeBack, endingOf } from "./rules"
import { type DocumentKind, documentKinds, mostDocuments } from "./schema"

/** Asked before a file is looked at: whether she is somebody whose file this person adds to. */
export const documentHome = defineQuery("document.upload", async ({ actor, tx }, participantId: string) => {
  await hers(tx, actor, participantId)
})

/** The papers of her file, and where a new one can belong. */
export const documents = defineQuery(
  "document.list",
  async ({ actor, tx, now, seen }, participantId: string) => {
    const { timezone } = actor.organisation
    await hers(tx, actor, participantId)
    const rows = await rowsOf(tx, actor, { participantId })
    const placements = await tx.placement.findMany({
      where: { AND: [within(actor, "placement"), { participantId }] },
      select: { id: true, kind: true, startsOn: true, employer: { select: { name: true } } },
      orderBy: [{ startsOn: "desc" }, { id: "asc" }],
    })
    seen({ kind: "participant", ids: [participantId], fields: ["documents"] })
    const staff = await namesOf(tx)
    const lines = rows.map((row) => lineOf(row, { staff, now, actor }))
    const held = rows.filter(({ bytesGoneAt }) => bytesGoneAt === null).length
    return {
      ...{ participantId, timezone, room: Math.max(0, mostDocuments - held) },
      documents: lines.filter(({ removedAt }) => removedAt === null),
      removed: lines.filter(({ removedAt }) => removedAt !== null),
      placements: placements.map(({ id, kind, startsOn, employer }) => ({
        ...{ id, kind, startsOn: fromDateColumn(startsOn), employer: employer.name },
      })),
    }
  },
)
export type Documents = Awaited<ReturnType<typeof documents>>
export type DocumentLine = Documents["documents"][number]

/** What belongs to one placement; what is confidential is shown on her file alone. */
export const documentsOfPlacement = defineQuery(
  "document.list",
  async ({ actor, tx, now, seen }, placementId: string) => {
    const rows = await rowsOf(tx, actor, { placementId, confidential: false, removedAt: null })
    const [first] = rows
    if (first) seen({ kind: "participant", ids: [first.participantId], fields: ["documents"] })
    const staff = await namesOf(tx)
    return {
      timezone: actor.organisation.timezone,
      documents: rows.map((row) => lineOf(row, { staff, now, actor })),
    }
  },
)
export type PlacementDocuments = Awaited<ReturnType<typeof documentsOfPlacement>>

/** One document on its way out: where it rests, and how it is handed over. */
export const documentFile = defineQuery(
  "document.download",
  async ({ actor, tx, seen }, documentId: string) => {
    if (!z.uuid().safeParse(documentId).success) return missing()
    const found = await tx.document.findFirst({
      where: { AND: [within(actor, "document"), { id: documentId, removedAt: null }] },
      select: { storageKey: true, fileName: true, mediaType: true, bytes: true },
    })
    if (!found?.fileName) return missing()
    seen({ kind: "document", ids: [documentId], fields: ["file"] })
    return { ...found, fileName: found.fileName }
  },
)

async function hers(tx: Tx, actor: Person, id: string): Promise<void> {
  if (!z.uuid().safeParse(id).success) return missing()
  const known = await tx.participant.count({ where: { AND: [within(actor, "participant"), { id }] } })
  if (known === 0) missing()
}

function rowsOf(tx: Tx, actor: Person, where: object) {
  return tx.document.findMany({
    where: { AND: [within(actor, "document"), where] },
    omit: { organisationId: true, storageKey: true, sha256: true },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: 2 * mostDocuments,
  })
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number]
type Staff = Map<string, string>

async function namesOf(tx: Tx): Promise<Staff> {
  const staff = await tx.$queryRaw<{ id: string; name: string }[]>`select id, name from sec.staff()`
  return new Map(staff.map(({ id, name }) => [id, name]))
}

type About = { staff: Staff; now: Date; actor: Person }

function lineOf(
  { createdBy, removedBy, expiresOn, participantId: _, ...row }: Row,
  { staff, now, actor }: About,
) {
  const ends = expiresOn && fromDateColumn(expiresOn)
  return {
    ...row,
    kind: kindOf(row.kind),
    expiresOn: ends,
    ending: endingOf(ends, fromDateColumn(actor.today)),
    canComeBack: canComeBack(row, now),
    addedBy: staff.get(createdBy) ?? null,
    removedBy: removedBy === null ? null : (staff.get(removedBy) ?? null),
  }
}

function kindOf(kind: string): DocumentKind {
  return documentKinds.find((one) => one === kind) ?? "other"
}
