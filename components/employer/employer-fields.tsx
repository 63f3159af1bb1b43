"use client"

import { useTranslations } from "next-intl"
import { useWatch } from "react-hook-form"
import type { z } from "zod"
import type { useActionForm } from "@/components/form/use-action-form"
import { Select } from "@/components/ui/select"
import { TextField } from "@/components/ui/text-field"
import { type employerInput, employerSizes, sectors } from "@/lib/domain/employer/schema"
import { localeNames, locales } from "@/lib/words/locales"
import { LikelyCompanies } from "./likely-companies"

export type EmployerForm = z.input<typeof employerInput>
type FormOf<Value> = ReturnType<typeof useActionForm<EmployerForm, Value>>

/** What a form of a new company begins with. */
export const emptyEmployer = (locale: string): EmployerForm => ({
  ...{ name: "", activity: "", sector: "", size: "", registration: "", socialEnterprise: false },
  contact: { name: "", email: "", phone: "", locale: locales.find((one) => one === locale) ?? "en" },
})

/** A company and the person there whom letters reach. */
export function EmployerFields<Value>({ of: af }: { of: FormOf<Value> }) {
  const t = useTranslations("employer.register")
  const [sizes, named] = [useTranslations("employer.sizes"), useTranslations("employer.sectors")]
  const name = useWatch({ control: af.form.control, name: "name" })
  return (
    <>
      <div className="grid gap-3">
        <TextField label={t("name")} autoComplete="off" {...af.field("name")} />
        <LikelyCompanies name={name} />
      </div>
      <TextField label={t("activity")} optional {...af.field("activity")} />
      <Select
        label={t("sector")}
        optional
        none={t("noSector")}
        choices={sectors.map((sector) => ({ value: sector, label: `${sector} · ${named(sector)}` }))}
        {...af.field("sector")}
      />
      <Select
        label={t("size")}
        optional
        none={t("noSize")}
        choices={employerSizes.map((size) => ({ value: size, label: sizes(size) }))}
        {...af.field("size")}
      />
      <TextField label={t("registration")} optional className="max-w-60" {...af.field("registration")} />
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
    </>
  )
}
