"use client"

import { useTranslations } from "next-intl"
import type { z } from "zod"
import type { useActionForm } from "@/components/form/use-action-form"
import { Checkbox } from "@/components/ui/checkbox"
import { TextField } from "@/components/ui/text-field"
import type { sheetInput } from "@/lib/domain/hours-sheet/schema"
import type { HoursOfDay } from "@/lib/domain/placement-hours/queries"

type SheetState = ReturnType<typeof useActionForm<z.input<typeof sheetInput>, unknown>>
type SheetDaysProps = { of: SheetState; days: readonly HoursOfDay[] }

/** Each day that waits: whether it stands on the sheet, and with how many hours. */
export function SheetDays({ of: af, days }: SheetDaysProps) {
  const t = useTranslations("hours-sheet")
  const error = af.errorAt("days")
  return (
    <fieldset id={af.idOf("days")} tabIndex={-1} className="grid min-w-0 gap-2 rounded-control">
      <legend className="mb-1.5 font-semibold">{t("days")}</legend>
      {error && <p className="text-table font-semibold text-danger">{error}</p>}
      {days.map((day, place) => (
        <div key={day.id} className="flex flex-wrap items-end justify-between gap-x-6 gap-y-1">
          <Checkbox
            label={t("day", { day: day.date, times: day.times })}
            {...af.field(`days.${place}.taken`)}
          />
          <TextField
            label={t("hours", { day: day.date })}
            inputMode="decimal"
            className="figures max-w-24"
            {...af.field(`days.${place}.hours`)}
          />
        </div>
      ))}
    </fieldset>
  )
}
