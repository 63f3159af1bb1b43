"use client"

import dynamic from "next/dynamic"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import type { TransferLine, TransferPage } from "@/lib/domain/transfer/queries"

const TransferPanel = dynamic(() => import("./transfer-panel").then((file) => file.TransferPanel), {
  ssr: false,
})

/** The way to the form of an offer: a new one, or a draft. */
export function OpenTransfer({ page, line }: { page: TransferPage; line: TransferLine | null }) {
  const t = useTranslations("transfer")
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {!line && <Icon name="plus" size={16} />}
        {t(line ? "form.reviseTitle" : "add")}
      </Button>
      {open && <TransferPanel page={page} line={line} onClose={() => setOpen(false)} />}
    </>
  )
}
