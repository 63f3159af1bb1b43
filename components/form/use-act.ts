"use client"

import { useState } from "react"
import type { Outcome } from "@/lib/platform/outcome"
import { useSay } from "./say"

type State = { kind: "rest" | "busy" } | { kind: "failed"; text: string }

/** A press that acts at once: busy until it is answered, and what stands in its way is said beside it. */
export function useAct(failed: string) {
  const say = useSay()
  const [state, setState] = useState<State>({ kind: "rest" })

  async function act<Value>(run: () => Promise<Outcome<Value>>, onDone?: (value: Value) => void) {
    if (state.kind === "busy") return
    setState({ kind: "busy" })
    const outcome = await run().catch(() => null)
    if (outcome?.done) {
      setState({ kind: "rest" })
      return onDone?.(outcome.value)
    }
    const [problem] = Object.values(outcome?.problems ?? {})
    setState({ kind: "failed", text: problem ? say(problem) : failed })
  }

  return { act, busy: state.kind === "busy", trouble: state.kind === "failed" ? state.text : null }
}
