"use client"

import { useTranslations } from "next-intl"
import { useWatch } from "react-hook-form"
import type { z } from "zod"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Notice } from "@/components/ui/notice"
import { Select } from "@/components/ui/select"
import { SidePanel } from "@/components/ui/side-panel"
import { DateField, TextField } from "@/components/ui/text-field"
import { useUndo } from "@/components/ui/undo"
import { letContactGo } from "@/lib/domain/employer-contact/actions"
import { leaveInput } from "@/lib/domain/employer-contact/schema"
import type { EmployerSheet } from "@/lib/domain/employer-sheet/queries"
import type { Contact } from "./contacts-card"

type LeavePanelProps = { sheet: EmployerSheet; contact: Contact; onClose: () => void }

/** Somebody leaves the company: since when, and who is asked in her place. */
export function LeavePanel({ sheet, contact, onClose }: LeavePanelProps) {
  const [t, words] = [useTranslations("employer-contact"), useTranslations("employer.register")]
  const tell = useUndo()
  const { name, charge } = contact
  const af = useActionForm<z.input<typeof leaveInput>, { asked: number }>({
    action: letContactGo,
    schema: leaveInput,
    start: { contactId: contact.id, leftOn: sheet.today, successorId: "", newName: "", newEmail: "" },
    idPrefix: "leave-",
    onDone: ({ asked }) => {
      tell({ text: t("hasLeft", { name, count: asked }) })
      onClose()
    },
  })
  const successor = useWatch({ control: af.form.control, name: "successorId" })
  const others = sheet.contacts.filter(({ id, leftOn }) => id !== contact.id && leftOn === null)
  const choices = [
    ...others.map((other) => ({ value: other.id, label: other.name })),
    { value: "new", label: t("somebodyNew") },
  ]
  const title = t("leaveOne", { name })
  return (
    <SidePanel title={title} onClose={onClose}>
      <ActionForm of={af} label={title}>
        <Notice title={t("leaveText")}>
          {t("leaveCharge", { placements: charge.placements })}{" "}
          {charge.placements > 0 && t("leaveWaiting", { waiting: charge.waiting })}
        </Notice>
        <DateField label={t("leftOnLabel")} {...af.field("leftOn")} />
        <Select
          label={t("successor")}
          none={t("nobody")}
          optional={charge.placements === 0}
          choices={choices}
          {...af.field("successorId")}
        />
        {successor === "new" && (
          <>
            <TextField label={words("contactName")} autoComplete="off" {...af.field("newName")} />
            <TextField label={words("email")} type="email" autoComplete="off" {...af.field("newEmail")} />
          </>
        )}
        <p>
          <SubmitButton busy={af.busy}>{t("letGo")}</SubmitButton>
        </p>
      </ActionForm>
    </SidePanel>
  )
}
