"use client"

import dynamic from "next/dynamic"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import type { EmployerSheet } from "@/lib/domain/employer-sheet/queries"
import type { Contact } from "./contacts-card"

const ContactPanel = dynamic(() => import("./contact-panel").then((file) => file.ContactPanel), {
  ssr: false,
})

export function OpenContact({ sheet, contact }: { sheet: EmployerSheet; contact: Contact | null }) {
  const t = useTranslations("employer-contact")
  const [open, setOpen] = useState(false)
  return (
    <>
      {contact ? (
        <Button
          size="small"
          aria-label={t("reviseOne", { name: contact.name })}
          onClick={() => setOpen(true)}
        >
          {t("revise")}
        </Button>
      ) : (
        <Button size="small" onClick={() => setOpen(true)}>
          <Icon name="plus" size={16} />
          {t("add")}
        </Button>
      )}
      {open && <ContactPanel sheet={sheet} contact={contact} onClose={() => setOpen(false)} />}
    </>
  )
}
