"use client"

import { useTranslations } from "next-intl"
import { type ReactNode, useEffect, useRef } from "react"
import { ActionForm, type FormState } from "@/components/form/action-form"
import { DraftStatus } from "@/components/form/draft-status"
import { SubmitButton } from "@/components/form/submit-button"
import { Button } from "@/components/ui/button"
import type { RowFormState } from "./use-row-form"

type RowFormProps = {
  of: RowFormState & { af: FormState }
  label: string
  save?: string
  children: ReactNode
}

const writable = "input:not([type=hidden]), select, textarea"

/** The frame around the fields of one row: what happens to the draft, and the two ways out. Escape leaves too. */
export function RowForm({ of: { af, draft, cancel, opening }, label, save, children }: RowFormProps) {
  const t = useTranslations("skills-profile.row")
  const frame = useRef<HTMLDivElement>(null)
  const { pressed } = opening
  useEffect(() => {
    if (pressed) frame.current?.querySelector<HTMLElement>(writable)?.focus()
  }, [pressed])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is a shortcut for the button below
    <div
      ref={frame}
      className="boxed grid gap-4 rounded-card border border-divider bg-page p-4 md:p-5"
      onKeyDown={(event) => event.key === "Escape" && !event.defaultPrevented && cancel()}
    >
      <ActionForm of={af} label={label} onLeave={draft.keep}>
        {opening.kept && draft.state.kind === "saved" && <p className="text-table">{t("draftOf")}</p>}
        {children}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <span className="flex flex-wrap gap-2">
            <SubmitButton busy={af.busy}>{save ?? t("save")}</SubmitButton>
            <Button onClick={cancel}>{t("cancel")}</Button>
          </span>
          {draft.state.kind !== "none" && <DraftStatus state={draft.state} timezone={opening.timezone} />}
        </div>
      </ActionForm>
    </div>
  )
}
