"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import type { Undoable } from "@/components/ui/undo"

/** What was recorded a moment ago, above the form for the next one. */
export function LoggedNotice({ undoable }: { undoable: Undoable }) {
  const t = useTranslations("ui")
  const [state, setState] = useState<"offered" | "busy" | "undone" | "failed">("offered")
  async function takeBack() {
    if (state === "busy") return
    setState("busy")
    const outcome = await undoable.undo?.().catch(() => null)
    setState(outcome?.done ? "undone" : "failed")
  }
  const words = {
    offered: undoable.text,
    busy: undoable.text,
    undone: undoable.undone,
    failed: t("undoFailed"),
  }
  return (
    <div className="mb-5">
      <Notice
        tone={state === "failed" ? "warning" : "success"}
        role="status"
        actions={
          (state === "offered" || state === "busy") && (
            <Button size="small" busy={state === "busy"} onClick={takeBack}>
              {t("undo")}
            </Button>
          )
        }
      >
        {words[state]}
      </Notice>
    </div>
  )
}
