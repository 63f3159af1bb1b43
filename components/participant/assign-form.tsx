"use client"

import { useTranslations } from "next-intl"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Select } from "@/components/ui/select"
import { useUndo } from "@/components/ui/undo"
import { assignCounsellor } from "@/lib/domain/assignment/actions"
import { assignmentInput } from "@/lib/domain/assignment/schema"

type AssignFormProps = { participantId: string; choices: readonly { value: string; label: string }[] }

/** Gives her a counsellor, from today. */
export function AssignForm({ participantId, choices }: AssignFormProps) {
  const t = useTranslations("participant.assign")
  const tell = useUndo()
  const af = useActionForm({
    action: assignCounsellor,
    schema: assignmentInput,
    start: { participantId, counsellorId: "" },
    idPrefix: "assign-",
    onDone: () => tell({ text: t("done") }),
  })
  return (
    <ActionForm of={af} label={t("label")} className="gap-3!">
      <p>{t("text")}</p>
      <div className="flex flex-wrap items-end gap-3">
        <Select label={t("counsellor")} none={t("choose")} choices={choices} {...af.field("counsellorId")} />
        <SubmitButton busy={af.busy}>{t("save")}</SubmitButton>
      </div>
    </ActionForm>
  )
}
