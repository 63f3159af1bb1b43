"use client"

import dynamic from "next/dynamic"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import type { EmployerSheet } from "@/lib/domain/employer-sheet/queries"
import type { Contact } from "./contacts-card"

const LeavePanel = dynamic(() => import("./leave-panel").then((file) => file.LeavePanel), { ssr: false })

export function OpenLeave({ sheet, contact }: { sheet: EmployerSheet; contact: Contact }) {
  const t = useTranslations("employer-contact")
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        aria-label={t("leaveOne", { name: contact.name })}
        onClick={() => setOpen(true)}
      >
        {t("leave")}
      </Button>
      {open && <LeavePanel sheet={sheet} contact={contact} onClose={() => setOpen(false)} />}
    </>
  )
}
