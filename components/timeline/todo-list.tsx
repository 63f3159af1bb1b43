"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import { useUndo } from "@/components/ui/undo"
import { VisuallyHidden } from "@/components/ui/visually-hidden"
import { completeStep, reopenStep } from "@/lib/domain/next-step/actions"

type TodoLine = { id: string; what: string; due: string | null; late: boolean; href: string | null }

/** What was agreed to do next and is not done; one press and it is. What something else asked for is done there. */
export function TodoList({ lines }: { lines: readonly TodoLine[] }) {
  return (
    <ul className="grid gap-2">
      {lines.map((line) => (
        <Todo key={line.id} line={line} />
      ))}
    </ul>
  )
}

function Todo({ line }: { line: TodoLine }) {
  const t = useTranslations("timeline.now")
  const offerUndo = useUndo()
  const [state, setState] = useState<"open" | "busy" | "failed">("open")

  async function complete() {
    if (state === "busy") return
    setState("busy")
    const outcome = await completeStep({ stepId: line.id }).catch(() => null)
    setState(outcome?.done ? "open" : "failed")
    if (!outcome?.done) return
    offerUndo({
      text: t.rich("completed", { step: line.what, what: (step) => <bdi>{step}</bdi> }),
      undo: () => reopenStep({ stepId: line.id }),
      undone: t("reopened"),
    })
  }

  return (
    <li className="flex items-start justify-between gap-3">
      <div className="grid min-w-0">
        {line.href ? (
          <a href={line.href} className="link">
            <bdi>{line.what}</bdi>
          </a>
        ) : (
          <bdi>{line.what}</bdi>
        )}
        {line.due && (
          <span className={line.late ? "text-table font-semibold text-danger" : "text-table text-muted"}>
            {line.due}
          </span>
        )}
        {state === "failed" && (
          <span role="alert" className="text-table font-semibold text-danger">
            {t("failed")}
          </span>
        )}
      </div>
      {line.href === null && (
        <Button size="small" busy={state === "busy"} onClick={complete}>
          {state !== "busy" && <Icon name="check" size={16} />}
          {t("done")}
          <VisuallyHidden> {line.what}</VisuallyHidden>
        </Button>
      )}
    </li>
  )
}
