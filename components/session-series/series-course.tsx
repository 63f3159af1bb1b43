"use client"

import { useTranslations } from "next-intl"
import { useWatch } from "react-hook-form"
import { Select } from "@/components/ui/select"
import { TextField } from "@/components/ui/text-field"
import { courseLevels } from "@/lib/domain/session-series/schema"
import type { SeriesForming } from "./series-form"

/** What a course promises, asked only of a course. */
export function SeriesCourse({ af }: { af: SeriesForming }) {
  const t = useTranslations("session-series")
  const kind = useWatch({ control: af.form.control, name: "kind" })
  if (kind !== "course") return null
  return (
    <div className="grid items-end gap-4 sm:grid-cols-3">
      <TextField
        label={t("plannedHours")}
        optional
        inputMode="numeric"
        className="figures"
        {...af.field("plannedHours")}
      />
      <TextField label={t("languages")} hint={t("languagesHint")} optional {...af.field("languages")} />
      <Select
        label={t("level")}
        none={t("noLevel")}
        choices={courseLevels.map((value) => ({ value, label: value }))}
        {...af.field("level")}
      />
    </div>
  )
}
