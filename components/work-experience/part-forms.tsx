"use client"

import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { ActionForm, type FormState } from "@/components/form/action-form"
import { Opened } from "@/components/form/opened"
import { SubmitButton } from "@/components/form/submit-button"
import { Button } from "@/components/ui/button"

type PartFormProps = { of: FormState; label: string; save: string; onClose: () => void; children: ReactNode }

/** A form inside of a card: its fields, the one button that saves, and the way back. */
export function PartForm({ of, label, save, onClose, children }: PartFormProps) {
  const t = useTranslations("form")
  return (
    <ActionForm of={of} label={label}>
      {children}
      <p className="flex flex-wrap gap-2">
        <SubmitButton busy={of.busy}>{save}</SubmitButton>
        <Button onClick={onClose}>{t("leave")}</Button>
      </p>
    </ActionForm>
  )
}

type PartButtonProps = {
  label: string
  /** Which one, for whoever does not see what it stands beside. */
  named?: string
  primary?: boolean
  children: (close: () => void) => ReactNode
}

export function PartButton({ label, named, primary = false, children }: PartButtonProps) {
  return (
    <Opened
      label={label}
      size="small"
      variant={primary ? "primary" : "secondary"}
      data-chrome=""
      {...(named && { "aria-label": named })}
    >
      {children}
    </Opened>
  )
}
