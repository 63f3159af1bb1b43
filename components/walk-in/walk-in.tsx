"use client"

import { useTranslations } from "next-intl"
import { useEffect, useRef, useState } from "react"
import type { RosterPerson } from "@/components/roll-call/use-roll-call"
import { Button } from "@/components/ui/button"
import { fieldId } from "@/components/ui/field-frame"
import { Icon } from "@/components/ui/icon"
import { WalkInForm } from "./walk-in-form"

type WalkInProps = { sessionId: string; roster: readonly RosterPerson[]; fromPaper?: boolean }

const openerId = "walk-in-open"
const whoId = fieldId("walk-in-participantId", undefined)

/** Where the keyboard goes on when a row of the list is gone: to the button, or to the field it opened. */
export function focusWalkIn(): void {
  const place = document.getElementById(openerId) ?? document.getElementById(whoId)
  place?.focus()
}

/** Beside those who were expected: the field opens where the list is, and the keyboard comes back to the button. */
export function WalkIn(props: WalkInProps) {
  const t = useTranslations("walk-in")
  const [open, setOpen] = useState(false)
  const was = useRef(false)
  useEffect(() => {
    if (!open && was.current) focusWalkIn()
    was.current = open
  }, [open])
  if (!open)
    return (
      <Button id={openerId} onClick={() => setOpen(true)} className="justify-self-start">
        <Icon name="plus" size={18} />
        {t("open")}
      </Button>
    )
  return (
    <div className="boxed grid basis-full gap-3 rounded-card border border-divider px-4 py-3">
      <p className="font-semibold">{t("title")}</p>
      <WalkInForm {...props} onClose={() => setOpen(false)} />
    </div>
  )
}
