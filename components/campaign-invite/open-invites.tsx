"use client"

import dynamic from "next/dynamic"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"

const InvitesPanel = dynamic(() => import("./invites-panel").then((file) => file.InvitesPanel), {
  ssr: false,
})

export type Candidate = { value: string; label: string; hint: string }
type OpenInvitesProps = { campaignId: string; candidates: readonly Candidate[] }

export function OpenInvites({ campaignId, candidates }: OpenInvitesProps) {
  const t = useTranslations("campaign-invite")
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="primary" size="small" onClick={() => setOpen(true)}>
        <Icon name="plus" size={16} />
        {t("add")}
      </Button>
      {open && (
        <InvitesPanel campaignId={campaignId} candidates={candidates} onClose={() => setOpen(false)} />
      )}
    </>
  )
}
