"use client"

import { useLocale, useTranslations } from "next-intl"
import { useEffect, useRef } from "react"
import { useSay } from "@/components/form/say"
import { Checkbox } from "@/components/ui/checkbox"
import type { SeriesDate } from "@/lib/domain/session-series/rules"
import { dayName, timeRange } from "@/lib/platform/dates"

type SeriesDatesProps = {
  dates: readonly SeriesDate[]
  timezone: string
  skipped: readonly string[]
  onSkip: (days: string[]) => void
}

/** All the dates before they are kept: what speaks against one stands beside it, and each can be left out. */
export function SeriesDates({ dates, timezone, skipped, onSkip }: SeriesDatesProps) {
  const t = useTranslations("session-series")
  const locale = useLocale()
  const say = useSay()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section aria-labelledby="series-dates" className="grid gap-2">
      <h2 id="series-dates" ref={heading} tabIndex={-1} className="text-h3 font-semibold">
        {t("dates", { count: dates.length - skipped.length })}
      </h2>
      <p className="text-muted">{t("datesHint")}</p>
      <ol className="boxed grid divide-y divide-divider rounded-card border border-divider px-4">
        {dates.map(({ day, startsAt, endsAt, doubts }) => (
          <li key={day} className="py-1">
            <Checkbox
              name="dates"
              value={day}
              checked={!skipped.includes(day)}
              onChange={({ target }) =>
                onSkip(target.checked ? skipped.filter((one) => one !== day) : [...skipped, day])
              }
              label={
                <span className="figures">
                  {dayName(day, timezone, locale)},{" "}
                  {timeRange(new Date(startsAt), new Date(endsAt), timezone)}
                </span>
              }
              hint={doubts.length > 0 ? <Doubts lines={doubts.map(say)} /> : undefined}
            />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Doubts({ lines }: { lines: readonly string[] }) {
  return (
    <>
      {lines.map((line) => (
        <span key={line} className="block text-warning">
          {line}
        </span>
      ))}
    </>
  )
}
