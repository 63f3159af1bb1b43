"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import { VisuallyHidden } from "@/components/ui/visually-hidden"
import { ActionPanel } from "./action-panel"
import type { ActionChoices, ActionForm } from "./action-values"
import type { File } from "./drafts"

export type ActionButtonProps = {
  /** The action that is changed; none where one is added. */
  action: { stepId: string; version: number } | null
  start: Partial<ActionForm> & { objectiveId: string }
  /** What the button is about, for those who hear it by itself. */
  about: string
  choices: ActionChoices
  /** The name under which what is typed is kept. */
  form: string
  file: File
}

/** Opens the fields of an action, to add one or to change it. */
export function ActionButton(props: ActionButtonProps) {
  const t = useTranslations("itinerary.plan")
  const [open, setOpen] = useState(props.file.opened === props.form)
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {!props.action && <Icon name="plus" size={16} />}
        {t(props.action ? "edit" : "addAction")}
        <VisuallyHidden> {props.about}</VisuallyHidden>
      </Button>
      {open && <ActionPanel {...props} onClose={() => setOpen(false)} />}
    </>
  )
}
