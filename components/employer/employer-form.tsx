"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Notice } from "@/components/ui/notice"
import { Select } from "@/components/ui/select"
import { TextField } from "@/components/ui/text-field"
import { registerEmployer } from "@/lib/domain/employer/actions"
import { employerInput, employerSizes } from "@/lib/domain/employer/schema"
import { localeNames, locales } from "@/lib/words/locales"

/** A company and the person there whom letters reach. */
export function EmployerForm({ locale }: { locale: string }) {
  const t = useTranslations("employer.register")
  const [round, setRound] = useState<{ number: number; added: boolean }>({ number: 0, added: false })
  return (
    <div className="grid gap-4">
      <div role="status">{round.added && <Notice tone="success">{t("saved")}</Notice>}</div>
      <Fields
        key={round.number}
        locale={locale}
        onDone={() => setRound(({ number }) => ({ number: number + 1, added: true }))}
      />
    </div>
  )
}

function Fields({ locale, onDone }: { locale: string; onDone: () => void }) {
  const t = useTranslations("employer.register")
  const sizes = useTranslations("employer.sizes")
  const af = useActionForm({
    action: registerEmployer,
    schema: employerInput,
    start: {
      name: "",
      sector: "",
      size: "",
      socialEnterprise: false,
      contact: { name: "", email: "", phone: "", locale: locales.find((one) => one === locale) ?? "en" },
    },
    idPrefix: "employer-",
    onDone,
  })
  return (
    <ActionForm of={af} label={t("title")}>
      <TextField label={t("name")} {...af.field("name")} />
      <TextField label={t("sector")} optional {...af.field("sector")} />
      <Select
        label={t("size")}
        optional
        none={t("noSize")}
        choices={employerSizes.map((size) => ({ value: size, label: sizes(size) }))}
        {...af.field("size")}
      />
      <fieldset className="grid gap-5">
        <legend className="mb-3 font-semibold">{t("contact")}</legend>
        <TextField label={t("contactName")} autoComplete="off" {...af.field("contact.name")} />
        <TextField
          label={t("email")}
          hint={t("emailHint")}
          type="email"
          autoComplete="off"
          {...af.field("contact.email")}
        />
        <TextField label={t("phone")} optional type="tel" autoComplete="off" {...af.field("contact.phone")} />
        <Select
          label={t("locale")}
          choices={locales.map((one) => ({ value: one, label: localeNames[one] }))}
          {...af.field("contact.locale")}
        />
      </fieldset>
      <p>
        <SubmitButton busy={af.busy}>{t("save")}</SubmitButton>
      </p>
    </ActionForm>
  )
}
