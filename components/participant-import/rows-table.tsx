"use client"

import { useTranslations } from "next-intl"
import { type Column, DataTable } from "@/components/table/data-table"
import { Badge, type Tone } from "@/components/ui/badge"
import { Bdi } from "@/components/ui/bdi"
import { EmptyState } from "@/components/ui/empty-state"
import type { ShownFate } from "./problem-lines"

export type ShownRow = { id: string; number: number; name: string; fate: ShownFate; notes: string[] }

const tones: Record<ShownFate, Tone> = {
  enrolled: "success",
  registered: "info",
  suspected: "warning",
  refused: "danger",
  example: "plain",
}

/** The lines of the list with what is said about each. */
export function RowsTable({ rows, place }: { rows: ShownRow[]; place: Record<string, string> }) {
  const t = useTranslations("participant-import")
  const columns: Column<ShownRow>[] = [
    {
      key: "name",
      label: t("rows.name"),
      header: true,
      render: ({ name }) =>
        name ? <Bdi>{name}</Bdi> : <span className="text-muted">{t("rows.noName")}</span>,
    },
    { key: "number", label: t("rows.row"), kind: "number" },
    {
      key: "fate",
      label: t("rows.fate"),
      render: ({ fate }) => <Badge tone={tones[fate]}>{t(`fates.${fate}`)}</Badge>,
    },
    {
      key: "notes",
      label: t("rows.notes"),
      wrap: true,
      render: ({ notes }) => <Notes notes={notes} none={t("rows.none")} />,
    },
  ]
  return (
    <DataTable
      caption={t("rows.caption")}
      columns={columns}
      rows={rows}
      place={{ path: "/participants/import", query: place }}
      empty={<EmptyState title={t("rows.empty")} />}
    />
  )
}

function Notes({ notes, none }: { notes: string[]; none: string }) {
  if (notes.length === 0) return <span className="text-muted">{none}</span>
  return (
    <ul className="grid gap-1 text-start md:py-1">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  )
}
