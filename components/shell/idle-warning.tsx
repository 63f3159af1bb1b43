"use client"

import dynamic from "next/dynamic"
import { useCallback, useEffect, useRef, useState } from "react"
import type { ShellActs } from "./acts"
import { useActivity } from "./use-activity"

const IdleDialog = dynamic(() => import("./idle-dialog").then((file) => file.IdleDialog))

const minute = 60_000
const ends = 30 * minute
const warns = 25 * minute
/** While somebody works in a page without asking the server, the session is touched this often. */
const touches = 5 * minute

/** After 25 minutes without a sign of life it asks; after 30 it covers the page. */
export function IdleWarning({ extend }: { extend: ShellActs["extend"] }) {
  const { last, note } = useActivity()
  const touched = useRef(0)
  const [minutesLeft, setMinutesLeft] = useState<number | null>(null)

  const touch = useCallback(async () => {
    touched.current = Date.now()
    const outcome = await extend({}).catch(() => null)
    if (outcome?.done) setMinutesLeft(null)
    return outcome?.done ?? false
  }, [extend])

  useEffect(() => {
    touched.current = Date.now()
    const timer = setInterval(() => {
      const now = Date.now()
      const idle = now - last.current
      setMinutesLeft(idle < warns ? null : Math.max(0, Math.ceil((ends - idle) / minute)))
      if (idle < touches && now - touched.current >= touches) void touch()
    }, 10_000)
    return () => clearInterval(timer)
  }, [last, touch])

  if (minutesLeft === null) return null
  const stay = async () => {
    note()
    return touch()
  }
  return <IdleDialog minutesLeft={minutesLeft} onStay={stay} />
}
