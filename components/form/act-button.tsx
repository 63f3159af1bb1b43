"use client"

import { useTranslations } from "next-intl"
import { type ReactNode, useState } from "react"
import { Button } from "@/components/ui/button"
import type { ButtonSize, ButtonVariant } from "@/components/ui/button-look"
import { type Undoable, useUndo } from "@/components/ui/undo"
import type { Outcome } from "@/lib/platform/outcome"
import { useSay } from "./say"
import { useSending } from "./use-sending"

type ActButtonProps<Value> = {
  act: (key: string | undefined) => Promise<Outcome<Value>>
  /** What it does to which one, for whoever does not see what it stands beside. */
  label?: string
  variant?: ButtonVariant
  size?: ButtonSize
  /** What the bar at the lower edge says then, and how it is taken back. */
  undo?: (value: Value) => Undoable
  onDone?: () => void
  children: ReactNode
}

/** One press, one act; what went wrong is said beside it. */
export function ActButton<Value>(props: ActButtonProps<Value>) {
  const { act, label, variant, size = "small", undo, onDone, children } = props
  const words = useTranslations("form.trouble")
  const say = useSay()
  const offerUndo = useUndo()
  const [refused, setRefused] = useState("")
  const { send, busy, trouble } = useSending<Value>({ action: (_, key) => act(key), onAnswer: hear })
  function hear(outcome: Outcome<Value>) {
    const [problem] = outcome.done ? [] : Object.values(outcome.problems)
    setRefused(problem ? say(problem) : "")
    if (!outcome.done) return
    if (undo) offerUndo(undo(outcome.value))
    onDone?.()
  }
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <Button
        size={size}
        variant={variant ?? "secondary"}
        busy={busy}
        aria-label={label}
        onClick={() => send({})}
      >
        {children}
      </Button>
      <span role="status" className="text-table text-danger empty:hidden">
        {trouble ? words(`${trouble}.title`) : refused}
      </span>
    </span>
  )
}
