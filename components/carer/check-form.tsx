"use client"

import { useTranslations } from "next-intl"
import type { z } from "zod"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Button } from "@/components/ui/button"
import { Select } from "@/components/ui/select"
import { DateField } from "@/components/ui/text-field"
import { addCheck } from "@/lib/domain/carer/actions"
import { checkInput, checkKinds } from "@/lib/domain/carer/schema"

type CheckFormProps = { carerId: string; name: string; onClose: () => void }

/** A certificate that was seen today. */
export function CheckForm({ carerId, name, onClose }: CheckFormProps) {
  const t = useTranslations("carer")
  const af = useActionForm<z.input<typeof checkInput>, { checkId: string }>({
    action: addCheck,
    schema: checkInput,
    start: { carerId, kind: "criminal_record", validUntil: "" },
    idPrefix: `check-${carerId}-`,
    onDone: onClose,
  })
  return (
    <ActionForm of={af} label={t("addCheckOf", { name })} className="max-w-text">
      <Select
        label={t("kind")}
        choices={checkKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        {...af.field("kind")}
      />
      <DateField label={t("validUntil")} {...af.field("validUntil")} />
      <p className="flex flex-wrap gap-2">
        <SubmitButton busy={af.busy}>{t("saveCheck")}</SubmitButton>
        <Button onClick={onClose}>{t("cancel")}</Button>
      </p>
    </ActionForm>
  )
}
