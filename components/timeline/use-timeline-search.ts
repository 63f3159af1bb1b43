"use client"

import { useEffect, useState } from "react"
import { searchTimeline } from "@/lib/domain/timeline/actions"
import type { FileEvent } from "@/lib/domain/timeline/rules"
import type { Chip } from "@/lib/domain/timeline/schema"

export type Finding =
  | { state: "none" | "searching" | "signedOut" | "failed" }
  | { state: "found"; events: FileEvent[] }

const pause = 200

/** Looks up what is typed when it rests, and forgets answers that came too late. */
export function useTimelineSearch(of: { participantId: string; show: Chip | undefined }) {
  const { participantId, show } = of
  const [text, setText] = useState("")
  const [finding, setFinding] = useState<Finding>({ state: "none" })
  const wanted = text.trim()
  useEffect(() => {
    if (wanted === "") return setFinding({ state: "none" })
    let current = true
    const timer = setTimeout(async () => {
      setFinding((before) => (before.state === "found" ? before : { state: "searching" }))
      const found = await lookUp({ participantId, show, text: wanted })
      if (current) setFinding(found)
    }, pause)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [wanted, participantId, show])
  return { text, setText, finding }
}

async function lookUp(asked: unknown): Promise<Finding> {
  try {
    const outcome = await searchTimeline(asked)
    if (outcome.done) return { state: "found", events: outcome.value.events }
    return { state: outcome.signedOut ? "signedOut" : "failed" }
  } catch {
    return { state: "failed" }
  }
}
