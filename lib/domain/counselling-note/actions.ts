"use server"

import { within } from "@/lib/access/reach"
import { defineAction } from "@/lib/platform/action"
import { missing } from "@/lib/platform/door"
import { done } from "@/lib/platform/outcome"
import { noteInput } from "./schema"

/** A note about a participant of hers, beside one of her sessions or by itself. */
export const addNote = defineAction({
  act: "note.write",
  input: noteInput,
  async run({ actor, input, tx, now }) {
    const { participantId, sessionId, text, visibility } = input
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
    const trace = {
      kind: "counselling_note",
      id,
      participantIds: [participantId],
      fields: ["text", "visibility"],
    }
    return done({ noteId: id }, trace)
  },
})
