"use client"

import { useTranslations } from "next-intl"
import type { ComponentProps } from "react"
import { dayParts, weekdays } from "@/lib/domain/needs-post/schema"

type ScheduleFieldProps = {
  id: string
  field: Omit<ComponentProps<"input">, "id"> & { error?: string | undefined }
}

/** Days and parts of the day as a table of boxes. */
export function ScheduleField({ id, field }: ScheduleFieldProps) {
  const t = useTranslations("needs-post")
  const { error: _, ...box } = field
  return (
    <fieldset id={id} tabIndex={-1} className="grid min-w-0 gap-1.5">
      <legend className="mb-1.5 font-semibold">{t("schedule")}</legend>
      <table className="w-full border-collapse text-table">
        <thead>
          <tr>
            <td />
            {dayParts.map((part) => (
              <th key={part} scope="col" className="px-1 py-1 text-center font-semibold text-muted">
                {t(`parts.${part}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-divider">
          {weekdays.map((day) => (
            <tr key={day}>
              <th scope="row" className="py-1 pe-2 text-start font-normal">
                {t(`days.${day}`)}
              </th>
              {dayParts.map((part) => (
                <td key={part} className="text-center">
                  <label className="inline-grid size-8 cursor-pointer place-items-center pointer-coarse:size-11">
                    <input
                      {...box}
                      id={`${id}-${day}-${part}`}
                      type="checkbox"
                      value={`${day}_${part}`}
                      aria-label={`${t(`days.${day}`)}, ${t(`parts.${part}`)}`}
                      className="size-5 cursor-pointer accent-primary"
                    />
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </fieldset>
  )
}
