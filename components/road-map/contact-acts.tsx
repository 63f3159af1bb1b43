"use client"

import { useTranslations } from "next-intl"
import { useWatch } from "react-hook-form"
import { ActButton } from "@/components/form/act-button"
import { ActionForm } from "@/components/form/action-form"
import { Opened } from "@/components/form/opened"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import { Select } from "@/components/ui/select"
import { TextField } from "@/components/ui/text-field"
import type { RoadMapPerson } from "@/lib/domain/road-map/queries"
import { keepContact, removeContact } from "@/lib/domain/road-map-contact/actions"
import { roadMapContactInput } from "@/lib/domain/road-map-contact/schema"
import { useChoices, useLanguageChoices } from "./editor-choices"

/** What can be done with a contact of a draft. */
export function ContactActs({ contact }: { contact: RoadMapPerson }) {
  const t = useTranslations("road-map.contacts")
  const { name } = contact
  return (
    <div data-chrome className="flex flex-wrap items-center gap-1">
      <Opened label={t("edit")} aria-label={t("editOne", { name })} size="small">
        {(close) => <ContactForm contact={contact} onClose={close} />}
      </Opened>
      <ActButton
        act={() => removeContact({ contactId: contact.id })}
        label={t("removeOne", { name })}
        variant="quiet"
        undo={({ contact: gone }) => ({
          text: t("removed"),
          undone: t("back"),
          undo: () => keepContact(gone),
        })}
      >
        {t("remove")}
      </ActButton>
    </div>
  )
}

export function AddContact() {
  const t = useTranslations("road-map.contacts")
  return (
    <Opened
      label={
        <>
          <Icon name="plus" size={16} />
          {t("add")}
        </>
      }
      size="small"
      data-chrome=""
    >
      {(close) => <ContactForm onClose={close} />}
    </Opened>
  )
}

type ContactFormProps = { contact?: RoadMapPerson; onClose: () => void }

function ContactForm({ contact, onClose }: ContactFormProps) {
  const t = useTranslations("road-map.contacts")
  const words = useTranslations("form")
  const { roadMapId, written, locale, phrases } = useChoices()
  const languages = useLanguageChoices(locale)
  const af = useActionForm({
    action: keepContact,
    schema: roadMapContactInput,
    start: {
      roadMapId,
      ...(contact && { contactId: contact.id, version: contact.version }),
      ...{ name: contact?.name ?? "", phone: contact?.phone ?? "", what: contact?.what ?? "" },
      ...{ phraseKey: contact?.phraseKey ?? "", language: contact?.language ?? written },
    },
    idPrefix: `contact-${contact?.id ?? "new"}-`,
    onDone: onClose,
  })
  const phraseKey = useWatch({ control: af.form.control, name: "phraseKey" })
  const roles = phrases
    .filter(({ topic }) => topic === "who")
    .map(({ key, text }) => ({ value: key, label: text }))
  return (
    <ActionForm of={af} label={contact ? t("editOne", { name: contact.name }) : t("add")}>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label={t("name")} autoComplete="off" {...af.field("name")} />
        <TextField label={t("phone")} optional type="tel" autoComplete="off" {...af.field("phone")} />
        <Select label={t("role")} none={t("own")} choices={roles} {...af.field("phraseKey")} />
        {!phraseKey && <TextField label={t("what")} optional {...af.field("what")} />}
        {!phraseKey && <Select label={t("language")} choices={languages} {...af.field("language")} />}
      </div>
      <p className="flex flex-wrap gap-2">
        <SubmitButton busy={af.busy}>{t("save")}</SubmitButton>
        <Button onClick={onClose}>{words("leave")}</Button>
      </p>
    </ActionForm>
  )
}
