"use client"

import { useLocale, useTranslations } from "next-intl"
import { type Control, Controller, type FieldValues, type Path } from "react-hook-form"
import { ConceptField } from "@/components/esco/concept-field"
import { Select } from "@/components/ui/select"
import { TextField } from "@/components/ui/text-field"
import { type ConceptKind, chosenConcept } from "@/lib/domain/esco/schema"
import { countryCodes } from "@/lib/platform/named-codes"
import { countryName } from "@/lib/words/languages"

type Field = { name: string; id: string; error?: string | undefined }

/** A country by its name in the reader's language. */
export function CountryField({ label, ...field }: Field & { label: string }) {
  const t = useTranslations("education")
  const locale = useLocale()
  const order = new Intl.Collator(locale)
  const choices = countryCodes
    .map((code) => ({ value: code, label: countryName(code, locale) }))
    .sort((one, other) => order.compare(one.label, other.label))
  return (
    <Select label={label} optional none={t("noneChosen")} choices={choices} className="min-w-48" {...field} />
  )
}

/** As much of a date as she knows. */
export function PartialDateField({ label, hint, ...field }: Field & { label: string; hint?: string }) {
  return (
    <TextField
      label={label}
      hint={hint}
      optional
      className="figures max-w-44"
      autoComplete="off"
      {...field}
    />
  )
}

type OneConceptProps<Input extends FieldValues> = {
  control: Control<Input>
  name: Path<Input>
  id: string
  label: string
  hint?: string
  error: string | undefined
  optional?: boolean
  kind: ConceptKind
  spoken: readonly string[]
}

/** One skill or occupation, looked up while it is typed, or in her own words. */
export function OneConcept<Input extends FieldValues>({
  control,
  name,
  spoken,
  ...words
}: OneConceptProps<Input>) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field }) => {
        const chosen = chosenConcept.safeParse(field.value)
        return (
          <ConceptField
            {...words}
            single
            languages={spoken}
            value={chosen.success ? [chosen.data] : []}
            onChange={(concepts) => field.onChange(concepts.at(0) ?? null)}
          />
        )
      }}
    />
  )
}

/** How a skill or an occupation is shown where two versions of a form stand beside each other. */
export function conceptShown(value: unknown): string {
  const chosen = chosenConcept.safeParse(value)
  return chosen.success ? chosen.data.label : ""
}
