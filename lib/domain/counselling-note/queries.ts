import "server-only"
import { z } from "zod"
import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { keptSince } from "@/lib/domain/draft/rules"
import { shortName } from "@/lib/domain/participant/rules"
import { missing } from "@/lib/platform/door"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"
import { isSigned, openSince, signedFrom } from "./rules"

const listed = 100

export type Colleague = { id: string; name: string }

/** Whom a note can be shown to by name. */
export function colleaguesOf(tx: Tx, actor: Person): Promise<Colleague[]> {
  return tx.$queryRaw<Colleague[]>`
    select id, name from sec.staff()
    where role = 'counsellor' and not ended and id <> ${actor.id}::uuid order by name, id`
}

type Named = { noteId: string; knownAs: string; familyName: string | null; hers: boolean }

async function namesOf(
  tx: Tx,
  ids: readonly string[],
): Promise<Map<string, { name: string; hers: boolean }>> {
  const rows = await tx.$queryRaw<Named[]>`
    select note_id as "noteId", known_as as "knownAs", family_name as "familyName", hers
    from sec.noted(string_to_array(${ids.join()}, ',')::uuid[])`
  return new Map(rows.map(({ noteId, hers, ...named }) => [noteId, { name: shortName(named), hers }]))
}

/** One note with what was added to it, and for its author what it said before. */
export const noteDetail = defineQuery("note.read", async ({ actor, tx, now, seen }, noteId: string) => {
  if (!z.uuid().safeParse(noteId).success) return missing()
  const note = await tx.counsellingNote.findFirst({
    where: { AND: [within(actor, "counsellingNote"), { id: noteId }] },
    include: {
      readers: { select: { membershipId: true } },
      versions: {
        orderBy: { version: "asc" },
        select: { id: true, text: true, visibility: true, writtenAt: true },
      },
      addenda: {
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        select: { id: true, text: true, createdAt: true },
      },
    },
  })
  if (!note) return missing()
  const { organisationId: _, authorId, readers, participantId, ...shown } = note
  const about = (await namesOf(tx, [noteId])).get(noteId) ?? missing()
  const staff = await tx.$queryRaw<Colleague[]>`select id, name from sec.staff()`
  const nameOf = (id: string) => staff.find((one) => one.id === id)?.name ?? null
  seen({ kind: "participant", ids: [participantId], fields: ["notes"] })
  const mine = authorId === actor.id
  return {
    ...shown,
    participantId,
    about,
    mine,
    author: nameOf(authorId),
    readers: readers.map(({ membershipId }) => membershipId),
    readerNames: readers.flatMap(({ membershipId }) =>
      membershipId === actor.id ? [] : (nameOf(membershipId) ?? []),
    ),
    signed: isSigned(note, now),
    signedFrom: signedFrom(note),
    colleagues: mine ? await colleaguesOf(tx, actor) : [],
    drafts: mine ? await draftsAbout(tx, actor, { subject: noteId, now }) : [],
    timezone: actor.organisation.timezone,
  }
})
export type NoteDetail = Awaited<ReturnType<typeof noteDetail>>

export function draftsAbout(tx: Tx, actor: Person, { subject, now }: { subject: string; now: Date }) {
  return tx.draft.findMany({
    where: { membershipId: actor.id, subject, savedAt: { gte: keptSince(now) } },
    select: { form: true, values: true, submitKey: true, savedAt: true },
  })
}

/** Notes that name her, and her own that are still open, the last first. */
export const ownNotes = defineQuery("note.read", async ({ actor, tx, now, seen }) => {
  const notes = await tx.counsellingNote.findMany({
    where: {
      AND: [
        within(actor, "counsellingNote"),
        {
          OR: [
            { visibility: "named", readers: { some: { membershipId: actor.id } } },
            { authorId: actor.id, signedAt: null, createdAt: { gt: openSince(now) } },
          ],
        },
      ],
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: listed,
    select: { id: true, participantId: true, authorId: true, text: true, createdAt: true, signedAt: true },
  })
  const names = await namesOf(
    tx,
    notes.map(({ id }) => id),
  )
  const staff = await tx.$queryRaw<Colleague[]>`select id, name from sec.staff()`
  seen({ kind: "participant", ids: [...new Set(notes.map((note) => note.participantId))], fields: ["notes"] })
  const lines = notes.map(({ authorId, participantId: _, ...note }) => ({
    ...note,
    mine: authorId === actor.id,
    about: names.get(note.id)?.name ?? "",
    author: staff.find(({ id }) => id === authorId)?.name ?? null,
    signsAt: signedFrom(note),
  }))
  return {
    open: lines.filter(({ mine }) => mine),
    shared: lines.filter(({ mine }) => !mine),
    timezone: actor.organisation.timezone,
  }
})
export type OwnNotes = Awaited<ReturnType<typeof ownNotes>>
export type NoteLine = OwnNotes["open"][number]
