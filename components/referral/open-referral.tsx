"use client"

import dynamic from "next/dynamic"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import type { ReferralLine, Referrals } from "@/lib/domain/referral/queries"

const ReferralPanel = dynamic(() => import("./referral-panel").then((file) => file.ReferralPanel), {
  ssr: false,
})

type OpenReferralProps = { file: Referrals; line: ReferralLine | null; opened: boolean }

/** The way to the form of a referral: a new one, or a draft. */
export function OpenReferral({ file, line, opened }: OpenReferralProps) {
  const t = useTranslations("referral")
  const [open, setOpen] = useState(opened)
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {!line && <Icon name="plus" size={16} />}
        {t(line ? "form.reviseTitle" : "add")}
      </Button>
      {open && <ReferralPanel file={file} line={line} onClose={() => setOpen(false)} />}
    </>
  )
}
