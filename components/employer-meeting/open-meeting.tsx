"use client"

import dynamic from "next/dynamic"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import type { MeetingEntry } from "@/lib/domain/employer-meeting/queries"
import type { EmployerSheet } from "@/lib/domain/employer-sheet/queries"

const MeetingPanel = dynamic(() => import("./meeting-panel").then((file) => file.MeetingPanel), {
  ssr: false,
})

export function OpenMeeting({ sheet, entry }: { sheet: EmployerSheet; entry: MeetingEntry | null }) {
  const t = useTranslations("employer-meeting")
  const [open, setOpen] = useState(false)
  return (
    <>
      {entry ? (
        <Button size="small" variant="quiet" aria-label={t("reviseOne")} onClick={() => setOpen(true)}>
          {t("revise")}
        </Button>
      ) : (
        <Button variant="primary" onClick={() => setOpen(true)}>
          <Icon name="plus" />
          {t("record")}
        </Button>
      )}
      {open && <MeetingPanel sheet={sheet} entry={entry} onClose={() => setOpen(false)} />}
    </>
  )
}
