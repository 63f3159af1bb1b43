"use client"

import { useTranslations } from "next-intl"
import { useWatch } from "react-hook-form"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { Select } from "@/components/ui/select"
import { DateField, TextField } from "@/components/ui/text-field"
import { places, rhythms, weekdays } from "@/lib/domain/recurrence/schema"
import type { SeriesForming } from "./series-form"

/** How often it recurs, on which days, and until when. */
export function SeriesRepeat({ af }: { af: SeriesForming }) {
  const t = useTranslations("session-series")
  const [rhythm, ends] = useWatch({ control: af.form.control, name: ["rhythm", "ends"] })
  const isMonthly = rhythm === "monthly"
  return (
    <>
      <ChoiceGroup
        label={t("rhythm")}
        look="segments"
        choices={rhythms.map((value) => ({ value, label: t(`rhythms.${value}`) }))}
        {...af.field("rhythm")}
      />
      {isMonthly && (
        <Select
          label={t("nth")}
          className="max-w-52"
          choices={places.map((value) => ({ value, label: t(`places.${value}`) }))}
          {...af.field("nth")}
        />
      )}
      <ChoiceGroup
        label={t(isMonthly ? "weekday" : "weekdays")}
        kind="checkbox"
        look="segments"
        choices={weekdays.map((value) => ({ value, label: t(`weekdayNames.${value}`) }))}
        {...af.field("weekdays")}
      />
      <ChoiceGroup
        label={t("ends")}
        look="segments"
        choices={(["count", "until"] as const).map((value) => ({ value, label: t(`endings.${value}`) }))}
        {...af.field("ends")}
      />
      {ends === "count" ? (
        <TextField
          label={t("count")}
          inputMode="numeric"
          className="figures max-w-24"
          {...af.field("count")}
        />
      ) : (
        <DateField label={t("until")} {...af.field("until")} />
      )}
    </>
  )
}
