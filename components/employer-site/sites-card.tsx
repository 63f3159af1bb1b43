import { getTranslations } from "next-intl/server"
import { Badge } from "@/components/ui/badge"
import { Card } from "@/components/ui/card"
import { classes } from "@/components/ui/classes"
import type { EmployerSheet } from "@/lib/domain/employer-sheet/queries"
import { OpenSite } from "./open-site"
import { SiteActs } from "./site-acts"

export type Site = EmployerSheet["sites"][number]

/** Where the company works, and how somebody without a car gets there. */
export async function SitesCard({ sheet }: { sheet: EmployerSheet }) {
  const t = await getTranslations("employer-site")
  return (
    <Card title={t("title")} flush actions={sheet.deals && <OpenSite sheet={sheet} site={null} />}>
      {sheet.sites.length === 0 ? (
        <p className="px-4 pb-4 text-muted md:px-5 md:pb-5">{t("none")}</p>
      ) : (
        <ul className="divide-y divide-divider border-t border-divider">
          {sheet.sites.map((site) => (
            <li
              key={site.id}
              className={classes("grid gap-1.5 px-4 py-3 md:px-5", site.isClosed && "text-muted")}
            >
              <SiteLines site={site} />
              {sheet.deals && <SiteActs sheet={sheet} site={site} />}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

async function SiteLines({ site }: { site: Site }) {
  const t = await getTranslations("employer-site")
  const { address, postcode, town, transport, transportMinutes: minutes } = site
  const place = [address, [postcode, town].filter(Boolean).join(" ")].filter(Boolean).join(", ")
  const way = [transport, minutes !== null && t("minutes", { minutes })].filter(Boolean).join(" · ")
  return (
    <>
      <p className="flex flex-wrap items-center gap-2 font-semibold">
        <bdi>{site.name}</bdi>
        {site.stepFree && <Badge tone="info">{t("stepFree")}</Badge>}
        {site.isClosed && <Badge>{t("closed")}</Badge>}
      </p>
      {place && <bdi className="text-table">{place}</bdi>}
      {way && (
        <p className="text-table text-muted">
          <bdi>{way}</bdi>
        </p>
      )}
      {site.note && (
        <p dir="auto" className="max-w-text text-table whitespace-pre-line">
          <span className="text-muted">{t("ownNote")}</span> {site.note}
        </p>
      )}
    </>
  )
}
