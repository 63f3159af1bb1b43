"use client"

import dynamic from "next/dynamic"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Icon } from "@/components/ui/icon"
import { LinkButton } from "@/components/ui/link-button"

const PlanPanel = dynamic(() => import("./plan-panel").then((file) => file.PlanPanel), { ssr: false })

/** Works as a link everywhere; here the form opens beside the page. */
export function OpenAppointment({ date }: { date: string }) {
  const t = useTranslations("appointment")
  const [open, setOpen] = useState(false)
  return (
    <>
      <LinkButton
        href={`/sessions/plan?date=${date}`}
        variant="primary"
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
          event.preventDefault()
          setOpen(true)
        }}
      >
        <Icon name="plus" size={18} />
        {t("open")}
      </LinkButton>
      {open && <PlanPanel slot={{ date }} onClose={() => setOpen(false)} />}
    </>
  )
}
