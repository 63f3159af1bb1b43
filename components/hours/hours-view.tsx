import { getTranslations } from "next-intl/server"
import { MoreWords } from "@/components/shell/words"
import { Pagination } from "@/components/table/pagination"
import { hrefOf } from "@/components/table/place"
import { EmptyState } from "@/components/ui/empty-state"
import { LinkButton } from "@/components/ui/link-button"
import { PageHeading } from "@/components/ui/page-heading"
import { SoftLinks } from "@/components/ui/soft-links"
import type { HoursList } from "@/lib/domain/hours/queries"
import { type HoursAsked, hoursFilters } from "@/lib/domain/hours/schema"
import { HoursTable } from "./hours-table"

/** Hours at employers, limited by what the employers have said of them. */
export async function HoursView({ list, asked }: { list: HoursList; asked: HoursAsked }) {
  const t = await getTranslations("hours")
  const place = { path: "/hours", query: { state: asked.state } }
  const turned = (page: number) =>
    page < 1 || page > list.pages ? null : hrefOf(place, { page: String(page) })
  const empty = (
    <EmptyState
      title={t("empty.title")}
      icon={asked.state === "awaiting" || asked.state === "calls" ? "check" : "clock"}
    >
      {t(`empty.${asked.state}`)}
    </EmptyState>
  )
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeading
        title={t("title")}
        lead={t("lead", { count: list.counts.awaiting })}
        actions={<LinkButton href="/placements">{t("placements")}</LinkButton>}
      />
      <SoftLinks>
        <nav aria-label={t("filters.label")} className="flex flex-wrap gap-2" data-chrome>
          {hoursFilters.map((state) => (
            <a
              key={state}
              href={hrefOf(place, { state })}
              aria-current={state === asked.state ? "true" : undefined}
              className="boxed inline-flex min-h-8 items-center gap-1.5 rounded-full border border-control bg-surface px-3 text-table no-underline hover:border-primary hover:bg-primary-tint aria-[current]:border-primary aria-[current]:bg-primary aria-[current]:text-on-primary pointer-coarse:min-h-11"
            >
              {t(`filters.${state}`)}
              <span className="figures font-semibold">{list.counts[state]}</span>
            </a>
          ))}
        </nav>
      </SoftLinks>
      <div className="boxed rounded-card border border-divider bg-surface">
        <MoreWords of={["hours", "hours-cause", "hours-sheet", "form", "table"]}>
          <HoursTable lines={list.lines} place={place} empty={empty} mayWrite={list.mayWrite} />
        </MoreWords>
      </div>
      {list.pages > 1 && (
        <MoreWords of={["table"]}>
          <Pagination previous={turned(list.page - 1)} next={turned(list.page + 1)}>
            {t("shown", { from: list.first, to: list.last, total: list.total })}
          </Pagination>
        </MoreWords>
      )}
    </div>
  )
}
