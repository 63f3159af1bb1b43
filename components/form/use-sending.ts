"use client"

import { unstable_rethrow } from "next/navigation"
import { useRef, useState } from "react"
import type { Outcome } from "@/lib/platform/outcome"
import { newSubmitKey } from "./submit-key"

export type Trouble = "signedOut" | "offline" | "fault"

export type SendingAction<Value> = (raw: unknown, submitKey?: string) => Promise<Outcome<Value>>

type Options<Value> = {
  action: SendingAction<Value>
  submitKey?: string
  /** What the action answered. */
  onAnswer: (outcome: Outcome<Value>) => void
}

/** One sending at a time, under one key until it is done; what stands in its way is a trouble and not a loss. */
export function useSending<Value>({ action, submitKey, onAnswer }: Options<Value>) {
  const key = useRef(submitKey)
  const running = useRef(false)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)

  async function ask(values: unknown) {
    key.current ??= newSubmitKey()
    const outcome = await action(values, key.current)
    if (outcome.done || isUsedUp(outcome)) key.current = undefined
    if (!outcome.done && outcome.signedOut) setTrouble("signedOut")
    else onAnswer(outcome)
  }

  async function send(values: unknown) {
    if (running.current) return
    running.current = true
    setBusy(true)
    setTrouble(null)
    try {
      await ask(values)
    } catch (error) {
      unstable_rethrow(error)
      setTrouble(navigator.onLine && !(error instanceof TypeError) ? "fault" : "offline")
    } finally {
      running.current = false
      setBusy(false)
    }
  }

  return { send, busy, trouble }
}

/** Another tab has sent this form with other words: what stands here is sent under a key of its own, if the person wants it. */
function isUsedUp(outcome: Outcome<unknown>): boolean {
  return !outcome.done && outcome.problems.form?.key === "form.problems.sentOtherwise"
}
