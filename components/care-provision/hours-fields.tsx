"use client"

import { useTranslations } from "next-intl"
import type { ComponentProps } from "react"
import { DateField, TextField } from "@/components/ui/text-field"
import { TimeField } from "@/components/ui/time-field"

type Name = "date" | "startTime" | "endTime" | "places" | "place"
type HoursFieldsProps = { field: (name: Name) => Omit<ComponentProps<typeof TextField>, "label"> }

/** When, where and for how many. */
export function HoursFields({ field }: HoursFieldsProps) {
  const t = useTranslations("care-provision")
  return (
    <>
      <div className="flex flex-wrap gap-4">
        <DateField label={t("date")} {...field("date")} />
        <TimeField label={t("from")} {...field("startTime")} />
        <TimeField label={t("until")} {...field("endTime")} />
        <TextField
          label={t("places")}
          inputMode="numeric"
          className="figures max-w-24"
          {...field("places")}
        />
      </div>
      <TextField label={t("place")} optional {...field("place")} />
    </>
  )
}
