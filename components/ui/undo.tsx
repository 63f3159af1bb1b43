"use client"

import { useTranslations } from "next-intl"
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react"
import { UndoBar } from "./undo-bar"

export type Undoable = {
  /** What was done: "Recorded: Fatima E., 1 h." */
  text: ReactNode
  /** Takes it back; false or a refusal leaves it as it is. Without it the bar only tells. */
  undo?: () => Promise<{ done: boolean }>
  /** Said when it was taken back. */
  undone?: string
  /** Further things to do now: "Add note". */
  actions?: ReactNode
}

type Offer = (undoable: Undoable) => void

const UndoContext = createContext<Offer>(() => undefined)

/** `const offerUndo = useUndo()`, then `offerUndo({ text, undo })` once the action has answered. */
export function useUndo(): Offer {
  return useContext(UndoContext)
}

/** Holds the one undo bar of the workspace; the newest thing done is the one it offers to take back. */
export function UndoProvider({ children }: { children: ReactNode }) {
  const t = useTranslations("ui")
  const [offered, setOffered] = useState<{ number: number; undoable: Undoable } | null>(null)
  const offer = useCallback<Offer>((undoable) => {
    setOffered((before) => ({ number: (before?.number ?? 0) + 1, undoable }))
  }, [])
  const close = useCallback(() => setOffered(null), [])
  const bar = useMemo(
    () =>
      offered && <UndoBar key={offered.number} undoable={offered.undoable} onClose={close} onOffer={offer} />,
    [offered, close, offer],
  )
  return (
    <UndoContext value={offer}>
      {children}
      <section
        aria-label={t("lastDone")}
        aria-live="polite"
        data-chrome
        data-last-done
        // An open panel makes the rest of the page wait, but not what can be taken back.
        data-react-aria-top-layer="true"
        className={`pointer-events-none fixed inset-x-0 bottom-0 z-60 flex justify-center px-3 pb-[calc(4.75rem+env(safe-area-inset-bottom))] md:pb-6 ${besideDialog}`}
      >
        {bar}
      </section>
    </UndoContext>
  )
}

/* A panel keeps its buttons at its lower end: nothing lies over them. */
const besideDialog = "md:[body:has([role=dialog])_&]:justify-start md:[body:has([role=dialog])_&]:pb-24"
