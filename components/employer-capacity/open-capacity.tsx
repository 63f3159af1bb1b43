"use client"

import dynamic from "next/dynamic"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import type { EmployerSheet } from "@/lib/domain/employer-sheet/queries"

const CapacityPanel = dynamic(() => import("./capacity-panel").then((file) => file.CapacityPanel), {
  ssr: false,
})

export function OpenCapacity({ sheet }: { sheet: EmployerSheet }) {
  const t = useTranslations("employer-capacity")
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="small" aria-label={t("reviseLabel")} onClick={() => setOpen(true)}>
        {t("revise")}
      </Button>
      {open && <CapacityPanel sheet={sheet} onClose={() => setOpen(false)} />}
    </>
  )
}
