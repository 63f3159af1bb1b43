"use client"

import { useEffect, useState } from "react"
import { timeOfDay } from "@/lib/platform/dates"

export type Clock = { at: number; time: string }

const minute = 60_000

/** The server's time, going on by itself while the page stays open. */
export function useClock(serverNow: number, timezone: string): Clock {
  const [at, setAt] = useState(serverNow)
  useEffect(() => {
    const opened = Date.now()
    setAt(serverNow)
    const timer = setInterval(() => setAt(serverNow + Date.now() - opened), minute / 2)
    return () => clearInterval(timer)
  }, [serverNow])
  return { at, time: timeOfDay(new Date(at), timezone) }
}
