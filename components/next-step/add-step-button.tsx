"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { KeptPanel } from "@/components/form/kept-panel"
import { useKeptForm } from "@/components/form/use-kept-form"
import type { File } from "@/components/itinerary/drafts"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import { Select } from "@/components/ui/select"
import { TextArea } from "@/components/ui/text-area"
import { DateField } from "@/components/ui/text-field"
import { useUndo } from "@/components/ui/undo"
import { addStep } from "@/lib/domain/next-step/actions"
import { newStepInput } from "@/lib/domain/next-step/schema"

type AddStepButtonProps = {
  choices: readonly { value: string; label: string }[]
  file: File
}

/** Opens a next step to be written: what, by when, and who does it. */
export function AddStepButton(props: AddStepButtonProps) {
  const t = useTranslations("next-step")
  const [open, setOpen] = useState(props.file.opened === "next-step")
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        <Icon name="plus" size={16} />
        {t("add")}
      </Button>
      {open && <AddStepPanel {...props} onClose={() => setOpen(false)} />}
    </>
  )
}

function AddStepPanel({ choices, file, onClose }: AddStepButtonProps & { onClose: () => void }) {
  const t = useTranslations("next-step")
  const tell = useUndo()
  const { participantId, drafts, timezone } = file
  const form = useKeptForm({
    action: addStep,
    schema: newStepInput,
    start: { participantId, what: "", dueOn: "", assigneeId: "" },
    place: { form: "next-step", subject: participantId },
    drafts,
    idPrefix: "step-",
    onDone: () => {
      tell({ text: t("saved") })
      onClose()
    },
  })
  const { field } = form.af
  return (
    <KeptPanel title={t("add")} save={t("save")} form={form} timezone={timezone} onClose={onClose}>
      <TextArea label={t("what")} rows={2} autoFocus {...field("what")} />
      <DateField label={t("dueOn")} optional {...field("dueOn")} />
      <Select label={t("assignee")} none={t("anybody")} choices={choices} {...field("assigneeId")} />
    </KeptPanel>
  )
}
