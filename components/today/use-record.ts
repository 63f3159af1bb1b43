"use client"

import { useRef, useState } from "react"
import { newSubmitKey } from "@/components/form/submit-key"
import { recordSession } from "@/lib/domain/attendance/actions"
import type { Outcome, Problem } from "@/lib/platform/outcome"
import type { SessionLine } from "./lines"
import type { Mark } from "./mark-buttons"
import { useRecordedBar } from "./use-recorded-bar"

export type RecordTrouble = {
  id: string
  mark: Mark
  kind: "refused" | "doubtful" | "signedOut" | "offline"
  problems: readonly Problem[]
}

export type Recording = {
  busy: { id: string; mark: Mark } | null
  trouble: RecordTrouble | null
  record: (line: SessionLine, mark: Mark, accepted?: boolean) => Promise<void>
}

/** Records a planned session with one press; what stands in the way is said beside its row. */
export function useRecord(): Recording {
  const tell = useRecordedBar()
  const running = useRef(false)
  const [busy, setBusy] = useState<Recording["busy"]>(null)
  const [trouble, setTrouble] = useState<RecordTrouble | null>(null)

  async function record(line: SessionLine, mark: Mark, accepted = false) {
    if (running.current) return
    running.current = true
    setBusy({ id: line.id, mark })
    setTrouble(null)
    const raw = { sessionId: line.id, state: mark, ...(accepted && { accepted }) }
    const outcome = await recordSession(raw, newSubmitKey()).catch(() => null)
    if (outcome?.done) tell(line, mark, outcome.value.minutes)
    else setTrouble({ id: line.id, mark, ...troubleOf(outcome) })
    running.current = false
    setBusy(null)
  }

  return { busy, trouble, record }
}

function troubleOf(outcome: Outcome | null): Pick<RecordTrouble, "kind" | "problems"> {
  if (!outcome || outcome.done) return { kind: "offline", problems: [] }
  if (outcome.signedOut) return { kind: "signedOut", problems: [] }
  const { problems, doubts = [] } = outcome
  const said = [...Object.values(problems), ...doubts]
  return { kind: doubts.length > 0 ? "doubtful" : "refused", problems: said }
}
