"use client"

import { useEffect } from "react"
import { awakeEvent } from "./early"

/** Says that the page answers by itself now: what was pressed before is done. */
export function Awake() {
  useEffect(() => {
    // After the effects of everything else, so that whoever listens is there.
    const timer = setTimeout(() => document.dispatchEvent(new Event(awakeEvent)))
    return () => clearTimeout(timer)
  }, [])
  return null
}
