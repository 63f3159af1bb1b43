"use client"

import dynamic from "next/dynamic"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Facts } from "@/components/participant/facts"
import { Button } from "@/components/ui/button"
import { Card } from "@/components/ui/card"
import { channels } from "@/lib/domain/contact/schema"
import type { Household } from "@/lib/domain/household/queries"

const ContactPanel = dynamic(() => import("./contact-panel").then((file) => file.ContactPanel), {
  ssr: false,
})

type ContactCardProps = Pick<Household, "participantId" | "contact" | "drafts" | "timezone"> & {
  opened: string | null
}

/** How to reach her without harm: what is not known is said to be so. */
export function ContactCard({ participantId, contact, drafts, timezone, opened }: ContactCardProps) {
  const [t, all] = [useTranslations("contact"), useTranslations("household")]
  const [open, setOpen] = useState(opened === "contact")
  const begun = drafts.some(({ form }) => form === "contact")
  const unknown = <span className="text-muted">{t("nothing")}</span>
  const channel = channels.find((one) => one === contact?.channel)
  const phone = contact?.phone && (
    <a href={`tel:${contact.phone.replace(/[^+\d]/g, "")}`} className="link figures">
      <bdi dir="ltr">{contact.phone}</bdi>
    </a>
  )
  return (
    <Card
      title={t("title")}
      actions={
        <Button size="small" onClick={() => setOpen(true)}>
          {begun ? all("continue") : t("revise")}
        </Button>
      }
    >
      <p className="mb-4 text-table text-muted">{t("why")}</p>
      <Facts
        facts={[
          { label: t("phone"), value: phone || unknown },
          { label: t("okHours"), value: contact?.okHours ? <bdi>{contact.okHours}</bdi> : unknown },
          { label: t("message"), value: t(contact?.mayLeaveMessage ? "messageYes" : "messageNo") },
          { label: t("channel"), value: channel ? t(`channels.${channel}`) : unknown },
          { label: t("email"), value: contact?.email && <bdi className="break-all">{contact.email}</bdi> },
          {
            label: t("address"),
            value: contact?.address && <bdi className="whitespace-pre-line">{contact.address}</bdi>,
          },
        ]}
      />
      {open && (
        <ContactPanel
          participantId={participantId}
          contact={contact}
          drafts={drafts}
          timezone={timezone}
          onClose={() => setOpen(false)}
        />
      )}
    </Card>
  )
}
