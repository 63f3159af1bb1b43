"use client"

import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { type Column, DataTable } from "@/components/table/data-table"
import type { Place } from "@/components/table/place"
import { Badge } from "@/components/ui/badge"
import { VisuallyHidden } from "@/components/ui/visually-hidden"
import { DoneButton } from "./done-button"
import type { StepLine } from "./steps-view"

type StepsTableProps = { lines: readonly StepLine[]; place: Place; empty: ReactNode }

/** Each step with whom it is for, when it is due, who does it, and its one press. */
export function StepsTable({ lines, place, empty }: StepsTableProps) {
  const t = useTranslations("next-step")
  const columns: Column<StepLine>[] = [
    {
      key: "what",
      label: t("list.columns.what"),
      header: true,
      wrap: true,
      render: ({ what }) => <bdi>{what}</bdi>,
    },
    {
      key: "about",
      label: t("list.columns.about"),
      render: ({ about, paused }) => (
        <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
          <a href={about.href} className="link">
            <bdi>{about.name}</bdi>
          </a>
          {paused && <Badge icon="clock">{paused}</Badge>}
        </span>
      ),
    },
    {
      key: "due",
      label: t("list.columns.due"),
      render: ({ due, late }) =>
        late ? <Badge tone="warning">{late}</Badge> : <span className="figures">{due}</span>,
    },
    { key: "assignee", label: t("list.columns.assignee"), kind: "name" },
    {
      key: "id",
      label: t("list.columns.done"),
      render: ({ id, from, what, review }) =>
        review ? (
          <a href={review.href} className="link">
            {t(`review.${review.of}`)}
            <VisuallyHidden> {what}</VisuallyHidden>
          </a>
        ) : (
          <DoneButton stepId={id} from={from} what={what} />
        ),
    },
  ]
  return <DataTable caption={t("list.caption")} rows={lines} place={place} columns={columns} empty={empty} />
}
