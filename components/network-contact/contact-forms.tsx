"use client"

import { useTranslations } from "next-intl"
import type { z } from "zod"
import { ActButton } from "@/components/form/act-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Select } from "@/components/ui/select"
import { TextArea } from "@/components/ui/text-area"
import { DateField, TextField } from "@/components/ui/text-field"
import { PartButton, PartForm } from "@/components/work-experience/part-forms"
import { keepContact, removeContact } from "@/lib/domain/network-contact/actions"
import { type PlainContact, writtenContact } from "@/lib/domain/network-contact/rules"
import { networkInput, relations } from "@/lib/domain/network-contact/schema"

type ContactProps = { participantId: string; contact: PlainContact | null }
type Fields = z.input<typeof networkInput>

/** Somebody who may help her: added, or revised. */
export function ContactButton(props: ContactProps) {
  const t = useTranslations("network-contact")
  const { contact } = props
  const named = contact ? t("reviseOne", { name: contact.name }) : t("add")
  return (
    <PartButton label={t(contact ? "revise" : "add")} named={named}>
      {(close) => <ContactForm {...props} label={named} onClose={close} />}
    </PartButton>
  )
}

const nothing = { name: "", relation: "", helps: "", reach: "", spokeOn: "", outcome: "" }

function ContactForm({
  participantId,
  contact,
  label,
  onClose,
}: ContactProps & { label: string; onClose: () => void }) {
  const t = useTranslations("network-contact")
  const af = useActionForm<Fields, unknown>({
    action: keepContact,
    schema: networkInput,
    start: {
      ...{ participantId, rowId: contact?.id ?? "", version: contact?.version ?? 0 },
      ...(contact ? writtenContact(contact) : nothing),
    },
    idPrefix: `contact-${contact?.id ?? "new"}-`,
    onDone: onClose,
  })
  return (
    <PartForm of={af} label={label} save={t("save")} onClose={onClose}>
      <TextField label={t("fields.name")} autoComplete="off" {...af.field("name")} />
      <Select
        label={t("fields.relation")}
        none={t("choose")}
        choices={relations.map((value) => ({ value, label: t(`relations.${value}`) }))}
        className="max-w-72"
        {...af.field("relation")}
      />
      <TextField label={t("fields.helps")} hint={t("helpsHint")} optional {...af.field("helps")} />
      <TextField
        label={t("fields.reach")}
        hint={t("reachHint")}
        optional
        autoComplete="off"
        {...af.field("reach")}
      />
      <DateField label={t("fields.spokeOn")} optional {...af.field("spokeOn")} />
      <TextArea label={t("fields.outcome")} optional rows={2} {...af.field("outcome")} />
    </PartForm>
  )
}

/** Takes it away at once; for a moment the way back stands below. */
export function RemoveContact({ participantId, contact }: { participantId: string; contact: PlainContact }) {
  const t = useTranslations("network-contact")
  const { id: rowId, version, name } = contact
  return (
    <ActButton
      act={(key) => removeContact({ participantId, rowId, version }, key)}
      label={t("removeOne", { name })}
      variant="quiet"
      undo={() => ({
        text: t("removed", { name }),
        undo: () => keepContact({ participantId, rowId: "", version: 0, ...writtenContact(contact) }),
      })}
    >
      {t("remove")}
    </ActButton>
  )
}
