"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Select } from "@/components/ui/select"
import { DateField } from "@/components/ui/text-field"
import { useUndo } from "@/components/ui/undo"
import { VisuallyHidden } from "@/components/ui/visually-hidden"
import { assignStep } from "@/lib/domain/next-step/actions"
import { assignInput } from "@/lib/domain/next-step/schema"

type AssignButtonProps = {
  stepId: string
  version: number
  what: string
  start: { dueOn: string; assigneeId: string }
  choices: readonly { value: string; label: string }[]
}

/** Gives a next step to somebody, or another day. */
export function AssignButton(props: AssignButtonProps) {
  const t = useTranslations("next-step")
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="small" variant="quiet" onClick={() => setOpen(true)}>
        {t("assign")}
        <VisuallyHidden> {props.what}</VisuallyHidden>
      </Button>
      {open && (
        <Dialog title={t("assignTitle")} onClose={() => setOpen(false)}>
          <AssignForm {...props} onDone={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  )
}

function AssignForm({
  stepId,
  version,
  what,
  start,
  choices,
  onDone,
}: AssignButtonProps & { onDone: () => void }) {
  const t = useTranslations("next-step")
  const tell = useUndo()
  const accompanies = choices.some(({ value }) => value === start.assigneeId)
  const af = useActionForm({
    action: assignStep,
    schema: assignInput,
    start: { stepId, version, dueOn: start.dueOn, assigneeId: accompanies ? start.assigneeId : "" },
    idPrefix: "assign-",
    onDone: () => {
      tell({ text: t("assigned") })
      onDone()
    },
  })
  return (
    <ActionForm of={af} label={t("assignTitle")}>
      <p dir="auto" className="font-semibold">
        {what}
      </p>
      <Select label={t("assignee")} none={t("anybody")} choices={choices} {...af.field("assigneeId")} />
      <DateField label={t("dueOn")} optional {...af.field("dueOn")} />
      <p>
        <SubmitButton busy={af.busy}>{t("saveAssign")}</SubmitButton>
      </p>
    </ActionForm>
  )
}
