"use client"

import { useTranslations } from "next-intl"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { DateField } from "@/components/ui/text-field"
import { giveCopy, signRoadMap } from "@/lib/domain/road-map-signature/actions"
import { copyGivenInput, signInput } from "@/lib/domain/road-map-signature/schema"

type SignFormProps = { roadMapId: string; edition: string; today: string }

/** The days on which both signed the paper, and the day she was given hers. */
export function SignForm({ roadMapId, edition, today }: SignFormProps) {
  const t = useTranslations("road-map.sign")
  const af = useActionForm({
    action: signRoadMap,
    schema: signInput,
    start: { roadMapId, edition, signedByHerOn: today, signedByStaffOn: today, copyGivenOn: "" },
    idPrefix: "sign-",
  })
  return (
    <ActionForm of={af} label={t("title")}>
      <div className="grid gap-4">
        <DateField label={t("herOn")} {...af.field("signedByHerOn")} />
        <DateField label={t("staffOn")} {...af.field("signedByStaffOn")} />
        <DateField label={t("copyOn")} optional {...af.field("copyGivenOn")} />
      </div>
      <p>
        <SubmitButton busy={af.busy}>{t("save")}</SubmitButton>
      </p>
    </ActionForm>
  )
}

export function CopyForm({ roadMapId, today }: Omit<SignFormProps, "edition">) {
  const t = useTranslations("road-map.copy")
  const af = useActionForm({
    action: giveCopy,
    schema: copyGivenInput,
    start: { roadMapId, copyGivenOn: today },
    idPrefix: "copy-",
  })
  return (
    <ActionForm of={af} label={t("title")}>
      <div className="flex flex-wrap items-end gap-4">
        <DateField label={t("on")} {...af.field("copyGivenOn")} />
        <SubmitButton busy={af.busy} variant="secondary">
          {t("save")}
        </SubmitButton>
      </div>
    </ActionForm>
  )
}
