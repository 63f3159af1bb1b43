"use client"

import { useTranslations } from "next-intl"
import type { z } from "zod"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Checkbox } from "@/components/ui/checkbox"
import { SidePanel } from "@/components/ui/side-panel"
import { TextArea } from "@/components/ui/text-area"
import { TextField } from "@/components/ui/text-field"
import { reviseTerms } from "@/lib/domain/placement-slot/actions"
import type { Slots } from "@/lib/domain/placement-slot/queries"
import { termsInput } from "@/lib/domain/placement-slot/schema"

type TermsForm = z.input<typeof termsInput>

/** Who looks after her there, what she does, and whether she is insured. */
export function TermsPanel({ slots, onClose }: { slots: Slots; onClose: () => void }) {
  const t = useTranslations("placement-slot.terms")
  const { id, version, supervisor, tasksAgreed, insuranceOk } = slots
  const af = useActionForm<TermsForm, { placementId: string }>({
    action: reviseTerms,
    schema: termsInput,
    start: {
      ...{ placementId: id, version, insuranceOk },
      ...{ supervisor: supervisor ?? "", tasksAgreed: tasksAgreed ?? "" },
    },
    idPrefix: "terms-",
    onDone: onClose,
  })
  return (
    <SidePanel title={t("title")} onClose={onClose}>
      <ActionForm of={af} label={t("title")}>
        <TextField label={t("supervisor")} optional {...af.field("supervisor")} />
        <TextArea label={t("tasks")} hint={t("tasksHint")} optional rows={3} {...af.field("tasksAgreed")} />
        <Checkbox label={t("insuranceOk")} {...af.field("insuranceOk")} />
        <p>
          <SubmitButton busy={af.busy}>{t("save")}</SubmitButton>
        </p>
      </ActionForm>
    </SidePanel>
  )
}
