"use client"

import { useTranslations } from "next-intl"
import type { z } from "zod"
import { KeptPanel } from "@/components/form/kept-panel"
import { useKeptForm } from "@/components/form/use-kept-form"
import { Checkbox } from "@/components/ui/checkbox"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { Select } from "@/components/ui/select"
import { TextArea } from "@/components/ui/text-area"
import { TextField } from "@/components/ui/text-field"
import { reviseEmployer } from "@/lib/domain/employer/actions"
import {
  employerRevision,
  employerSizes,
  familyMeasures,
  ownerships,
  sectors,
} from "@/lib/domain/employer/schema"
import type { EmployerSheet } from "@/lib/domain/employer-sheet/queries"

type FactsForm = z.input<typeof employerRevision>

/** The facts that the partners share; whoever saves second sees both versions. */
export function FactsPanel({ sheet, onClose }: { sheet: EmployerSheet; onClose: () => void }) {
  const [t, words] = [useTranslations("employer-sheet"), useTranslations("employer")]
  const form = useKeptForm<FactsForm, unknown>({
    action: reviseEmployer,
    schema: employerRevision,
    start: startOf(sheet),
    idPrefix: "facts-",
    place: { form: "employer.facts", subject: sheet.id },
    drafts: sheet.drafts,
    conflictFields: {
      familyFriendly: {
        label: t("facts.familyFriendly"),
        show: (value) =>
          familyMeasures
            .filter((measure) => Array.isArray(value) && value.includes(measure))
            .map((measure) => words(`measures.${measure}`))
            .join(", "),
      },
    },
    onDone: onClose,
  })
  const { af } = form
  return (
    <KeptPanel
      title={t("facts.reviseTitle")}
      save={t("save")}
      timezone={sheet.timezone}
      form={form}
      onClose={onClose}
    >
      <TextField label={words("register.name")} {...af.field("name")} />
      <TextField label={words("register.activity")} optional {...af.field("activity")} />
      <Select
        label={t("facts.sector")}
        optional
        none={t("unknown")}
        choices={sectors.map((value) => ({ value, label: `${value} · ${words(`sectors.${value}`)}` }))}
        {...af.field("sector")}
      />
      <Select
        label={t("facts.size")}
        optional
        none={t("unknown")}
        choices={employerSizes.map((value) => ({ value, label: words(`sizes.${value}`) }))}
        {...af.field("size")}
      />
      <Select
        label={t("facts.ownership")}
        optional
        none={t("unknown")}
        choices={ownerships.map((value) => ({ value, label: words(`ownerships.${value}`) }))}
        {...af.field("ownership")}
      />
      <Checkbox label={words("socialEnterprise")} {...af.field("socialEnterprise")} />
      <ChoiceGroup
        label={t("facts.familyFriendly")}
        kind="checkbox"
        optional
        choices={familyMeasures.map((value) => ({ value, label: words(`measures.${value}`) }))}
        {...af.field("familyFriendly")}
      />
      <TextField label={t("facts.familyFriendlyNote")} optional {...af.field("familyFriendlyNote")} />
      <TextArea
        label={t("facts.accessibility")}
        hint={t("facts.accessibilityHint")}
        optional
        rows={3}
        dir="auto"
        {...af.field("accessibility")}
      />
      <TextField label={t("facts.website")} type="url" optional {...af.field("website")} />
      <TextField label={words("register.registration")} optional {...af.field("registration")} />
    </KeptPanel>
  )
}

function startOf(sheet: EmployerSheet): FactsForm {
  const { activity, registration, familyFriendlyNote, accessibility, website } = sheet
  const texts = { activity, registration, familyFriendlyNote, accessibility, website }
  return {
    employerId: sheet.id,
    version: sheet.version,
    name: sheet.name,
    ...Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text ?? ""])),
    sector: sheet.sector ?? "",
    size: sheet.size ?? "",
    ownership: sheet.ownership ?? "",
    socialEnterprise: sheet.socialEnterprise,
    familyFriendly: sheet.familyFriendly,
  }
}
