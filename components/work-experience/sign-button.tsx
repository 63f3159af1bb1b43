"use client"

import { useTranslations } from "next-intl"
import { useWatch } from "react-hook-form"
import type { z } from "zod"
import { useActionForm } from "@/components/form/use-action-form"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { DateField, TextField } from "@/components/ui/text-field"
import { signAgreement } from "@/lib/domain/work-signature/actions"
import { type Signer, signatureInput, signingMethods } from "@/lib/domain/work-signature/schema"
import { PartButton, PartForm } from "./part-forms"

type SignButtonProps = {
  workExperienceId: string
  agreement: number
  signer: Signer
  placementId: string | null
  /** Who it is, as far as is known. */
  name: string
  today: string
}

/** One of the three signs: her name typed in everybody's presence, or the day of the paper. */
export function SignButton(props: SignButtonProps) {
  const t = useTranslations("work-experience.signatures")
  return (
    <PartButton label={t("sign")} named={t("signFor", { who: t(`who.${props.signer}`), name: props.name })}>
      {(close) => <SignForm {...props} onClose={close} />}
    </PartButton>
  )
}

type Fields = z.input<typeof signatureInput>

function SignForm({ onClose, name, today, placementId, ...of }: SignButtonProps & { onClose: () => void }) {
  const t = useTranslations("work-experience.signatures")
  const af = useActionForm<Fields, unknown>({
    action: signAgreement,
    schema: signatureInput,
    start: { ...of, placementId: placementId ?? "", name, method: "typed", signedOn: today },
    idPrefix: `sign-${of.signer}-${placementId ?? ""}`,
    onDone: onClose,
  })
  const method = useWatch({ control: af.form.control, name: "method" })
  const label = t("signFor", { who: t(`who.${of.signer}`), name })
  return (
    <PartForm of={af} label={label} save={t("save")} onClose={onClose}>
      <ChoiceGroup
        label={t("how")}
        look="segments"
        choices={signingMethods.map((value) => ({ value, label: t(`methods.${value}`) }))}
        {...af.field("method")}
      />
      <TextField label={t("name")} hint={t("nameHint")} autoComplete="off" {...af.field("name")} />
      {method === "paper" && <DateField label={t("on")} {...af.field("signedOn")} />}
    </PartForm>
  )
}
