"use client"

import { useTranslations } from "next-intl"
import { useEffect } from "react"
import { createPortal } from "react-dom"
import { ActionForm } from "@/components/form/action-form"
import { DraftStatus } from "@/components/form/draft-status"
import { classes } from "@/components/ui/classes"
import type { Choices } from "@/lib/domain/quick-log/queries"
import { LogButtons } from "./log-buttons"
import { LogFields } from "./log-fields"
import type { LogValues } from "./log-values"
import type { LogSitting } from "./sitting"
import { useFirstFocus } from "./use-first-focus"
import { type Logged, useLogForm } from "./use-log-form"

/** Saves what is typed; no where that failed. */
export type Keep = () => Promise<boolean>

type LogFormProps = {
  choices: Choices
  sitting: LogSitting
  /** Where the state of the draft is said, where there is room: the head of the panel. */
  statusPlace: Element | null
  /** Hands over how to keep what is typed when the panel is closed. */
  onKeep?: (keep: Keep) => void
  onLogged: (logged: Logged, values: LogValues, another: boolean) => void
}

/** One sitting: fields, draft and the two ways to record. */
export function LogForm({ choices, sitting, statusPlace, onKeep, onLogged }: LogFormProps) {
  const t = useTranslations("counselling-session.log")
  const form = useLogForm({ sitting, onLogged })
  const { keep, state } = form.draft
  useEffect(() => onKeep?.(keep), [keep, onKeep])
  const { participantIds } = sitting.start
  useFirstFocus({
    who: form.af.idOf("participantIds"),
    note: form.af.idOf("note"),
    begun: participantIds.length > 0,
  })
  const status = state.kind !== "none" && <DraftStatus state={state} timezone={choices.timezone} />
  return (
    <ActionForm
      of={form.af}
      label={t("title")}
      onLeave={keep}
      className="[&_:is(input,textarea,button)]:scroll-mb-28"
    >
      {statusPlace && createPortal(status, statusPlace)}
      <div className={classes("-mb-2 empty:hidden", statusPlace && "sm:hidden")}>{status}</div>
      <LogFields af={form.af} choices={choices} />
      <LogButtons form={form} />
    </ActionForm>
  )
}
