import { getTranslations } from "next-intl/server"
import { MoreWords } from "@/components/shell/words"
import { DataTable } from "@/components/table/data-table"
import { Pagination } from "@/components/table/pagination"
import { hrefOf } from "@/components/table/place"
import { EmptyState } from "@/components/ui/empty-state"
import { LinkButton } from "@/components/ui/link-button"
import { PageHeading } from "@/components/ui/page-heading"
import { SoftLinks } from "@/components/ui/soft-links"
import type { PlacementList } from "@/lib/domain/placement/queries"
import { type PlacementAsked, placementFilters } from "@/lib/domain/placement/schema"

/** Everybody who is, was or will be at an employer. */
export async function PlacementListView({ list, asked }: { list: PlacementList; asked: PlacementAsked }) {
  const t = await getTranslations("placement")
  const place = { path: "/placements", query: { when: asked.when } }
  const turned = (page: number) =>
    page < 1 || page > list.pages ? null : hrefOf(place, { page: String(page) })
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeading
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            <LinkButton href="/hours">{t("allHours")}</LinkButton>
            {list.mayPlan && (
              <LinkButton href="/placements/new" variant="primary">
                {t("plan.open")}
              </LinkButton>
            )}
          </>
        }
      />
      <SoftLinks>
        <nav aria-label={t("filters.label")} className="flex flex-wrap gap-2" data-chrome>
          {placementFilters.map((when) => (
            <a
              key={when}
              href={hrefOf(place, { when })}
              aria-current={when === asked.when ? "true" : undefined}
              className="boxed inline-flex min-h-8 items-center gap-1.5 rounded-full border border-control bg-surface px-3 text-table no-underline hover:border-primary hover:bg-primary-tint aria-[current]:border-primary aria-[current]:bg-primary aria-[current]:text-on-primary pointer-coarse:min-h-11"
            >
              {t(`filters.${when}`)}
              <span className="figures font-semibold">{list.counts[when]}</span>
            </a>
          ))}
        </nav>
      </SoftLinks>
      <MoreWords of={["table"]}>
        <div className="boxed rounded-card border border-divider bg-surface">
          <PlacementTable list={list} asked={asked} />
        </div>
        {list.pages > 1 && (
          <Pagination previous={turned(list.page - 1)} next={turned(list.page + 1)}>
            {t("shown", { from: list.first, to: list.last, total: list.total })}
          </Pagination>
        )}
      </MoreWords>
    </div>
  )
}

async function PlacementTable({ list, asked }: { list: PlacementList; asked: PlacementAsked }) {
  const t = await getTranslations("placement")
  const rows = list.lines.map(
    ({ participantId, participant, employerId, employer, kind, state, ...line }) => ({
      ...line,
      participant: { text: participant, href: `/participants/${participantId}` },
      employer: { text: employer, href: `/employers/${employerId}` },
      kind: { text: t(`kinds.${kind}`), href: `/placements/${line.id}` },
      state: t(`states.${state}`),
    }),
  )
  return (
    <DataTable
      caption={t("caption")}
      rows={rows}
      place={{ path: "/placements", query: { when: asked.when } }}
      columns={[
        { key: "participant", label: t("columns.participant"), kind: "name", header: true },
        { key: "employer", label: t("columns.employer"), kind: "name", wrap: true },
        { key: "kind", label: t("columns.kind") },
        { key: "state", label: t("facts.state") },
        { key: "dates", label: t("columns.dates"), look: "figures" },
        { key: "confirmed", label: t("columns.confirmed"), align: "end" },
        { key: "waiting", label: t("columns.waiting"), align: "end" },
      ]}
      empty={
        <EmptyState title={t("empty.title")} icon="building">
          {t(asked.when === "current" ? "empty.current" : "empty.other")}
        </EmptyState>
      }
    />
  )
}
