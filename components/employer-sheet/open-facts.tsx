"use client"

import dynamic from "next/dynamic"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import type { EmployerSheet } from "@/lib/domain/employer-sheet/queries"

const FactsPanel = dynamic(() => import("./facts-panel").then((file) => file.FactsPanel), { ssr: false })

export function OpenFacts({ sheet }: { sheet: EmployerSheet }) {
  const t = useTranslations("employer-sheet")
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="small" aria-label={t("facts.reviseLabel")} onClick={() => setOpen(true)}>
        {t("revise")}
      </Button>
      {open && <FactsPanel sheet={sheet} onClose={() => setOpen(false)} />}
    </>
  )
}
