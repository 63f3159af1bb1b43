"use client"

import { useCallback, useEffect, useRef, useState } from "react"
import type { FieldValues, UseFormReturn } from "react-hook-form"
import type { Outcome } from "@/lib/platform/outcome"
import { type SaveClock, saveClock } from "./save-clock"

export type DraftState = { kind: "none" | "unsaved" | "saving" | "failed" } | { kind: "saved"; at: Date }

type Options<Input extends FieldValues> = {
  form: UseFormReturn<Input>
  /** Keeps what is typed, on the server. */
  save: (values: Input) => Promise<Outcome<unknown>>
  /** When the draft that the form starts from was saved. */
  savedAt?: Date
}

/** Saves two seconds after typing stops and at the latest four after it began; pass `keep` to `<ActionForm onLeave>` to save when a field is left too. */
export function useDraft<Input extends FieldValues>({ form, save, savedAt }: Options<Input>) {
  const [state, setState] = useState<DraftState>(savedAt ? { kind: "saved", at: savedAt } : { kind: "none" })
  const clock = useRef<SaveClock>(undefined)
  const changes = useRef(0)
  const kept = useRef(0)
  const latestSave = useRef(save)
  latestSave.current = save

  const keep = useCallback(async () => {
    clock.current?.stop()
    const upTo = changes.current
    if (upTo === kept.current) return true
    setState({ kind: "saving" })
    const outcome = await latestSave.current(form.getValues()).catch(() => ({ done: false }))
    if (outcome.done) kept.current = Math.max(kept.current, upTo)
    if (!outcome.done) setState({ kind: "failed" })
    else setState(changes.current === upTo ? { kind: "saved", at: new Date() } : { kind: "unsaved" })
    return outcome.done
  }, [form])

  useEffect(() => {
    const due = saveClock(keep)
    clock.current = due
    const stop = form.subscribe({
      formState: { values: true },
      callback: ({ name }) => {
        if (name === undefined) return
        changes.current += 1
        setState({ kind: "unsaved" })
        due.touch()
      },
    })
    return () => {
      stop()
      due.stop()
    }
  }, [form, keep])

  useLeaveGuard(state.kind === "unsaved" || state.kind === "failed")

  /** After recording or discarding: nothing waits to be saved any more. */
  const forget = useCallback(() => {
    clock.current?.stop()
    kept.current = changes.current
    setState({ kind: "none" })
  }, [])

  return { state, keep, forget }
}

/** The browser asks before it throws away what is not saved yet. */
function useLeaveGuard(active: boolean) {
  useEffect(() => {
    if (!active) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener("beforeunload", ask)
    return () => window.removeEventListener("beforeunload", ask)
  }, [active])
}
