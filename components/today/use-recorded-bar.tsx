"use client"

import { useTranslations } from "next-intl"
import { NoteLink } from "@/components/counselling-note/note-link"
import { useUndo } from "@/components/ui/undo"
import { undoSession } from "@/lib/domain/session-undo/actions"
import { durationText } from "@/lib/platform/dates"
import type { SessionLine } from "./lines"
import type { Mark } from "./mark-buttons"

/** "Recorded: Fatima E., 1 h. Undo · Add note" */
export function useRecordedBar(): (line: SessionLine, mark: Mark, minutes: number) => void {
  const t = useTranslations("today")
  const offerUndo = useUndo()
  return (line, mark, minutes) => {
    const { id, person } = line
    offerUndo({
      text: t.rich(`recorded.${mark}`, {
        name: person?.name ?? line.title ?? line.kind,
        duration: durationText(minutes),
        who: (name) => <bdi>{name}</bdi>,
      }),
      undo: () => undoSession({ sessionId: id }),
      undone: t("takenBack"),
      actions: person && <NoteLink sessionId={id} participantId={person.id} label={t("addNote")} />,
    })
  }
}
