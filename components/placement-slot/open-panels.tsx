"use client"

import dynamic from "next/dynamic"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import type { Slot, Slots } from "@/lib/domain/placement-slot/queries"

const SlotPanel = dynamic(() => import("./slot-panel").then((file) => file.SlotPanel), { ssr: false })
const TermsPanel = dynamic(() => import("./terms-panel").then((file) => file.TermsPanel), { ssr: false })

type OpenSlotProps = { slots: Slots; slot: Slot | null; day?: string }

export function OpenSlot({ slots, slot, day = "" }: OpenSlotProps) {
  const t = useTranslations("placement-slot")
  const [open, setOpen] = useState(false)
  return (
    <>
      {slot ? (
        <Button size="small" aria-label={t("reviseOne", { day })} onClick={() => setOpen(true)}>
          {t("revise")}
        </Button>
      ) : (
        <Button size="small" onClick={() => setOpen(true)}>
          <Icon name="plus" size={16} />
          {t("add")}
        </Button>
      )}
      {open && <SlotPanel slots={slots} slot={slot} onClose={() => setOpen(false)} />}
    </>
  )
}

export function OpenTerms({ slots }: { slots: Slots }) {
  const t = useTranslations("placement-slot.terms")
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t("open")}
      </Button>
      {open && <TermsPanel slots={slots} onClose={() => setOpen(false)} />}
    </>
  )
}
