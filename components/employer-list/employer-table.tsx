"use client"

import { useLocale, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { type Column, DataTable } from "@/components/table/data-table"
import type { Place } from "@/components/table/place"
import { Badge } from "@/components/ui/badge"
import type { EmployerLine } from "@/lib/domain/employer-list/rules"
import { type CivilDate, dayName } from "@/lib/platform/dates"

type EmployerTableProps = {
  lines: readonly EmployerLine[]
  today: CivilDate
  place: Place
  /** What a search found stays in the order of the search. */
  found?: boolean
  empty?: ReactNode
}

/** Companies with what is known of each at a glance. */
export function EmployerTable({ lines, today, place, found = false, empty }: EmployerTableProps) {
  const t = useTranslations("employer-list")
  const columns = useColumns(today)
  return (
    <DataTable
      caption={t(found ? "results" : "caption")}
      columns={found ? columns.map(({ sort: _, ...column }) => column) : columns}
      rows={lines}
      place={place}
      empty={empty}
    />
  )
}

function useColumns(today: CivilDate): Column<EmployerLine>[] {
  const [t, words] = [useTranslations("employer-list"), useTranslations("employer")]
  const locale = useLocale()
  const day = (on: CivilDate) => dayName(on, "UTC", locale)
  return [
    { key: "name", label: t("columns.name"), sort: "name", header: true, render: nameCell },
    {
      ...{ key: "sector", label: t("columns.sector"), sort: "sector", look: "md:whitespace-normal" },
      render: ({ sector }) => sector && words(`sectors.${sector}`),
    },
    {
      ...{ key: "size", label: t("columns.size"), sort: "size" },
      look: "figures",
      render: ({ size }) => size && t(`sizes.${size}`),
    },
    { key: "contact", label: t("columns.contact"), kind: "name", look: "md:whitespace-normal" },
    {
      ...{ key: "free", label: t("columns.free"), sort: "free", look: "figures" },
      render: ({ free, perMonth, paused }) => {
        if (paused) return <Badge tone="warning">{t("cells.paused")}</Badge>
        return free !== null && perMonth !== null ? t("cells.free", { free, most: perMonth }) : free
      },
    },
    { key: "here", label: t("columns.here"), kind: "number", render: ({ here }) => here || null },
    {
      ...{ key: "lastContact", label: t("columns.lastContact"), sort: "lastContact", look: "figures" },
      render: ({ lastContact, ours }) => (lastContact ? day(lastContact) : ours ? t("cells.never") : null),
    },
    {
      ...{ key: "nextDue", label: t("columns.nextDue"), sort: "nextDue", look: "figures" },
      render: ({ nextDue }) =>
        nextDue &&
        (nextDue <= today ? (
          <Badge tone="warning" icon="flag">
            {day(nextDue)}
          </Badge>
        ) : (
          day(nextDue)
        )),
    },
  ]
}

function nameCell({ id, name, activity }: EmployerLine) {
  return (
    <span className="grid">
      <a href={`/employers/${id}`} className="link" data-row={id}>
        <bdi>{name}</bdi>
      </a>
      {activity && (
        <span className="text-meta font-normal text-muted">
          <bdi>{activity}</bdi>
        </span>
      )}
    </span>
  )
}
