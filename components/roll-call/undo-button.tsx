"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import { useUndo } from "@/components/ui/undo"
import { undoSession } from "@/lib/domain/session-undo/actions"

/** For a day, what she recorded can be taken back from the session's own page. */
export function UndoButton({ sessionId }: { sessionId: string }) {
  const t = useTranslations("roll-call")
  const offerUndo = useUndo()
  const [busy, setBusy] = useState(false)
  async function undo() {
    if (busy) return
    setBusy(true)
    const outcome = await undoSession({ sessionId }).catch(() => null)
    setBusy(false)
    offerUndo({ text: outcome?.done ? t("takenBack") : t("notTakenBack") })
  }
  return (
    <Button busy={busy} onClick={undo}>
      {!busy && <Icon name="undo" size={18} />}
      {t("undo")}
    </Button>
  )
}
