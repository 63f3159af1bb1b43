"use client"

import { useEffect, useState } from "react"
import type { Kept } from "@/components/form/use-kept-form"
import { openNote } from "@/lib/domain/counselling-note/actions"
import type { Colleague } from "@/lib/domain/counselling-note/queries"

export type NoteChoices = { colleagues: Colleague[]; drafts: Kept[]; timezone: string }

type Loaded =
  | { kind: "loading" }
  | { kind: "failed"; signedOut: boolean }
  | { kind: "here"; choices: NoteChoices }

/** What was begun about her, and whom a note can be shown to, fetched when the panel opens. */
export function useNoteChoices({
  participantId,
  sessionId,
}: {
  participantId: string
  sessionId: string | null
}) {
  const [loaded, setLoaded] = useState<Loaded>({ kind: "loading" })
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let here = true
    setLoaded({ kind: "loading" })
    void openNote({ participantId, ...(sessionId && { sessionId }) })
      .catch(() => null)
      .then((outcome) => {
        if (!here) return
        if (outcome?.done) setLoaded({ kind: "here", choices: outcome.value })
        else setLoaded({ kind: "failed", signedOut: outcome?.signedOut ?? false })
      })
    return () => {
      here = false
    }
  }, [participantId, sessionId, attempt])
  return { loaded, load: () => setAttempt((before) => before + 1) }
}
