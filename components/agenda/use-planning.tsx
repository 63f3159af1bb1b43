"use client"

import dynamic from "next/dynamic"
import { type KeyboardEvent, type ReactNode, useRef, useState } from "react"
import type { Slot } from "@/components/appointment/plan-values"
import { firstSlot, type Hours, type Place, slotBeside } from "./slots"

const PlanPanel = dynamic(
  () => import("@/components/appointment/plan-panel").then((file) => file.PlanPanel),
  {
    ssr: false,
  },
)

type Column = { day: string; isToday: boolean; lines: readonly { place: { from: number; until: number } }[] }
type Plans = { room: string | null } | null

export type Planning = {
  open: (slot: { date: string; start: string; end?: string }) => void
  /** The empty half hour that Tab leads to. */
  cursor: Place
  /** Whether it has just been moved there by a key, and wants the focus. */
  wantsFocus: () => boolean
  move: (event: KeyboardEvent) => void
}

/** An empty hour opens a new appointment there. */
export function usePlanning(plans: Plans, { columns, hours }: { columns: readonly Column[]; hours: Hours }) {
  const [slot, setSlot] = useState<Slot | null>(null)
  const [moved, setMoved] = useState<Place | null>(null)
  const byKey = useRef(false)
  const busy = columns.map(({ lines }) => lines.map(({ place }) => place))
  const start = Math.max(
    0,
    columns.findIndex(({ isToday }) => isToday),
  )
  const cursor = moved && moved.column < columns.length ? moved : firstSlot(start, busy[start] ?? [], hours)

  const move = (event: KeyboardEvent) => {
    const isBackwards = document.documentElement.dir === "rtl"
    const mirrored: Record<string, string> = { ArrowLeft: "ArrowRight", ArrowRight: "ArrowLeft" }
    const key = isBackwards ? (mirrored[event.key] ?? event.key) : event.key
    const next = slotBeside(cursor, key, { columns: busy, hours })
    if (!next) return
    event.preventDefault()
    byKey.current = true
    setMoved(next)
  }
  const wantsFocus = () => {
    const wanted = byKey.current
    byKey.current = false
    return wanted
  }
  const room = plans?.room ? { room: plans.room } : {}
  const panel: ReactNode = slot && <PlanPanel slot={slot} onClose={() => setSlot(null)} />
  const planning: Planning = { open: (chosen) => setSlot({ ...chosen, ...room }), cursor, wantsFocus, move }
  return { planning, panel }
}
