"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useCallback, useRef, useState } from "react"
import { LaterWords } from "@/components/shell/later-words"
import { SidePanel } from "@/components/ui/side-panel"
import { Skeleton } from "@/components/ui/skeleton"
import { type Undoable, useUndo } from "@/components/ui/undo"
import { ChoicesMissing } from "./choices-missing"
import { type Keep, LogForm } from "./log-form"
import { LoggedNotice } from "./logged-notice"
import { LosingNotice } from "./losing-notice"
import { useLoggedBar } from "./use-logged-bar"
import { type Asked, useSitting } from "./use-sitting"

type QuickLogPanelProps = { asked: Asked; onClose: () => void }

/** The quick log beside whatever page she is on; its words and its choices come when it opens. */
export function QuickLogPanel(props: QuickLogPanelProps) {
  return (
    <LaterWords of={["counselling-session", "childcare", "form"]}>
      <Panel {...props} />
    </LaterWords>
  )
}

function Panel({ asked, onClose }: QuickLogPanelProps) {
  const t = useTranslations("counselling-session.log")
  const offerUndo = useUndo()
  const undoOf = useLoggedBar()
  const [statusPlace, setStatusPlace] = useState<Element | null>(null)
  const [logged, setLogged] = useState<Undoable | null>(null)
  const { loaded, sitting, load, again } = useSitting(asked)
  const { close, losing, stay, onKeep } = useKeptClosing(onClose)
  return (
    <SidePanel
      title={t("title")}
      onClose={close}
      aside={<span ref={setStatusPlace} className="hidden sm:block" />}
    >
      {losing && <LosingNotice onStay={stay} onLeave={onClose} />}
      {loaded.kind === "loading" && <Skeleton lines={8} late />}
      {loaded.kind === "failed" && <ChoicesMissing signedOut={loaded.signedOut} onRetry={load} />}
      {logged && <LoggedNotice key={`after-${sitting?.submitKey}`} undoable={logged} />}
      {loaded.kind === "here" && sitting && (
        <LogForm
          key={sitting.submitKey}
          choices={loaded.choices}
          sitting={sitting}
          statusPlace={statusPlace}
          onKeep={onKeep}
          onLogged={(done, values, another) => {
            if (another) {
              setLogged(undoOf(done, values))
              again(values)
            } else {
              offerUndo(undoOf(done, values))
              onClose()
            }
          }}
        />
      )}
    </SidePanel>
  )
}

/** Closing keeps what is typed; where that fails, it is asked about first. */
function useKeptClosing(onClose: () => void) {
  const router = useRouter()
  const keep = useRef<Keep>(async () => true)
  const [losing, setLosing] = useState(false)
  const onKeep = useCallback((next: Keep) => {
    keep.current = next
  }, [])
  async function close() {
    const isKept = await keep.current()
    setLosing(!isKept)
    if (!isKept) return
    onClose()
    router.refresh()
  }
  return { close, losing, stay: () => setLosing(false), onKeep }
}
