"use client"

import { useLocale, useTranslations } from "next-intl"
import { type Column, DataTable } from "@/components/table/data-table"
import { Badge } from "@/components/ui/badge"
import { EmptyState } from "@/components/ui/empty-state"
import { type Pair, standingOf, type WomanLine } from "@/lib/domain/campaign-board/rules"
import { hoursText } from "@/lib/platform/dates"

type BoardTableProps = { women: readonly WomanLine[]; companies: readonly { id: string; name: string }[] }

/** Women down, companies across: what each confirmed of each, and whether it counts. */
export function BoardTable({ women, companies }: BoardTableProps) {
  const t = useTranslations("campaign.board")
  const columns: Column<WomanLine>[] = [
    {
      ...{ key: "name", label: t("woman"), header: true },
      render: ({ id, name }) => (
        <a href={`/participants/${id}/work`} className="link">
          <bdi>{name}</bdi>
        </a>
      ),
    },
    {
      ...{ key: "counted", label: t("counts") },
      render: ({ counted }) =>
        counted > 0 ? (
          <Badge tone="success" icon="check">
            {t("yes")}
          </Badge>
        ) : (
          <Badge tone="warning" icon="flag">
            {t("no")}
          </Badge>
        ),
    },
    ...companies.map(({ id, name }) => ({
      ...{ key: "pairs" as const, label: name, narrow: true },
      render: ({ pairs }: WomanLine) => {
        const pair = pairs.find(({ employerId }) => employerId === id)
        return pair ? <PairCell pair={pair} /> : null
      },
    })),
  ]
  return (
    <DataTable
      caption={t("caption")}
      columns={columns}
      rows={women}
      place={{ path: "/mothers-month", query: {} }}
      empty={
        <EmptyState icon="people" title={t("empty")}>
          {t("emptyWhy")}
        </EmptyState>
      }
    />
  )
}

/** Never colour alone: what does not count says why. */
function PairCell({ pair }: { pair: Pair }) {
  const [t, gaps] = [useTranslations("campaign.board"), useTranslations("campaign.gaps")]
  const locale = useLocale()
  const hours = hoursText(pair.confirmed, locale)
  const standing = standingOf(pair)
  return (
    <a href={`/placements/${pair.placementId}`} className="link inline-grid gap-1">
      {standing === "counts" && (
        <Badge tone="success" icon="check">
          {hours}
        </Badge>
      )}
      {standing === "tooFew" && <Badge tone="warning">{gaps("below", { hours })}</Badge>}
      {standing === "tooMany" && <Badge tone="danger">{gaps("above", { hours })}</Badge>}
      {pair.waiting > 0 && (
        <span className="figures text-meta">{t("waits", { hours: hoursText(pair.waiting, locale) })}</span>
      )}
      {standing === null && pair.waiting === 0 && (
        <span className="text-meta">
          {pair.planned === 0
            ? t("nothing")
            : t(pair.isConfirmed ? "planned" : "proposed", { hours: hoursText(pair.planned, locale) })}
        </span>
      )}
    </a>
  )
}
