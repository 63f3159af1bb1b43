"use client"

import { useLocale, useTranslations } from "next-intl"
import { z } from "zod"
import { KeptPanel } from "@/components/form/kept-panel"
import { useLanguageChoices, useLanguagesShown } from "@/components/form/language-choices"
import { type Kept, useKeptForm } from "@/components/form/use-kept-form"
import { Checkbox } from "@/components/ui/checkbox"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { Select } from "@/components/ui/select"
import { TextArea } from "@/components/ui/text-area"
import { TextField } from "@/components/ui/text-field"
import { addService, reviseService } from "@/lib/domain/directory/actions"
import type { ServiceSheet } from "@/lib/domain/directory/queries"
import { letterLanguages, serviceInput, serviceTopics } from "@/lib/domain/directory/schema"
import { knownLanguages, languageTitle } from "@/lib/words/languages"

const serviceForm = serviceInput.extend({
  serviceId: z.uuid().optional(),
  version: z.number().int().optional(),
})

type ServicePanelProps = {
  service: ServiceSheet | null
  drafts: readonly Kept[]
  timezone: string
  onSaved: (serviceId: string) => void
  onClose: () => void
}

export function EntryPanel({ service, drafts, timezone, onSaved, onClose }: ServicePanelProps) {
  const [t, words] = [useTranslations("directory.form"), useTranslations("directory")]
  const locale = useLocale()
  const shown = useLanguagesShown()
  const form = useKeptForm<z.input<typeof serviceForm>, { serviceId: string }>({
    action: service ? reviseService : addService,
    schema: serviceForm,
    start: startOf(service),
    idPrefix: "service-",
    place: { form: service ? `service:${service.id}` : "service", subject: "" },
    drafts,
    conflictFields: {
      topics: { label: t("topics"), show: (value) => topicsShown(value, words) },
      languages: { label: t("languages"), show: shown },
      womenOnly: { label: t("womenOnly"), show: (value) => t(value ? "yes" : "no") },
      childrenWelcome: { label: t("childrenWelcome"), show: (value) => t(value ? "yes" : "no") },
    },
    onDone: ({ serviceId }) => onSaved(serviceId),
  })
  const { af } = form
  const languages = useLanguageChoices(service?.languages)
  return (
    <KeptPanel
      title={t(service ? "reviseTitle" : "addTitle")}
      save={t("save")}
      timezone={timezone}
      form={form}
      onClose={onClose}
    >
      <TextField label={t("name")} {...af.field("name")} />
      <TextField label={t("provider")} optional {...af.field("provider")} />
      <ChoiceGroup
        label={t("topics")}
        kind="checkbox"
        choices={serviceTopics.map((value) => ({ value, label: words(`topics.${value}`) }))}
        {...af.field("topics")}
      />
      <TextArea label={t("description")} optional rows={4} dir="auto" {...af.field("description")} />
      <ChoiceGroup
        label={t("languages")}
        kind="checkbox"
        look="row"
        optional
        choices={languages}
        {...af.field("languages")}
      />
      <Checkbox label={t("womenOnly")} {...af.field("womenOnly")} />
      <Checkbox label={t("childrenWelcome")} {...af.field("childrenWelcome")} />
      <TextField label={t("email")} hint={t("emailHint")} type="email" optional {...af.field("email")} />
      <Select
        label={t("language")}
        choices={letterLanguages.map((value) => ({ value, label: languageTitle(value, locale) }))}
        {...af.field("language")}
      />
      <TextField label={t("phone")} type="tel" optional {...af.field("phone")} />
      <TextField label={t("website")} type="url" optional {...af.field("website")} />
      <TextField label={t("address")} optional {...af.field("address")} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label={t("postcode")} optional {...af.field("postcode")} />
        <TextField label={t("city")} optional {...af.field("city")} />
      </div>
      <TextField label={t("cost")} optional {...af.field("cost")} />
      <TextField label={t("opening")} optional {...af.field("opening")} />
    </KeptPanel>
  )
}

function topicsShown(value: unknown, words: ReturnType<typeof useTranslations<"directory">>): string {
  const chosen = Array.isArray(value) ? value : []
  return serviceTopics
    .filter((topic) => chosen.includes(topic))
    .map((topic) => words(`topics.${topic}`))
    .join(", ")
}

function startOf(service: ServiceSheet | null): z.input<typeof serviceForm> {
  const text = (value: string | null | undefined) => value ?? ""
  return {
    ...(service && { serviceId: service.id, version: service.version }),
    name: text(service?.name),
    provider: text(service?.provider),
    description: text(service?.description),
    language: letterLanguages.find((one) => one === service?.language) ?? "en",
    topics: serviceTopics.filter((topic) => service?.topics.includes(topic)),
    languages: knownLanguages.filter((code) => service?.languages.includes(code)),
    womenOnly: service?.womenOnly ?? false,
    childrenWelcome: service?.childrenWelcome ?? false,
    cost: text(service?.cost),
    opening: text(service?.opening),
    address: text(service?.address),
    postcode: text(service?.postcode),
    city: text(service?.city),
    phone: text(service?.phone),
    email: text(service?.email),
    website: text(service?.website),
  }
}
