"use client"

import { unstable_rethrow } from "next/navigation"
import { useTranslations } from "next-intl"
import { useEffect, useRef, useState } from "react"
import { useSay } from "@/components/form/say"
import { newSubmitKey } from "@/components/form/submit-key"
import type { Outcome } from "@/lib/platform/outcome"

type State = { kind: "rest" | "busy" | "waiting" } | { kind: "refused"; text: string }

/** How long a press waits before it is tried again while the line is down. */
const pause = 3000

/** One press at a time, saved at once. While the line is down it is repeated under its key, and counts once. */
export function usePress() {
  const t = useTranslations("form.trouble")
  const say = useSay()
  const running = useRef(false)
  const [state, setState] = useState<State>({ kind: "rest" })
  useLeaveGuard(state.kind === "waiting")

  async function sent<Value>(run: (key: string) => Promise<Outcome<Value>>): Promise<Outcome<Value> | null> {
    const key = newSubmitKey()
    for (;;) {
      try {
        return await run(key)
      } catch (error) {
        unstable_rethrow(error)
        if (navigator.onLine && !(error instanceof TypeError)) return null
        setState({ kind: "waiting" })
        await lineOrPause()
      }
    }
  }

  async function press<Value>(
    run: (key: string) => Promise<Outcome<Value>>,
    onDone?: (value: Value) => void,
  ) {
    if (running.current) return
    running.current = true
    setState({ kind: "busy" })
    const outcome = await sent(run).finally(() => {
      running.current = false
    })
    setState(outcome?.done ? { kind: "rest" } : { kind: "refused", text: refusal(outcome) })
    if (outcome?.done) onDone?.(outcome.value)
  }

  function refusal(outcome: Outcome<unknown> | null): string {
    if (!outcome || outcome.done) return t("fault.title")
    if (outcome.signedOut) return t("signedOut.title")
    const [problem] = Object.values(outcome.problems)
    return problem ? say(problem) : t("fault.title")
  }

  return { press, state, busy: state.kind === "busy" || state.kind === "waiting" }
}

export type Press = ReturnType<typeof usePress>

function lineOrPause(): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer)
      window.removeEventListener("online", go)
      resolve()
    }
    const timer = setTimeout(go, pause)
    window.addEventListener("online", go)
  })
}

function useLeaveGuard(isWaiting: boolean) {
  useEffect(() => {
    if (!isWaiting) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener("beforeunload", ask)
    return () => window.removeEventListener("beforeunload", ask)
  }, [isWaiting])
}
