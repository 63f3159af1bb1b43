"use client"

import dynamic from "next/dynamic"
import { useEffect, useState } from "react"
import type { Asked } from "./use-sitting"

const QuickLogPanel = dynamic(() => import("./quick-log-panel").then((file) => file.QuickLogPanel), {
  ssr: false,
})
const NotePanel = dynamic(
  () => import("@/components/counselling-note/note-panel").then((file) => file.NotePanel),
  { ssr: false },
)

type Open =
  | { panel: "log"; asked: Asked }
  | { panel: "note"; participantId: string; sessionId: string | null }
  | null

/** Every plain press on a link to the quick log opens it here, beside the page; without this the link still leads there. */
export function QuickLog() {
  const [open, setOpen] = useState<Open>(null)
  useEffect(() => {
    const take = (event: MouseEvent) => {
      const wanted = openedBy(event)
      if (!wanted) return
      event.preventDefault()
      setOpen(wanted)
    }
    document.addEventListener("click", take, { capture: true })
    return () => document.removeEventListener("click", take, { capture: true })
  }, [])
  const close = () => setOpen(null)
  if (open?.panel === "log") return <QuickLogPanel asked={open.asked} onClose={close} />
  if (open?.panel === "note") return <NotePanel {...open} onClose={close} />
  return null
}

function openedBy(event: MouseEvent): Open {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null
  const link = event.target instanceof Element ? event.target.closest("a") : null
  if (!link || link.origin !== location.origin || link.target) return null
  const { noteOf, noteOn } = link.dataset
  if (noteOf) return { panel: "note", participantId: noteOf, sessionId: noteOn ?? null }
  if (link.pathname !== "/sessions/new" || location.pathname === "/sessions/new") return null
  const asked = new URL(link.href).searchParams
  return asked.has("draft") ? null : { panel: "log", asked: { participantId: asked.get("participant") } }
}
