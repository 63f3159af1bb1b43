"use client"

import { useTranslations } from "next-intl"
import { useRef } from "react"
import { useWatch } from "react-hook-form"
import { Button } from "@/components/ui/button"
import { DateField } from "@/components/ui/text-field"
import { TimeField } from "@/components/ui/time-field"
import { durationText } from "@/lib/platform/dates"
import type { LogPartProps } from "./log-fields"
import { minutesBetween, minutesOf, spanFrom, timeAfter } from "./times"

const durations = [30, 60, 90, 120]

/** A day, two times, and the four usual lengths in one press. */
export function LogWhen({ af }: LogPartProps) {
  const t = useTranslations("counselling-session.log")
  const { control, getValues, setValue, formState } = af.form
  const [start, end] = useWatch({ control, name: ["startTime", "endTime"] })
  const length = minutesBetween(start, end)
  const startField = af.field("startTime")

  const startBefore = useRef(getValues("startTime"))

  const set = (name: "startTime" | "endTime", time: string) =>
    setValue(name, time, { shouldDirty: true, shouldValidate: formState.isSubmitted })

  const setLength = (minutes: number) => {
    const span = spanFrom(getValues("startTime"), minutes)
    startBefore.current = span.start
    set("startTime", span.start)
    set("endTime", span.end)
  }

  /** An hour that is moved stays an hour. */
  const keepLength = (typed: string) => {
    const before = minutesBetween(startBefore.current, getValues("endTime"))
    if (minutesOf(typed) === null || typed === startBefore.current) return
    startBefore.current = typed
    if (before !== null) set("endTime", timeAfter(typed, before))
  }

  return (
    <fieldset className="grid gap-2">
      <legend className="sr-only">{t("when")}</legend>
      <div className="grid grid-cols-2 gap-x-4 gap-y-3 sm:flex [&>:first-child]:col-span-2">
        <DateField label={t("date")} {...af.field("date")} />
        <TimeField
          label={t("start")}
          {...startField}
          onBlur={(event) => {
            keepLength(event.target.value)
            return startField.onBlur(event)
          }}
        />
        <TimeField label={t("end")} {...af.field("endTime")} />
      </div>
      <fieldset aria-label={t("length")} className="flex flex-wrap gap-2">
        {durations.map((minutes) => (
          <Button
            key={minutes}
            size="small"
            aria-pressed={length === minutes}
            onClick={() => setLength(minutes)}
            className="figures aria-pressed:border-primary aria-pressed:bg-primary-tint"
          >
            {durationText(minutes)}
          </Button>
        ))}
      </fieldset>
    </fieldset>
  )
}
