"use client"

import { useCallback, useEffect, useRef } from "react"

const signs = ["pointerdown", "keydown", "scroll"] as const

/** The last sign of life in any tab of this browser; reading it draws nothing. */
export function useActivity() {
  const last = useRef(0)
  const others = useRef<BroadcastChannel>(undefined)
  const note = useCallback(() => {
    const now = Date.now()
    if (now - last.current > 5000) others.current?.postMessage(now)
    last.current = now
  }, [])
  useEffect(() => {
    last.current = Date.now()
    const channel = new BroadcastChannel("itinera-activity")
    channel.onmessage = ({ data }: MessageEvent<number>) => {
      last.current = Math.max(last.current, data)
    }
    others.current = channel
    for (const sign of signs) window.addEventListener(sign, note, { passive: true, capture: true })
    return () => {
      channel.close()
      for (const sign of signs) window.removeEventListener(sign, note, { capture: true })
    }
  }, [note])
  return { last, note }
}
