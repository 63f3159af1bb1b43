"use client"

import { type RefObject, useEffect, useRef } from "react"

/** When the row that held the focus is gone, the one that took its place gets it, so that the next key works on the list. */
export function useStayNear(ids: readonly string[]): RefObject<HTMLUListElement | null> {
  const list = useRef<HTMLUListElement>(null)
  const held = useRef<string | null>(null)
  const before = useRef(ids)
  useEffect(() => {
    const box = list.current
    if (!box) return
    const note = (event: FocusEvent) => {
      const row = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-row]") : null
      held.current = row?.dataset.row ?? null
    }
    const forget = (event: FocusEvent) => {
      if (event.relatedTarget !== null) held.current = null
    }
    box.addEventListener("focusin", note)
    box.addEventListener("focusout", forget)
    return () => {
      box.removeEventListener("focusin", note)
      box.removeEventListener("focusout", forget)
    }
  }, [])
  const now = ids.join()
  useEffect(() => {
    const gone = held.current !== null && !ids.includes(held.current)
    const place = held.current === null ? -1 : before.current.indexOf(held.current)
    before.current = ids
    if (!gone || place === -1 || document.activeElement !== document.body) return
    const rows = list.current?.querySelectorAll<HTMLElement>("[data-row]")
    rows?.[Math.min(place, rows.length - 1)]?.focus()
  }, [now])
  return list
}
