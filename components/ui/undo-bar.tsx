"use client"

import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { Icon } from "./icon"
import { Spinner } from "./spinner"
import type { Undoable } from "./undo"

const stays = 20_000

type UndoBarProps = { undoable: Undoable; onClose: () => void; onOffer: (undoable: Undoable) => void }

/** Stays for twenty seconds, and for as long as it is pointed at or holds the focus. */
export function UndoBar({ undoable, onClose, onOffer }: UndoBarProps) {
  const t = useTranslations("ui")
  const [held, setHeld] = useState(false)
  const [state, setState] = useState<"offered" | "busy" | "failed">("offered")

  useEffect(() => {
    if (held || state === "busy") return
    const timer = setTimeout(onClose, stays)
    return () => clearTimeout(timer)
  }, [held, state, onClose])

  async function takeBack() {
    if (!undoable.undo || state === "busy") return
    setState("busy")
    const outcome = await undoable.undo().catch(() => ({ done: false }))
    if (outcome.done) onOffer({ text: undoable.undone ?? t("undone") })
    if (!outcome.done) setState("failed")
  }

  return (
    <fieldset
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="boxed enter-rise pointer-events-auto flex max-w-2xl flex-wrap items-center gap-x-4 gap-y-1 rounded-card bg-ink py-2 ps-4 pe-2 text-page shadow-overlay"
    >
      <p className="min-w-44 flex-1 py-1">{state === "failed" ? t("undoFailed") : undoable.text}</p>
      <span className="flex items-center gap-1">
        {undoable.actions}
        {undoable.undo && state !== "failed" && (
          <button
            type="button"
            onClick={takeBack}
            aria-busy={state === "busy"}
            aria-keyshortcuts="U"
            className={look}
          >
            {state === "busy" ? <Spinner /> : <Icon name="undo" size={18} />}
            {t("undo")}
          </button>
        )}
        <button type="button" onClick={onClose} aria-label={t("dismiss")} className={look}>
          <Icon name="cross" size={18} />
        </button>
      </span>
    </fieldset>
  )
}

const look =
  "inline-flex min-h-10 min-w-10 cursor-pointer items-center justify-center gap-1.5 rounded-control px-2.5 font-semibold underline-offset-4 hover:underline pointer-coarse:min-h-11"
