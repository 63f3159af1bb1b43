"use client"

import { useTranslations } from "next-intl"
import { useId } from "react"
import { Icon } from "@/components/ui/icon"
import { absenceReasons } from "@/lib/domain/attendance/schema"
import type { GivenMark } from "./mark-queue"

type ReasonChoiceProps = { mark: GivenMark; name: string; onMark: (mark: GivenMark) => void }

/** Why she did not come, as far as she said: childcare that lacked is one of the reasons. */
export function ReasonChoice({ mark, name, onMark }: ReasonChoiceProps) {
  const t = useTranslations("roll-call")
  const reasons = useTranslations("counselling-session.reasons")
  const id = useId()
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <label htmlFor={id} className="text-table text-muted">
        {t("reason")}
        <span className="sr-only"> {name}</span>
      </label>
      <span className="relative block min-w-56">
        <select
          id={id}
          value={mark.reason ?? ""}
          onChange={({ target }) =>
            onMark({ ...mark, reason: absenceReasons.find((reason) => reason === target.value) ?? null })
          }
          className="writable appearance-none pe-10"
        >
          <option value="">{t("reasonOpen")}</option>
          {absenceReasons.map((reason) => (
            <option key={reason} value={reason}>
              {reasons(reason)}
            </option>
          ))}
        </select>
        <span className="pointer-events-none absolute inset-y-0 end-3 flex items-center text-muted">
          <Icon name="down" size={18} />
        </span>
      </span>
    </div>
  )
}
