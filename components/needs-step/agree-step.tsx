"use client"

import { useTranslations } from "next-intl"
import { ActionForm } from "@/components/form/action-form"
import { Opened } from "@/components/form/opened"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Button } from "@/components/ui/button"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { DateField, TextField } from "@/components/ui/text-field"
import { agreeStep } from "@/lib/domain/needs-step/actions"
import { stepInput, stepOwners } from "@/lib/domain/needs-step/schema"

/** One more thing that was agreed. */
export function AgreeStep({ analysisId }: { analysisId: string }) {
  const t = useTranslations("needs-step")
  return (
    <div>
      <Opened label={t("agree")} size="small">
        {(close) => <StepForm analysisId={analysisId} onClose={close} />}
      </Opened>
    </div>
  )
}

function StepForm({ analysisId, onClose }: { analysisId: string; onClose: () => void }) {
  const t = useTranslations("needs-step")
  const af = useActionForm({
    action: agreeStep,
    schema: stepInput,
    start: { analysisId, what: "", who: "us" as const, dueOn: "" },
    idPrefix: `step-${analysisId.slice(0, 8)}-`,
    onDone: onClose,
  })
  return (
    <ActionForm of={af} label={t("agree")}>
      <TextField label={t("what")} {...af.field("what")} />
      <ChoiceGroup
        label={t("who")}
        look="segments"
        choices={stepOwners.map((value) => ({ value, label: t(`owners.${value}`) }))}
        {...af.field("who")}
      />
      <DateField label={t("dueOn")} optional {...af.field("dueOn")} />
      <p className="flex flex-wrap gap-2">
        <SubmitButton busy={af.busy}>{t("save")}</SubmitButton>
        <Button variant="quiet" onClick={onClose}>
          {t("cancel")}
        </Button>
      </p>
    </ActionForm>
  )
}
