"use client"

import { useEffect, useRef } from "react"

const afterOverlays = 80

/** Where the button that was pressed is gone afterwards, the focus stays with the action it belonged to. */
export function useStayHere(id: string, state: string): void {
  const before = useRef(state)
  useEffect(() => {
    if (before.current !== state) catchFocus(id)
    before.current = state
  }, [id, state])
  useEffect(() => () => catchFocus(id), [id])
}

function catchFocus(id: string) {
  setTimeout(() => {
    if (document.activeElement === document.body) document.getElementById(id)?.focus()
  }, afterOverlays)
}
