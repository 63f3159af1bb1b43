"use client"

import { useLocale, useTranslations } from "next-intl"
import { KeptPanel } from "@/components/form/kept-panel"
import { type Kept, useKeptForm } from "@/components/form/use-kept-form"
import { registerEmployer } from "@/lib/domain/employer/actions"
import { employerInput } from "@/lib/domain/employer/schema"
import { EmployerFields, type EmployerForm, emptyEmployer } from "./employer-fields"

type AddPanelProps = {
  drafts: readonly Kept[]
  timezone: string
  onSaved: (employerId: string) => void
  onClose: () => void
}

export function AddPanel({ drafts, timezone, onSaved, onClose }: AddPanelProps) {
  const [t, words] = [useTranslations("employer-list"), useTranslations("employer.register")]
  const form = useKeptForm<EmployerForm, { employerId: string }>({
    action: registerEmployer,
    schema: employerInput,
    start: emptyEmployer(useLocale()),
    idPrefix: "employer-",
    place: { form: "employer", subject: "" },
    drafts,
    onDone: ({ employerId }) => onSaved(employerId),
  })
  return (
    <KeptPanel title={t("addTitle")} save={words("save")} timezone={timezone} form={form} onClose={onClose}>
      <EmployerFields of={form.af} />
    </KeptPanel>
  )
}
