"use client"

import { useSyncExternalStore } from "react"
import { timeOfDay, timeRange } from "@/lib/platform/dates"

/** The viewer's zone; nobody knows it while the page is drawn on the server. */
export function useOwnZone(): string | null {
  return useSyncExternalStore(never, ownZone, nowhere)
}

/** The viewer's own time, where her clock shows another one than the place's. */
export function ownTime(
  hours: readonly [number, number],
  timezone: string,
  own: string | null,
): string | null {
  if (own === null || own === timezone) return null
  const [start, end] = [new Date(hours[0]), new Date(hours[1])]
  return timeOfDay(start, own) === timeOfDay(start, timezone) ? null : timeRange(start, end, own)
}

const never = () => () => undefined
const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone
const nowhere = () => null
