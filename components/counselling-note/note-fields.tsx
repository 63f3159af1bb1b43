"use client"

import { useTranslations } from "next-intl"
import type { ComponentProps } from "react"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { TextArea } from "@/components/ui/text-area"
import type { Colleague } from "@/lib/domain/counselling-note/queries"
import { noteVisibilities } from "@/lib/domain/counselling-note/schema"

type Group = Omit<ComponentProps<typeof ChoiceGroup>, "label" | "choices">

type NoteFieldsProps = {
  field: { text: Omit<ComponentProps<typeof TextArea>, "label">; visibility: Group; readers: Group }
  /** Who is to read it, as it stands in the form. */
  chosen: string | undefined
  colleagues: readonly Colleague[]
}

/** What is written, and who reads it. */
export function NoteFields({ field, chosen, colleagues }: NoteFieldsProps) {
  const t = useTranslations("counselling-note")
  const offered = noteVisibilities.filter((one) => one !== "named" || colleagues.length > 0)
  return (
    <>
      <TextArea label={t("text")} hint={t("textHint")} autoFocus rows={6} {...field.text} />
      <ChoiceGroup
        label={t("readers")}
        choices={offered.map((value) => ({
          value,
          label: t(`visibilities.${value}.label`),
          hint: t(`visibilities.${value}.hint`),
        }))}
        {...field.visibility}
      />
      {chosen === "named" && (
        <ChoiceGroup
          label={t("named")}
          kind="checkbox"
          choices={colleagues.map(({ id, name }) => ({ value: id, label: <bdi>{name}</bdi> }))}
          {...field.readers}
        />
      )}
    </>
  )
}
