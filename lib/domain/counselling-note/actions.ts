"use server"

import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { defineAction } from "@/lib/platform/action"
import { toDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { colleaguesOf, draftsAbout } from "./queries"
import { addingProblems, isSigned, namingProblems, revisingProblems } from "./rules"
import {
  addendumInput,
  noteInput,
  openNoteInput,
  type Revising,
  reviseNoteInput,
  signNoteInput,
} from "./schema"

/** A note is about to be written, anywhere: what was begun, and whom it can be shown to. */
export const openNote = defineAction({
  act: "note.write",
  input: openNoteInput,
  quiet: true,
  besideOthers: true,
  async run({ actor, input, tx, now }) {
    await homeOf(tx, actor, input)
    const { participantId } = input
    const drafts = await draftsAbout(tx, actor, { subject: participantId, now })
    const colleagues = await colleaguesOf(tx, actor)
    const choices = { colleagues, drafts, timezone: actor.organisation.timezone }
    return done(choices, { kind: "draft", count: drafts.length })
  },
})

/** A note about a participant of hers, beside one of her sessions or by itself, and what is to be done next. */
export const addNote = defineAction({
  act: "note.write",
  input: noteInput,
  async run({ actor, input, tx, now }) {
    const { participantId, sessionId, text, visibility, nextStep, nextStepDue, draft } = input
    const home = await homeOf(tx, actor, input)
    const readers = visibility === "named" ? input.readers : []
    const problems = namingProblems(input, await idsOfColleagues(tx, actor))
    if (problems) return refuse(problems)
    const about = { ...home, participantId, sessionId: sessionId ?? null }
    const { id } = await tx.counsellingNote.create({
      data: { ...about, authorId: actor.id, text, visibility, createdAt: now },
      select: { id: true },
    })
    await nameReaders(tx, { ...home, noteId: id, readers })
    if (nextStep) {
      const dueOn = nextStepDue === null ? null : toDateColumn(nextStepDue)
      await tx.nextStep.create({
        data: { ...about, what: nextStep, dueOn, createdBy: actor.id, createdAt: now },
      })
    }
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    const fields = [
      ...["text", "visibility"],
      ...(readers.length > 0 ? ["readers"] : []),
      ...(nextStep ? ["nextStep"] : []),
    ]
    return done({ noteId: id }, { kind: "counselling_note", id, participantIds: [participantId], fields })
  },
})

/** Her own, while it is open. What it said before is kept by the database. */
export const reviseNote = defineAction({
  act: "note.write",
  input: reviseNoteInput,
  async run({ actor, input, tx, now }) {
    const { noteId, version, text, visibility, draft } = input
    const note = await ownNote(tx, actor, noteId)
    const problems = revisingProblems(input, { note, now, colleagues: await idsOfColleagues(tx, actor) })
    if (problems) return refuse(problems)
    const { count } = await tx.counsellingNote.updateMany({
      where: { id: noteId, authorId: actor.id, version },
      data: { text, visibility, changedAt: now, version: { increment: 1 } },
    })
    if (count === 0) return savedFirst(tx, actor, input)
    await tx.noteReader.deleteMany({ where: { noteId } })
    const readers = visibility === "named" ? input.readers : []
    await nameReaders(tx, { organisationId: note.organisationId, noteId, readers })
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    const fields = ["text", "visibility", "readers"]
    return done({ noteId }, traceOf(note, fields))
  },
})

/** From now on it only grows. */
export const signNote = defineAction({
  act: "note.sign",
  input: signNoteInput,
  async run({ actor, input: { noteId }, tx, now }) {
    const note = await ownNote(tx, actor, noteId)
    if (!isSigned(note, now))
      await tx.counsellingNote.updateMany({
        where: { id: noteId, authorId: actor.id, signedAt: null },
        data: { signedAt: now, version: { increment: 1 } },
      })
    return done({ noteId }, traceOf(note, ["signedAt"]))
  },
})

/** What comes to her mind later stands under the signed note, with its time. */
export const addAddendum = defineAction({
  act: "note.write",
  input: addendumInput,
  async run({ actor, input: { noteId, text, draft }, tx, now }) {
    const note = await ownNote(tx, actor, noteId)
    const problems = addingProblems(note, now)
    if (problems) return refuse(problems)
    await tx.noteAddendum.create({
      data: { organisationId: note.organisationId, noteId, authorId: actor.id, text, createdAt: now },
      select: { id: true },
    })
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    return done({ noteId }, traceOf(note, ["addendum"]))
  },
})

type About = { participantId: string; sessionId?: string | undefined }

/** The organisation of a participant of hers who is on that session's roster, where one is named. */
async function homeOf(tx: Tx, actor: Person, { participantId, sessionId }: About) {
  const participant = await tx.participant.findFirst({
    where: {
      AND: [
        within(actor, "participant"),
        { id: participantId },
        sessionId ? { attendances: { some: { sessionId } } } : {},
      ],
    },
    select: { organisationId: true },
  })
  return participant ?? missing()
}

type OwnNote = {
  id: string
  organisationId: string
  participantId: string
  createdAt: Date
  signedAt: Date | null
}

async function ownNote(tx: Tx, actor: Person, id: string): Promise<OwnNote> {
  const note = await tx.counsellingNote.findFirst({
    where: { AND: [within(actor, "counsellingNote"), { id, authorId: actor.id }] },
    select: { id: true, organisationId: true, participantId: true, createdAt: true, signedAt: true },
  })
  return note ?? missing()
}

const traceOf = ({ id, participantId }: OwnNote, fields: string[]) => {
  return { kind: "counselling_note", id, participantIds: [participantId], fields }
}

async function idsOfColleagues(tx: Tx, actor: Person): Promise<string[]> {
  return (await colleaguesOf(tx, actor)).map(({ id }) => id)
}

type Naming = { organisationId: string; noteId: string; readers: readonly string[] }

async function nameReaders(tx: Tx, { organisationId, noteId, readers }: Naming) {
  const data = [...new Set(readers)].map((membershipId) => ({ organisationId, noteId, membershipId }))
  await tx.noteReader.createMany({ data })
}

/** She changed it elsewhere in the meantime: both texts are shown, and neither is lost. */
async function savedFirst(tx: Tx, actor: Person, { noteId }: Revising) {
  const standing = await tx.counsellingNote.findFirst({
    where: { AND: [within(actor, "counsellingNote"), { id: noteId }] },
    select: {
      text: true,
      visibility: true,
      version: true,
      changedAt: true,
      createdAt: true,
      readers: { select: { membershipId: true } },
    },
  })
  if (!standing) return missing()
  const { text, visibility, version, readers, changedAt, createdAt } = standing
  const values = { text, visibility, readers: readers.map(({ membershipId }) => membershipId) }
  return {
    done: false as const,
    problems: { form: { key: "form.problems.changedSince" } },
    conflict: { version, by: actor.name, at: (changedAt ?? createdAt).toISOString(), values },
  }
}
