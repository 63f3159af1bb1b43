"use client"

import { useTranslations } from "next-intl"
import { type Column, DataTable } from "@/components/table/data-table"
import { Badge } from "@/components/ui/badge"
import type { Caseload } from "@/lib/domain/caseload/queries"

/** A line for each counsellor, with the way to move her women where she has any. */
export function CaseloadTable({ loads }: { loads: readonly Caseload[] }) {
  const t = useTranslations("caseload")
  const columns: Column<Caseload>[] = [
    {
      key: "name",
      label: t("columns.name"),
      header: true,
      render: ({ name, ended }) => (
        <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
          <bdi>{name}</bdi>
          {ended && (
            <Badge tone="warning" icon="alert">
              {t("left")}
            </Badge>
          )}
        </span>
      ),
    },
    { key: "women", label: t("columns.women"), kind: "number" },
    { key: "steps", label: t("columns.steps"), kind: "number" },
    { key: "sessions", label: t("columns.sessions"), kind: "number" },
    {
      key: "id",
      label: t("columns.move"),
      render: ({ id, name, women }) =>
        women > 0 ? (
          <a href={`/caseloads/move?from=${id}`} className="link">
            {t("move", { name })}
          </a>
        ) : null,
    },
  ]
  return (
    <DataTable
      caption={t("caption")}
      rows={loads}
      place={{ path: "/caseloads", query: {} }}
      columns={columns}
    />
  )
}
