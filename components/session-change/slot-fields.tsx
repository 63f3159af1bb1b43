"use client"

import { type ComponentProps, useRef } from "react"
import { minutesBetween, minutesOf, timeAfter } from "@/components/counselling-session/times"
import { DateField } from "@/components/ui/text-field"
import { TimeField } from "@/components/ui/time-field"

type SlotFieldsProps = {
  date: ComponentProps<typeof DateField>
  start: ComponentProps<typeof TimeField>
  end: ComponentProps<typeof TimeField>
  /** How long it is, and how its end is set: an hour that begins later stays an hour. */
  length: { times: () => [string, string]; setEnd: (end: string) => void }
}

/** A day and two times, side by side. */
export function SlotFields({ date, start, end, length }: SlotFieldsProps) {
  const before = useRef(length.times()[0])
  const keepLength = (typed: string) => {
    const minutes = minutesBetween(before.current, length.times()[1])
    if (minutesOf(typed) === null || typed === before.current) return
    before.current = typed
    if (minutes !== null) length.setEnd(timeAfter(typed, minutes))
  }
  return (
    <div className="grid grid-cols-2 gap-x-4 gap-y-3 sm:flex [&>:first-child]:col-span-2">
      <DateField {...date} />
      <TimeField
        {...start}
        onBlur={(event) => {
          keepLength(event.target.value)
          return start.onBlur?.(event)
        }}
      />
      <TimeField {...end} />
    </div>
  )
}
