"use client"

import { useEffect, useState } from "react"
import { openLog } from "@/lib/domain/quick-log/actions"
import type { Choices } from "@/lib/domain/quick-log/queries"
import type { LogValues } from "./log-values"
import { firstSitting, type LogSitting, nextSitting } from "./sitting"

/** What the quick log was opened for: anybody, or one participant. */
export type Asked = { participantId: string | null }

type Loaded =
  | { kind: "loading" }
  | { kind: "failed"; signedOut: boolean }
  | { kind: "here"; choices: Choices }

/** Fetches the choices when the quick log opens, and goes on with the draft where there is one. */
export function useSitting({ participantId }: Asked) {
  const [loaded, setLoaded] = useState<Loaded>({ kind: "loading" })
  const [sitting, setSitting] = useState<LogSitting | null>(null)

  const [attempt, setAttempt] = useState(0)

  useEffect(() => {
    let here = true
    setLoaded({ kind: "loading" })
    void openLog({})
      .catch(() => null)
      .then((outcome) => {
        if (!here) return
        if (!outcome?.done) return setLoaded({ kind: "failed", signedOut: outcome?.signedOut ?? false })
        setSitting(firstSitting(outcome.value, participantId))
        setLoaded({ kind: "here", choices: outcome.value })
      })
    return () => {
      here = false
    }
  }, [participantId, attempt])

  const again = (before: LogValues) => {
    if (loaded.kind !== "here") return
    setSitting(nextSitting(loaded.choices, before))
  }
  const load = () => setAttempt((before) => before + 1)
  return { loaded, sitting, load, again }
}
