"use client"

import { useTranslations } from "next-intl"
import { z } from "zod"
import { KeptPanel } from "@/components/form/kept-panel"
import { useKeptForm } from "@/components/form/use-kept-form"
import { Checkbox } from "@/components/ui/checkbox"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { Select } from "@/components/ui/select"
import { TextField } from "@/components/ui/text-field"
import { contactRoles } from "@/lib/domain/employer/schema"
import { addContact, reviseContact } from "@/lib/domain/employer-contact/actions"
import { contactInput } from "@/lib/domain/employer-contact/schema"
import type { EmployerSheet } from "@/lib/domain/employer-sheet/queries"
import { localeNames, locales } from "@/lib/words/locales"
import type { Contact } from "./contacts-card"

const contactForm = contactInput.extend({
  employerId: z.uuid().optional(),
  contactId: z.uuid().optional(),
  version: z.number().int().optional(),
})
type ContactForm = z.input<typeof contactForm>

type ContactPanelProps = { sheet: EmployerSheet; contact: Contact | null; onClose: () => void }

export function ContactPanel({ sheet, contact, onClose }: ContactPanelProps) {
  const [t, words] = [useTranslations("employer-contact"), useTranslations("employer.register")]
  const form = useKeptForm<ContactForm, unknown>({
    action: contact ? reviseContact : addContact,
    schema: contactForm,
    start: startOf(sheet, contact),
    idPrefix: "contact-",
    place: { form: `employer.contact:${contact?.id ?? "new"}`, subject: sheet.id },
    drafts: sheet.drafts,
    conflictFields: {
      roles: {
        label: t("does"),
        show: (value) =>
          contactRoles
            .filter((role) => Array.isArray(value) && value.includes(role))
            .map((role) => t(`roles.${role}`))
            .join(", "),
      },
    },
    onDone: onClose,
  })
  const { af } = form
  return (
    <KeptPanel
      title={t(contact ? "reviseTitle" : "addTitle")}
      save={t("save")}
      timezone={sheet.timezone}
      form={form}
      onClose={onClose}
    >
      <TextField label={words("contactName")} autoComplete="off" {...af.field("name")} />
      <TextField
        label={words("email")}
        hint={words("emailHint")}
        type="email"
        autoComplete="off"
        {...af.field("email")}
      />
      <TextField label={words("phone")} optional type="tel" autoComplete="off" {...af.field("phone")} />
      <Select
        label={words("locale")}
        choices={locales.map((one) => ({ value: one, label: localeNames[one] }))}
        {...af.field("locale")}
      />
      <ChoiceGroup
        label={t("does")}
        kind="checkbox"
        optional
        choices={contactRoles.map((value) => ({ value, label: t(`roles.${value}`) }))}
        {...af.field("roles")}
      />
      <Checkbox label={t("mainLabel")} hint={t("mainHint")} {...af.field("isMain")} />
    </KeptPanel>
  )
}

function startOf(sheet: EmployerSheet, contact: Contact | null): ContactForm {
  const locale = contact?.locale ?? sheet.locale
  return {
    ...(contact ? { contactId: contact.id, version: contact.version } : { employerId: sheet.id }),
    name: contact?.name ?? "",
    email: contact?.email ?? "",
    phone: contact?.phone ?? "",
    locale: locales.find((one) => one === locale) ?? "en",
    roles: contact?.roles ?? [],
    isMain: contact?.isMain ?? false,
  }
}
