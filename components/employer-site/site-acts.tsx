"use client"

import { useTranslations } from "next-intl"
import { ActButton } from "@/components/form/act-button"
import type { EmployerSheet } from "@/lib/domain/employer-sheet/queries"
import { closeSite, reopenSite } from "@/lib/domain/employer-site/actions"
import { OpenSite } from "./open-site"
import type { Site } from "./sites-card"

/** What can be done with one place of work. */
export function SiteActs({ sheet, site }: { sheet: EmployerSheet; site: Site }) {
  const t = useTranslations("employer-site")
  const { id: siteId, name, isClosed } = site
  if (isClosed)
    return (
      <span>
        <ActButton act={(key) => reopenSite({ siteId }, key)} label={t("reopenOne", { name })}>
          {t("reopen")}
        </ActButton>
      </span>
    )
  return (
    <span className="flex flex-wrap gap-2">
      <OpenSite sheet={sheet} site={site} />
      <ActButton
        variant="quiet"
        act={(key) => closeSite({ siteId }, key)}
        label={t("closeOne", { name })}
        undo={() => ({
          text: t("wasClosed", { name }),
          undo: () => reopenSite({ siteId }),
          undone: t("wasReopened", { name }),
        })}
      >
        {t("close")}
      </ActButton>
    </span>
  )
}
