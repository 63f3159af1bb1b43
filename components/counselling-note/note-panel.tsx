"use client"

import { useTranslations } from "next-intl"
import type { z } from "zod"
import { ChoicesMissing } from "@/components/counselling-session/choices-missing"
import { KeptPanel } from "@/components/form/kept-panel"
import { useKeptForm } from "@/components/form/use-kept-form"
import { LaterWords } from "@/components/shell/later-words"
import { SidePanel } from "@/components/ui/side-panel"
import { Skeleton } from "@/components/ui/skeleton"
import { DateField, TextField } from "@/components/ui/text-field"
import { useUndo } from "@/components/ui/undo"
import { addNote } from "@/lib/domain/counselling-note/actions"
import { noteDraft, noteInput } from "@/lib/domain/counselling-note/schema"
import { NoteFields } from "./note-fields"
import { type NoteChoices, useNoteChoices } from "./use-note-choices"

type NotePanelProps = { participantId: string; sessionId: string | null; onClose: () => void }

/** A note on a session that is recorded already, or on her alone. */
export function NotePanel(props: NotePanelProps) {
  return (
    <LaterWords of={["counselling-note", "form", "next-step"]}>
      <Opening {...props} />
    </LaterWords>
  )
}

function Opening(props: NotePanelProps) {
  const t = useTranslations("counselling-note")
  const { loaded, load } = useNoteChoices(props)
  if (loaded.kind === "here") return <Panel {...props} choices={loaded.choices} />
  return (
    <SidePanel title={t("addTitle")} onClose={props.onClose}>
      {loaded.kind === "loading" ? (
        <Skeleton lines={6} late />
      ) : (
        <ChoicesMissing signedOut={loaded.signedOut} onRetry={load} />
      )}
    </SidePanel>
  )
}

function Panel({ participantId, sessionId, choices, onClose }: NotePanelProps & { choices: NoteChoices }) {
  const t = useTranslations("counselling-note")
  const tell = useUndo()
  const about = { participantId, ...(sessionId && { sessionId }) }
  const form = useKeptForm<z.input<typeof noteInput>, { noteId: string }>({
    action: addNote,
    schema: noteInput,
    start: { ...about, text: "", visibility: "own", readers: [], nextStep: "", nextStepDue: "" },
    place: noteDraft(about),
    drafts: choices.drafts,
    idPrefix: "note-",
    onDone: () => {
      tell({ text: t("kept") })
      onClose()
    },
  })
  const { field } = form.af
  return (
    <KeptPanel
      title={t("addTitle")}
      save={t("keep")}
      timezone={choices.timezone}
      form={form}
      onClose={onClose}
    >
      <NoteFields
        field={{ text: field("text"), visibility: field("visibility"), readers: field("readers") }}
        chosen={form.af.form.watch("visibility")}
        colleagues={choices.colleagues}
      />
      <TextField label={t("nextStep")} optional {...field("nextStep")} />
      <DateField label={t("nextStepDue")} optional {...field("nextStepDue")} />
    </KeptPanel>
  )
}
