"use client"

import { useTranslations } from "next-intl"
import { type ComponentProps, useState } from "react"
import { FoundWords } from "@/components/table/search-box"
import { useFinding } from "@/components/table/use-finding"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { TextField } from "@/components/ui/text-field"
import { searchServices } from "@/lib/domain/directory/actions"

type Field = Omit<ComponentProps<typeof ChoiceGroup>, "label" | "choices">

/** The directory is searched, and one of what is found is chosen. */
export function ServiceField({ field }: { field: Field }) {
  const [t, found] = [useTranslations("referral.form"), useTranslations("directory.search")]
  const [text, setText] = useState("")
  const finding = useFinding({ text, within: {}, look: searchServices })
  const lines = finding.state === "found" ? finding.found.lines.slice(0, 12) : []
  return (
    <div className="grid gap-3">
      <TextField
        label={t("search")}
        hint={t("searchHint")}
        name="search-service"
        type="search"
        autoComplete="off"
        maxLength={100}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <FoundWords finding={finding} counted={({ lines }) => found("found", { count: lines.length })} />
      {(lines.length > 0 || field.error) && (
        <ChoiceGroup
          label={t("chosen")}
          choices={lines.map(({ id, name, city }) => ({
            value: id,
            label: <bdi>{[name, city].filter(Boolean).join(", ")}</bdi>,
          }))}
          {...field}
        />
      )}
    </div>
  )
}
