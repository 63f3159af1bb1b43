"use client"

import { useTranslations } from "next-intl"
import type { z } from "zod"
import { KeptPanel } from "@/components/form/kept-panel"
import { type Kept, useKeptForm } from "@/components/form/use-kept-form"
import { Checkbox } from "@/components/ui/checkbox"
import { Select } from "@/components/ui/select"
import { TextArea } from "@/components/ui/text-area"
import { TextField } from "@/components/ui/text-field"
import { reviseContact } from "@/lib/domain/contact/actions"
import { channels, contactInput } from "@/lib/domain/contact/schema"
import type { Household } from "@/lib/domain/household/queries"

type ContactPanelProps = {
  participantId: string
  contact: Household["contact"]
  drafts: readonly Kept[]
  timezone: string
  onClose: () => void
}

export function ContactPanel({ participantId, contact, drafts, timezone, onClose }: ContactPanelProps) {
  const [t, words] = [useTranslations("contact.form"), useTranslations("contact")]
  const form = useKeptForm<z.input<typeof contactInput>, object>({
    action: reviseContact,
    schema: contactInput,
    start: startOf(participantId, contact),
    idPrefix: "contact-",
    place: { form: "contact", subject: participantId },
    drafts,
    conflictFields: { mayLeaveMessage: { label: t("message") } },
    onDone: onClose,
  })
  const { af } = form
  return (
    <KeptPanel title={t("title")} save={t("save")} timezone={timezone} form={form} onClose={onClose}>
      <p className="text-table text-muted">{words("why")}</p>
      <TextField
        label={words("phone")}
        hint={t("phoneHint")}
        type="tel"
        optional
        className="figures max-w-60"
        {...af.field("phone")}
      />
      <TextField label={t("okHours")} hint={t("okHoursHint")} optional dir="auto" {...af.field("okHours")} />
      <Checkbox label={t("message")} hint={t("messageHint")} {...af.field("mayLeaveMessage")} />
      <Select
        label={words("channel")}
        optional
        none={t("channelNone")}
        choices={channels.map((value) => ({ value, label: words(`channels.${value}`) }))}
        {...af.field("channel")}
      />
      <TextField label={words("email")} type="email" optional {...af.field("email")} />
      <TextArea
        label={words("address")}
        hint={t("addressHint")}
        optional
        dir="auto"
        rows={2}
        {...af.field("address")}
      />
    </KeptPanel>
  )
}

function startOf(participantId: string, contact: Household["contact"]) {
  return {
    participantId,
    version: contact?.version ?? 0,
    phone: contact?.phone ?? "",
    email: contact?.email ?? "",
    address: contact?.address ?? "",
    okHours: contact?.okHours ?? "",
    mayLeaveMessage: contact?.mayLeaveMessage ?? false,
    channel: channels.find((channel) => channel === contact?.channel) ?? ("" as const),
  }
}
