"use client"

import { useTranslations } from "next-intl"
import type { z } from "zod"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Select } from "@/components/ui/select"
import { useUndo } from "@/components/ui/undo"
import { chooseLead } from "@/lib/domain/safeguarding-lead/actions"
import type { LeadChoice } from "@/lib/domain/safeguarding-lead/queries"
import { leadInput } from "@/lib/domain/safeguarding-lead/schema"

export function LeadForm({ choice: { lead, counsellors } }: { choice: LeadChoice }) {
  const t = useTranslations("safeguarding-lead")
  const tell = useUndo()
  const af = useActionForm<z.input<typeof leadInput>, object>({
    action: chooseLead,
    schema: leadInput,
    start: { membershipId: lead?.id ?? "" },
    onDone: () => tell({ text: t("kept") }),
  })
  return (
    <ActionForm of={af} label={t("title")}>
      <Select
        label={t("choose")}
        none={t("none")}
        choices={counsellors.map(({ id, name }) => ({ value: id, label: name }))}
        className="max-w-sm"
        {...af.field("membershipId")}
      />
      <p>
        <SubmitButton busy={af.busy}>{t("keep")}</SubmitButton>
      </p>
    </ActionForm>
  )
}
