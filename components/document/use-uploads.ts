"use client"

import { useRef, useState } from "react"
import { newSubmitKey } from "@/components/form/submit-key"
import type { Trouble } from "@/components/form/use-sending"
import type { Outcome, Problem, Problems } from "@/lib/platform/outcome"
import { type Added, sendFile } from "./send-file"

export type FileState =
  | { is: "waiting" }
  | { is: "sending"; share: number }
  | { is: "added" }
  | { is: "refused"; problem: Problem }
  | { is: "failed"; trouble: Trouble }

export type Upload = { key: string; file: File; state: FileState }

type Options = {
  address: string
  /** In bytes: what is larger is not even sent. */
  most: number
  /** Something stands in the way that is no matter of the file. */
  onProblems: (problems: Problems) => void
  onAdded: () => void
}

/** Several files, one after the other; each has its own way, and what goes wrong with one stops none of the others. */
export function useUploads({ address, most, onProblems, onAdded }: Options) {
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const now = useRef(uploads)
  const [busy, setBusy] = useState(false)

  function change(next: readonly Upload[]) {
    now.current = next
    setUploads(next)
  }
  const become = (key: string, state: FileState) =>
    change(now.current.map((one) => (one.key === key ? { ...one, state } : one)))

  function choose(files: readonly File[]) {
    const before = busy ? now.current : now.current.filter(({ state }) => state.is !== "added")
    const chosen = files.map((file) => ({ key: newSubmitKey(), file, state: stateOf(file, most) }))
    change([...before, ...chosen])
  }

  /** Whether all of them were added. */
  async function send(fields: () => FormData): Promise<boolean> {
    if (busy) return false
    setBusy(true)
    for (let next = waiting(now.current); next; next = waiting(now.current))
      if (!(await sendOne(next, fields()))) break
    setBusy(false)
    return now.current.every(({ state }) => state.is === "added")
  }

  /** Whether the next one can go. */
  async function sendOne({ key, file }: Upload, body: FormData): Promise<boolean> {
    body.set("file", file)
    body.set("submitKey", key)
    become(key, { is: "sending", share: 0 })
    const onSent = (share: number) => become(key, { is: "sending", share })
    const outcome = await sendFile(body, { address, onSent })
    const state = stateAfter(outcome)
    become(key, state)
    if (state.is === "added") onAdded()
    if (state.is === "waiting" && typeof outcome !== "string" && !outcome.done) onProblems(outcome.problems)
    return state.is !== "waiting" && state.is !== "failed"
  }

  return {
    ...{ uploads, busy, choose, send },
    takeOff: (key: string) => change(now.current.filter((one) => one.key !== key)),
    again: (key: string) => become(key, { is: "waiting" }),
  }
}

/** What is wrong with the rest of the form leaves a file as it was. */
function stateAfter(outcome: Outcome<Added> | Trouble): FileState {
  if (typeof outcome === "string") return { is: "failed", trouble: outcome }
  if (outcome.done) return { is: "added" }
  const { file } = outcome.problems
  return file ? { is: "refused", problem: file } : { is: "waiting" }
}

const waiting = (uploads: readonly Upload[]) => uploads.find(({ state }) => state.is === "waiting")

function stateOf({ size }: File, most: number): FileState {
  if (size > most) return { is: "refused", problem: { key: "document.problems.tooLarge" } }
  return size === 0 ? { is: "refused", problem: { key: "document.problems.empty" } } : { is: "waiting" }
}
