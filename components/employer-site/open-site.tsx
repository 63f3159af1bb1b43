"use client"

import dynamic from "next/dynamic"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import type { EmployerSheet } from "@/lib/domain/employer-sheet/queries"
import type { Site } from "./sites-card"

const SitePanel = dynamic(() => import("./site-panel").then((file) => file.SitePanel), { ssr: false })

export function OpenSite({ sheet, site }: { sheet: EmployerSheet; site: Site | null }) {
  const t = useTranslations("employer-site")
  const [open, setOpen] = useState(false)
  return (
    <>
      {site ? (
        <Button size="small" aria-label={t("reviseOne", { name: site.name })} onClick={() => setOpen(true)}>
          {t("revise")}
        </Button>
      ) : (
        <Button size="small" onClick={() => setOpen(true)}>
          <Icon name="plus" size={16} />
          {t("add")}
        </Button>
      )}
      {open && <SitePanel sheet={sheet} site={site} onClose={() => setOpen(false)} />}
    </>
  )
}
