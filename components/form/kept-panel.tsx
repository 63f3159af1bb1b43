"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { type ReactNode, useId } from "react"
import { Button } from "@/components/ui/button"
import { SidePanel } from "@/components/ui/side-panel"
import { ActionForm, type FormState } from "./action-form"
import { DraftStatus } from "./draft-status"
import { SubmitButton } from "./submit-button"
import type { DraftState } from "./use-draft"

type KeptPanelProps = {
  title: string
  save: string
  timezone: string
  form: {
    af: FormState
    draft: { state: DraftState; keep: () => Promise<boolean> }
    discard: () => Promise<boolean>
  }
  onClose: () => void
  children: ReactNode
}

/** A form beside the page. Closing it keeps what was typed; it is there when the form is opened again. */
export function KeptPanel({ title, save, timezone, form, onClose, children }: KeptPanelProps) {
  const t = useTranslations("form.draft")
  const router = useRouter()
  const id = useId()
  const { state, keep } = form.draft
  async function close() {
    const begun = state.kind !== "none"
    if (begun && !(await keep())) return
    onClose()
    if (begun) router.refresh()
  }
  async function discard() {
    if (!(await form.discard())) return
    onClose()
    router.refresh()
  }
  return (
    <SidePanel
      title={title}
      onClose={close}
      aside={state.kind !== "none" && <DraftStatus state={state} timezone={timezone} />}
      footer={
        <p className="flex flex-wrap gap-2">
          <SubmitButton form={id} busy={form.af.busy}>
            {save}
          </SubmitButton>
          {state.kind === "saved" && (
            <Button variant="quiet" onClick={discard}>
              {t("discard")}
            </Button>
          )}
        </p>
      }
    >
      <ActionForm id={id} of={form.af} label={title} onLeave={keep}>
        {children}
      </ActionForm>
    </SidePanel>
  )
}
