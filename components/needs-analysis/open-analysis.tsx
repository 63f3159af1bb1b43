"use client"

import dynamic from "next/dynamic"
import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import type { EmployerSheet } from "@/lib/domain/employer-sheet/queries"
import type { Analysis } from "@/lib/domain/needs-analysis/queries"
import { dayName } from "@/lib/platform/dates"

const AnalysisPanel = dynamic(() => import("./analysis-panel").then((file) => file.AnalysisPanel), {
  ssr: false,
})

export function OpenAnalysis({ sheet, analysis }: { sheet: EmployerSheet; analysis: Analysis | null }) {
  const t = useTranslations("needs-analysis")
  const locale = useLocale()
  const [open, setOpen] = useState(false)
  const day = analysis && dayName(analysis.doneOn, "UTC", locale)
  return (
    <>
      <Button
        size="small"
        aria-label={day ? t("reviseOne", { day }) : undefined}
        onClick={() => setOpen(true)}
      >
        {!analysis && <Icon name="plus" size={16} />}
        {t(analysis ? "revise" : "begin")}
      </Button>
      {open && <AnalysisPanel sheet={sheet} analysis={analysis} onClose={() => setOpen(false)} />}
    </>
  )
}
