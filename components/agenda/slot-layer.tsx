"use client"

import { useTranslations } from "next-intl"
import { type PointerEvent, useEffect, useRef, useState } from "react"
import { Icon } from "@/components/ui/icon"
import { placeOf } from "./place-of"
import { clockOf, type Hours, slotAt, slotMinutes } from "./slots"
import type { Planning } from "./use-planning"
import { useWide } from "./use-wide"

type SlotLayerProps = { day: string; name: string; column: number; hours: Hours; planning: Planning }
type Drag = { from: number; to: number }

/** The empty hours of a day: pressed or drawn over with a pointer, or walked through with the arrow keys. */
export function SlotLayer(props: SlotLayerProps) {
  const wide = useWide()
  if (!wide) return null
  return (
    <>
      <DrawLayer {...props} />
      {props.planning.cursor.column === props.column && (
        <SlotCursor key={`${props.day} ${props.planning.cursor.at}`} {...props} />
      )}
    </>
  )
}

const grid = "absolute inset-0 grid auto-rows-[0.75rem] grid-cols-12"

/** Behind the appointments: what is drawn over becomes the hours of a new one. */
function DrawLayer({ day, hours, planning }: SlotLayerProps) {
  const [drag, setDrag] = useState<Drag | null>(null)
  const at = ({ clientY, currentTarget }: PointerEvent) => {
    const { top, height } = currentTarget.getBoundingClientRect()
    return slotAt((clientY - top) / height, hours)
  }
  const begin = (event: PointerEvent) => {
    if (event.button !== 0) return
    if (event.pointerType === "mouse") event.currentTarget.setPointerCapture(event.pointerId)
    const from = at(event)
    setDrag({ from, to: from })
  }
  const end = (event: PointerEvent) => {
    if (!drag) return
    setDrag(null)
    const [from, to] = ends({ ...drag, to: at(event) })
    planning.open({ date: day, start: clockOf(from), ...(to > from && { end: clockOf(to + slotMinutes) }) })
  }
  const [from, to] = drag ? ends(drag) : [0, 0]
  return (
    <div
      aria-hidden="true"
      data-slots={day}
      className={`${grid} cursor-pointer`}
      onPointerDown={begin}
      onPointerMove={(event) => drag && event.pointerType === "mouse" && setDrag({ ...drag, to: at(event) })}
      onPointerUp={end}
      onPointerCancel={() => setDrag(null)}
    >
      {drag && (
        <span
          className={`figures pointer-events-none rounded-control border-2 border-primary bg-primary-tint px-1.5 text-meta font-semibold ${placeOf({ from, until: to + slotMinutes, lane: 0, lanes: 1 }, hours.from)}`}
        >
          {clockOf(from)}–{clockOf(to + slotMinutes)}
        </span>
      )}
    </div>
  )
}

function ends({ from, to }: Drag): [number, number] {
  return [Math.min(from, to), Math.max(from, to)]
}

/** Where the keyboard stands among the empty hours; it is seen only there. */
function SlotCursor({ day, name, hours, planning }: SlotLayerProps) {
  const t = useTranslations("agenda")
  const { at } = planning.cursor
  const button = useRef<HTMLButtonElement>(null)
  const { wantsFocus } = planning
  useEffect(() => {
    if (wantsFocus()) button.current?.focus()
  }, [])
  return (
    <div className={`${grid} pointer-events-none`}>
      <button
        ref={button}
        type="button"
        aria-label={t("newAt", { day: name, time: clockOf(at) })}
        onKeyDown={planning.move}
        onClick={() => planning.open({ date: day, start: clockOf(at) })}
        className={`figures z-10 flex items-center gap-1 rounded-control bg-primary-tint px-1.5 text-meta font-semibold opacity-0 focus-visible:opacity-100 ${placeOf({ from: at, until: at + slotMinutes, lane: 0, lanes: 1 }, hours.from)}`}
      >
        <Icon name="plus" size={14} />
        {clockOf(at)}
      </button>
    </div>
  )
}
