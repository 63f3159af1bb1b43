"use client"

import { useTranslations } from "next-intl"
import { z } from "zod"
import { KeptPanel } from "@/components/form/kept-panel"
import { useLanguageChoices, useLanguagesShown } from "@/components/form/language-choices"
import { type Kept, useKeptForm } from "@/components/form/use-kept-form"
import { Checkbox } from "@/components/ui/checkbox"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { TextArea } from "@/components/ui/text-area"
import { TextField } from "@/components/ui/text-field"
import { addContactPerson, reviseContactPerson } from "@/lib/domain/contact-person/actions"
import { type Collecting, collectings, contactPersonInput } from "@/lib/domain/contact-person/schema"
import type { HouseholdPerson } from "@/lib/domain/household/queries"

const personForm = contactPersonInput.extend({
  personId: z.uuid().optional(),
  version: z.number().int().optional(),
})

/** Somebody who is on the file, or whom to add to one of its lists. */
export type Opened = { person: HouseholdPerson } | { collects: Collecting }

type PersonPanelProps = {
  participantId: string
  opened: Opened
  drafts: readonly Kept[]
  timezone: string
  onClose: () => void
}

export function PersonPanel({ participantId, opened, drafts, timezone, onClose }: PersonPanelProps) {
  const t = useTranslations("contact-person.form")
  const person = "person" in opened ? opened.person : null
  const form = useKeptForm<z.input<typeof personForm>, { personId: string }>({
    action: person ? reviseContactPerson : addContactPerson,
    schema: personForm,
    start: startOf(participantId, opened),
    idPrefix: "person-",
    place: { form: person ? `contact-person:${person.id}` : "contact-person", subject: participantId },
    drafts,
    conflictFields: {
      collects: {
        label: t("collects"),
        show: (value) => t(`collectings.${collectings.find((one) => one === value) ?? "no"}`),
      },
      emergency: { label: t("emergency") },
      languages: { label: t("languages"), show: useLanguagesShown() },
    },
    onDone: onClose,
  })
  const { af } = form
  return (
    <KeptPanel
      title={t(person ? "reviseTitle" : "addTitle")}
      save={t("save")}
      timezone={timezone}
      form={form}
      onClose={onClose}
    >
      <TextField label={t("name")} dir="auto" {...af.field("name")} />
      <TextField
        label={t("relation")}
        hint={t("relationHint")}
        optional
        dir="auto"
        {...af.field("relation")}
      />
      <ChoiceGroup
        label={t("collects")}
        hint={t("collectsWhy")}
        choices={collectings.map((value) => ({ value, label: t(`collectings.${value}`) }))}
        {...af.field("collects")}
      />
      <TextField label={t("phone")} type="tel" optional className="figures max-w-60" {...af.field("phone")} />
      <Checkbox label={t("emergency")} {...af.field("emergency")} />
      <ChoiceGroup
        label={t("languages")}
        kind="checkbox"
        look="segments"
        optional
        choices={useLanguageChoices(person?.languages)}
        {...af.field("languages")}
      />
      <TextArea label={t("note")} hint={t("noteWhy")} optional dir="auto" rows={2} {...af.field("note")} />
    </KeptPanel>
  )
}

function startOf(participantId: string, opened: Opened) {
  const person = "person" in opened ? opened.person : null
  const collects = "person" in opened ? opened.person.collects : opened.collects
  return {
    participantId,
    ...(person && { personId: person.id, version: person.version }),
    name: person?.name ?? "",
    relation: person?.relation ?? "",
    phone: person?.phone ?? "",
    languages: person?.languages ?? [],
    emergency: person?.emergency ?? false,
    collects: collectings.find((one) => one === collects) ?? "no",
    note: person?.note ?? "",
  }
}
