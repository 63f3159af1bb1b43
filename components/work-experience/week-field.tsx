"use client"

import { useTranslations } from "next-intl"
import { TextField } from "@/components/ui/text-field"
import { weekdays as names } from "@/lib/domain/recurrence/schema"
import { weekdays } from "@/lib/domain/work-week/schema"
import type { AgreementState } from "./agreement-form"

/** Her days and hours, Monday first; a day on which she does not work stays empty. */
export function WeekField({ af }: { af: AgreementState }) {
  const t = useTranslations("work-experience.form")
  const error = af.errorAt("week")
  return (
    <fieldset
      id={af.idOf("week")}
      tabIndex={-1}
      aria-describedby={error ? "week-error" : "week-hint"}
      className="grid min-w-0 gap-2 rounded-control"
    >
      <legend className="mb-1 font-semibold">{t("week")}</legend>
      <p id="week-hint" className="text-table text-muted">
        {t("weekHint")}
      </p>
      {error && (
        <p id="week-error" className="text-table font-semibold text-danger">
          {error}
        </p>
      )}
      <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
        {weekdays.map((_, place) => (
          <Weekday key={names[place]} af={af} place={place} />
        ))}
      </div>
    </fieldset>
  )
}

function Weekday({ af, place }: { af: AgreementState; place: number }) {
  const [t, days] = [useTranslations("work-experience.form"), useTranslations("session-series.weekdayNames")]
  const day = days(names[place] ?? "MO")
  const time = { type: "time", className: "figures w-36" } as const
  return (
    <div className="flex flex-wrap gap-x-3">
      <TextField label={t("from", { day })} {...time} {...af.field(`week.${place}.from`)} />
      <TextField label={t("until", { day })} {...time} {...af.field(`week.${place}.until`)} />
    </div>
  )
}
