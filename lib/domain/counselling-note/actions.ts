"use server"

import { within } from "@/lib/access/reach"
import { defineAction } from "@/lib/platform/action"
import { toDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done } from "@/lib/platform/outcome"
import { noteInput } from "./schema"

/** A note about a participant of hers, beside one of her sessions or by itself, and what is to be done next. */
export const addNote = defineAction({
  act: "note.write",
  input: noteInput,
  async run({ actor, input, tx, now }) {
    const { participantId, sessionId, text, visibility, nextStep, nextStepDue } = input
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
    if (!participant) return missing()
    const about = { ...participant, participantId, sessionId: sessionId ?? null }
    const { id } = await tx.counsellingNote.create({
      data: { ...about, authorId: actor.id, text, visibility, createdAt: now },
      select: { id: true },
    })
    if (nextStep) {
      const dueOn = nextStepDue === null ? null : toDateColumn(nextStepDue)
      await tx.nextStep.create({
        data: { ...about, what: nextStep, dueOn, createdBy: actor.id, createdAt: now },
      })
    }
    const trace = {
      kind: "counselling_note",
      id,
      participantIds: [participantId],
      fields: ["text", "visibility", ...(nextStep ? ["nextStep"] : [])],
    }
    return done({ noteId: id }, trace)
  },
})
