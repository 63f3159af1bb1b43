"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import type { z } from "zod"
import { ActButton } from "@/components/form/act-button"
import { ActionForm } from "@/components/form/action-form"
import { DraftStatus } from "@/components/form/draft-status"
import { KeptPanel } from "@/components/form/kept-panel"
import { Opened } from "@/components/form/opened"
import { SubmitButton } from "@/components/form/submit-button"
import { useKeptForm } from "@/components/form/use-kept-form"
import { Button } from "@/components/ui/button"
import { TextArea } from "@/components/ui/text-area"
import { useUndo } from "@/components/ui/undo"
import { addAddendum, reviseNote, signNote } from "@/lib/domain/counselling-note/actions"
import type { NoteDetail } from "@/lib/domain/counselling-note/queries"
import { addendumInput, noteVisibilities, reviseNoteInput } from "@/lib/domain/counselling-note/schema"
import { NoteFields } from "./note-fields"

type OfNote = { note: NoteDetail }

/** What its author can do with it now: change and sign it while it is open, add to it afterwards. */
export function NoteActs({ note }: OfNote) {
  const t = useTranslations("counselling-note")
  const tell = useUndo()
  if (!note.mine) return null
  if (note.signed)
    return (
      <Opened label={t("addendum.open")}>{(close) => <AddendumForm note={note} onClose={close} />}</Opened>
    )
  return (
    <>
      <ReviseButton note={note} />
      <ActButton
        variant="primary"
        act={(key) => signNote({ noteId: note.id }, key)}
        onDone={() => tell({ text: t("signedNow") })}
      >
        {t("sign")}
      </ActButton>
    </>
  )
}

function ReviseButton({ note }: OfNote) {
  const t = useTranslations("counselling-note")
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t("revise")}
      </Button>
      {open && <RevisePanel note={note} onClose={() => setOpen(false)} />}
    </>
  )
}

function RevisePanel({ note, onClose }: OfNote & { onClose: () => void }) {
  const t = useTranslations("counselling-note")
  const tell = useUndo()
  const { id: noteId, version, text, readers, colleagues, drafts, timezone } = note
  const visibility = noteVisibilities.find((one) => one === note.visibility) ?? "own"
  const form = useKeptForm<z.input<typeof reviseNoteInput>, { noteId: string }>({
    action: reviseNote,
    schema: reviseNoteInput,
    start: { noteId, version, text, visibility, readers },
    place: { form: "note-change", subject: noteId },
    drafts,
    idPrefix: "note-",
    conflictFields: {
      visibility: { label: t("readers") },
      readers: {
        label: t("named"),
        show: (value) =>
          colleagues
            .filter(({ id }) => Array.isArray(value) && value.includes(id))
            .map(({ name }) => name)
            .join(", "),
      },
    },
    onDone: () => {
      tell({ text: t("changed") })
      onClose()
    },
  })
  const { field } = form.af
  return (
    <KeptPanel title={t("reviseTitle")} save={t("keep")} timezone={timezone} form={form} onClose={onClose}>
      <NoteFields
        field={{ text: field("text"), visibility: field("visibility"), readers: field("readers") }}
        chosen={form.af.form.watch("visibility")}
        colleagues={colleagues}
      />
    </KeptPanel>
  )
}

function AddendumForm({ note, onClose }: OfNote & { onClose: () => void }) {
  const t = useTranslations("counselling-note.addendum")
  const { af, draft } = useKeptForm<z.input<typeof addendumInput>, { noteId: string }>({
    action: addAddendum,
    schema: addendumInput,
    start: { noteId: note.id, text: "" },
    place: { form: "note-addendum", subject: note.id },
    drafts: note.drafts,
    idPrefix: "addendum-",
    onDone: onClose,
  })
  return (
    <ActionForm of={af} label={t("open")} onLeave={draft.keep}>
      <TextArea label={t("text")} hint={t("hint")} {...af.field("text")} />
      <div className="flex flex-wrap items-center gap-2">
        <SubmitButton busy={af.busy}>{t("keep")}</SubmitButton>
        <Button variant="quiet" onClick={onClose}>
          {t("close")}
        </Button>
        {draft.state.kind !== "none" && <DraftStatus state={draft.state} timezone={note.timezone} />}
      </div>
    </ActionForm>
  )
}
