"use client"

import { useEffect, useState } from "react"
import { openLog } from "@/lib/domain/quick-log/actions"
import type { Choices } from "@/lib/domain/quick-log/queries"

type Loaded =
  | { kind: "loading" }
  | { kind: "failed"; signedOut: boolean }
  | { kind: "here"; people: Choices["people"] }

/** The women she accompanies, asked for when the field opens. */
export function useWalkInChoices() {
  const [loaded, setLoaded] = useState<Loaded>({ kind: "loading" })
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let here = true
    setLoaded({ kind: "loading" })
    void openLog({})
      .catch(() => null)
      .then((outcome) => {
        if (!here) return
        if (outcome?.done) return setLoaded({ kind: "here", people: outcome.value.people })
        setLoaded({ kind: "failed", signedOut: outcome?.signedOut ?? false })
      })
    return () => {
      here = false
    }
  }, [attempt])
  return { loaded, again: () => setAttempt((before) => before + 1) }
}
