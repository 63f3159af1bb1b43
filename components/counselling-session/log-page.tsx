"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { useUndo } from "@/components/ui/undo"
import type { Choices } from "@/lib/domain/quick-log/queries"
import { LogForm } from "./log-form"
import { firstSitting, nextSitting, resumedSitting } from "./sitting"
import { useLoggedBar } from "./use-logged-bar"

type LogPageProps = {
  choices: Choices
  participantId: string | null
  /** A draft other than the one that is being written. */
  draft: { subject: string; values: unknown; submitKey: string; savedAt: Date } | null
}

/** The same form as in the panel, on a page. */
export function LogPage({ choices, participantId, draft }: LogPageProps) {
  const router = useRouter()
  const offerUndo = useUndo()
  const undoOf = useLoggedBar()
  const [sitting, setSitting] = useState(() =>
    draft ? resumedSitting(choices, draft, draft.subject) : firstSitting(choices, participantId),
  )
  return (
    <LogForm
      key={sitting.submitKey}
      choices={choices}
      sitting={sitting}
      statusPlace={null}
      onLogged={(logged, values, another) => {
        offerUndo(undoOf(logged, values))
        if (another) setSitting(nextSitting(choices, values))
        else router.push("/")
      }}
    />
  )
}
