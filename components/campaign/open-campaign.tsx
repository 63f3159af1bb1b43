"use client"

import dynamic from "next/dynamic"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import type { Campaign } from "@/lib/domain/campaign-board/queries"

const CampaignPanel = dynamic(() => import("./campaign-panel").then((file) => file.CampaignPanel), {
  ssr: false,
})

type OpenCampaignProps = {
  /** The one that is revised; nothing for a new one. */
  campaign: Campaign | null
  /** The days that a new one begins with. */
  next: { startsOn: string; endsOn: string }
  word: "button" | "next" | "revise"
}

export function OpenCampaign({ campaign, next, word }: OpenCampaignProps) {
  const t = useTranslations("campaign.open")
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant={word === "button" ? "primary" : "secondary"} onClick={() => setOpen(true)}>
        {t(word)}
      </Button>
      {open && <CampaignPanel campaign={campaign} next={next} onClose={() => setOpen(false)} />}
    </>
  )
}
