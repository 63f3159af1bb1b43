"use client"

import { useTranslations } from "next-intl"
import { useId, useState } from "react"
import { attendedStates } from "@/lib/domain/attendance/rules"
import { MarkButton } from "./mark-button"
import type { GivenMark } from "./mark-queue"

const cancellations = ["cancelled_by_participant", "cancelled_by_org"] as const

type RowDetailsProps = { mark: GivenMark; name: string; walkIn: boolean; onMark: (mark: GivenMark) => void }

/** The rarer marks, and how much of the session she missed. */
export function RowDetails({ mark, name, walkIn, onMark }: RowDetailsProps) {
  const t = useTranslations("roll-call")
  const none = { minutesLate: 0, minutesEarly: 0 }
  const came = attendedStates.includes(mark.state)
  const missed = (minutes: Partial<GivenMark>) => onMark({ ...mark, state: "present", ...minutes })
  return (
    <div className="flex flex-wrap items-end gap-x-6 gap-y-3 rounded-control bg-sunken px-3 py-3">
      {(came || mark.state === "booked") && (
        <>
          <Minutes
            label={t("minutesLate")}
            of={name}
            value={mark.minutesLate}
            onMinutes={(minutesLate) => missed({ minutesLate })}
          />
          <Minutes
            label={t("minutesEarly")}
            of={name}
            value={mark.minutesEarly}
            onMinutes={(minutesEarly) => missed({ minutesEarly })}
          />
        </>
      )}
      <div className="flex flex-wrap gap-1.5 empty:hidden sm:gap-2">
        {(walkIn ? [] : cancellations).map((state) => (
          <MarkButton
            key={state}
            state={state}
            pressed={mark.state === state}
            onPress={() => onMark({ ...mark, ...none, state })}
          />
        ))}
      </div>
    </div>
  )
}

type MinutesProps = { label: string; of: string; value: number; onMinutes: (minutes: number) => void }

/** Saved when it is left or confirmed; what is no number of minutes is put back. */
export function Minutes({ label, of, value, onMinutes }: MinutesProps) {
  const id = useId()
  const [typed, setTyped] = useState(value > 0 ? String(value) : "")
  function keep() {
    const minutes = Number(typed)
    const isRight = Number.isInteger(minutes) && minutes >= 0 && minutes <= 1440
    if (!isRight) return setTyped(value > 0 ? String(value) : "")
    if (minutes !== value) onMinutes(minutes)
  }
  return (
    <label htmlFor={id} className="grid gap-1 text-table">
      <span>
        {label}
        <span className="sr-only"> {of}</span>
      </span>
      <input
        id={id}
        inputMode="numeric"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={keep}
        onKeyDown={({ key }) => key === "Enter" && keep()}
        className="writable figures max-w-28"
      />
    </label>
  )
}
