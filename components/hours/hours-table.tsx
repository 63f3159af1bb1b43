"use client"

import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { CauseButtons } from "@/components/hours-cause/cause-buttons"
import { type Column, DataTable } from "@/components/table/data-table"
import type { Place } from "@/components/table/place"
import type { HoursLine } from "@/lib/domain/hours/queries"
import { CallButton } from "./call-button"
import { HoursMark, markOf } from "./hours-mark"
import { RemindButton } from "./remind-button"

type HoursTableProps = {
  lines: readonly HoursLine[]
  place: Place
  empty: ReactNode
  mayWrite: boolean
}

/** Who was where and how long, what the employer said of it, and since when. */
export function HoursTable({ lines, place, empty, mayWrite }: HoursTableProps) {
  const t = useTranslations("hours")
  const columns: Column<HoursLine>[] = [
    {
      key: "participant",
      label: t("columns.participant"),
      header: true,
      render: (line) => (
        <a href={`/participants/${line.participantId}`} className="link" dir="auto">
          {line.participant}
        </a>
      ),
    },
    {
      key: "employer",
      label: t("columns.employer"),
      wrap: true,
      render: (line) => (
        <a href={`/placements/${line.placementId}`} className="link" dir="auto">
          {line.employer}
        </a>
      ),
    },
    {
      key: "date",
      label: t("columns.date"),
      render: ({ date, times }) => (
        <span>
          {date}
          <bdi className="figures block text-meta text-muted">{times}</bdi>
        </span>
      ),
    },
    {
      key: "hours",
      label: t("columns.hours"),
      align: "end",
      render: (line) => (
        <span>
          {line.hours}
          {line.reported && (
            <span className="block text-meta text-muted">{t("reported", { hours: line.reported })}</span>
          )}
        </span>
      ),
    },
    {
      key: "state",
      label: t("columns.state"),
      render: (line) => <Standing line={line} />,
    },
  ]
  const waits = lines.some(({ state }) => state === "self_reported" || (state === "rejected" && mayWrite))
  const remind: Column<HoursLine> = {
    key: "id",
    label: t("columns.act"),
    wrap: true,
    look: mayWrite && lines.some(({ state }) => state === "rejected") ? "md:min-w-60" : "",
    render: (line) =>
      line.state === "self_reported" ? (
        <Ask line={line} />
      ) : (
        line.state === "rejected" &&
        mayWrite && (
          <CauseButtons entryId={line.id} cause={line.cause} day={line.date} name={line.participant} />
        )
      ),
  }
  return (
    <DataTable
      caption={t("caption")}
      columns={waits ? [...columns, remind] : columns}
      rows={lines}
      place={place}
      empty={empty}
    />
  )
}

function Standing({ line }: { line: HoursLine }) {
  const [t, causes] = [useTranslations("hours"), useTranslations("hours-cause")]
  const sheets = useTranslations("hours-sheet")
  const { state, cause, bySheet, since } = line
  return (
    <span>
      <HoursMark state={state} word={t(`states.${markOf(line)}`)} />
      <span className="block text-meta text-muted">{since}</span>
      {bySheet && <span className="block text-meta text-muted">{sheets("bySheet")}</span>}
      {cause && (
        <span className="block text-meta text-muted">
          {causes("said", { cause: causes(`causes.${cause}`) })}
        </span>
      )}
    </span>
  )
}

/** Another letter, or after two of them a call. */
function Ask({ line }: { line: HoursLine }) {
  const t = useTranslations("hours")
  const about = { name: line.participant, day: line.date }
  if (line.call) return <CallButton line={line} call={line.call} label={t("call.label", about)} />
  return <RemindButton entryId={line.id} label={t("remind.label", about)} button={t("remind.button")} />
}
