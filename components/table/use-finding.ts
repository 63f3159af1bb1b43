"use client"

import { useLayoutEffect, useState } from "react"
import type { Outcome } from "@/lib/platform/outcome"

/** What has become of a search: nothing is typed, it is looked for, it was found, or it could not be looked for. */
export type Finding<Found> =
  | { state: "none" | "searching" | "signedOut" | "failed" }
  | { state: "found"; found: Found }

type Looking<Found> = {
  /** What is typed; blanks alone ask for nothing. */
  text: string
  /** What else the search is asked with. */
  within: object
  look: (asked: unknown) => Promise<Outcome<Found>>
  /** Where a list keeps what it found last, to show it at once when the person comes back. It stays the same object. */
  memory?: Memory<Found>
}
export type Memory<Found> = { last?: { asked: string; found: Found } }

const pause = 150

/** Looks up what is typed as soon as it rests, and forgets answers that came too late. */
export function useFinding<Found>({ text, within, look, memory }: Looking<Found>): Finding<Found> {
  const [finding, setFinding] = useState<Finding<Found>>({ state: "none" })
  const wanted = text.trim()
  const asked = JSON.stringify({ ...within, text: wanted })
  useLayoutEffect(() => {
    if (wanted === "") return setFinding({ state: "none" })
    if (memory?.last?.asked === asked) return setFinding({ state: "found", found: memory.last.found })
    let current = true
    const timer = setTimeout(async () => {
      setFinding((before) => (before.state === "found" ? before : { state: "searching" }))
      const answer = await answerOf(() => look(JSON.parse(asked)))
      if (!current) return
      if (memory && answer.state === "found") memory.last = { asked, found: answer.found }
      setFinding(answer)
    }, pause)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [wanted, asked, look, memory])
  return finding
}

async function answerOf<Found>(look: () => Promise<Outcome<Found>>): Promise<Finding<Found>> {
  try {
    const outcome = await look()
    if (outcome.done) return { state: "found", found: outcome.value }
    return { state: outcome.signedOut ? "signedOut" : "failed" }
  } catch {
    return { state: "failed" }
  }
}
