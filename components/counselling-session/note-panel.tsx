"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { LaterWords } from "@/components/shell/later-words"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { SidePanel } from "@/components/ui/side-panel"
import { TextArea } from "@/components/ui/text-area"
import { DateField, TextField } from "@/components/ui/text-field"
import { useUndo } from "@/components/ui/undo"
import { addNote } from "@/lib/domain/counselling-note/actions"
import { noteInput, noteVisibilities } from "@/lib/domain/counselling-note/schema"
import { LosingNotice } from "./losing-notice"

type NotePanelProps = { participantId: string; sessionId: string; onClose: () => void }

/** A note on a session that is recorded already. */
export function NotePanel(props: NotePanelProps) {
  return (
    <LaterWords of={["counselling-session", "form", "next-step"]}>
      <Panel {...props} />
    </LaterWords>
  )
}

function Panel({ participantId, sessionId, onClose }: NotePanelProps) {
  const t = useTranslations("counselling-session.log")
  const offerUndo = useUndo()
  const [losing, setLosing] = useState(false)
  const af = useActionForm({
    action: addNote,
    schema: noteInput,
    start: { participantId, sessionId, text: "", visibility: "own", nextStep: "", nextStepDue: "" },
    idPrefix: "note-",
    onDone: () => {
      offerUndo({ text: t("noteKept") })
      onClose()
    },
  })
  return (
    <SidePanel
      title={t("noteTitle")}
      onClose={() => (af.form.getValues("text") ? setLosing(true) : onClose())}
    >
      {losing && <LosingNotice of="note" onStay={() => setLosing(false)} onLeave={onClose} />}
      <ActionForm of={af} label={t("noteTitle")}>
        <TextArea label={t("note")} hint={t("noteHint")} autoFocus {...af.field("text")} />
        <ChoiceGroup
          label={t("noteReaders")}
          look="row"
          choices={noteVisibilities.map((value) => ({ value, label: t(`readers.${value}`) }))}
          {...af.field("visibility")}
        />
        <TextField label={t("nextStep")} optional {...af.field("nextStep")} />
        <DateField label={t("nextStepDue")} optional {...af.field("nextStepDue")} />
        <p>
          <SubmitButton busy={af.busy}>{t("keepNote")}</SubmitButton>
        </p>
      </ActionForm>
    </SidePanel>
  )
}
