"use client"

import dynamic from "next/dynamic"
import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import type { Kept } from "@/components/form/use-kept-form"
import { Badge, type Tone } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { Icon } from "@/components/ui/icon"
import { Notice } from "@/components/ui/notice"
import { VisuallyHidden } from "@/components/ui/visually-hidden"
import type { ResidenceRow } from "@/lib/domain/papers/queries"
import { noticeDays } from "@/lib/domain/residence/rules"
import { evidences, residenceKinds, rightsToWork } from "@/lib/domain/residence/schema"
import { dayName, daysBetween } from "@/lib/platform/dates"

const ResidencePanel = dynamic(() => import("./residence-panel").then((file) => file.ResidencePanel), {
  ssr: false,
})

type ResidenceCardProps = {
  participantId: string
  statuses: readonly ResidenceRow[]
  drafts: readonly Kept[]
  today: string
  timezone: string
  opened: string | null
}

/** Her statuses, the present one first. */
export function ResidenceCard(props: ResidenceCardProps) {
  const { participantId, statuses, drafts, today, timezone, opened } = props
  const [t, all] = [useTranslations("residence"), useTranslations("household")]
  const [open, setOpen] = useState<ResidenceRow | "new" | null>(
    opened === "residence" ? "new" : (statuses.find(({ id }) => opened === `residence:${id}`) ?? null),
  )
  const [current] = statuses
  const begun = drafts.some(({ form }) => form === "residence")
  return (
    <Card
      title={t("title")}
      flush
      actions={
        <Button size="small" onClick={() => setOpen("new")}>
          <Icon name="plus" size={16} />
          {begun ? all("continue") : t("add")}
        </Button>
      }
    >
      <p className="max-w-text px-4 pb-3 text-table text-muted md:px-5">{t("why")}</p>
      {current ? (
        <>
          <Ending status={current} today={today} />
          <ul className="divide-y divide-divider border-t border-divider">
            {statuses.map((status, place) => (
              <StatusRow
                key={status.id}
                status={status}
                isCurrent={place === 0}
                onRevise={() => setOpen(status)}
              />
            ))}
          </ul>
        </>
      ) : (
        <EmptyState icon="about" title={t("empty")}>
          {t("emptyWhy")}
        </EmptyState>
      )}
      {open && (
        <ResidencePanel
          participantId={participantId}
          status={open === "new" ? null : open}
          drafts={drafts}
          timezone={timezone}
          onClose={() => setOpen(null)}
        />
      )}
    </Card>
  )
}

/** A paper that ends within the time in which somebody must look at it, or has ended. */
function Ending({ status: { validTo }, today }: { status: ResidenceRow; today: string }) {
  const t = useTranslations("residence")
  const locale = useLocale()
  if (validTo === null || daysBetween(today, validTo) > noticeDays) return null
  const day = dayName(validTo, "UTC", locale)
  return (
    <div className="px-4 pb-4 md:px-5">
      <Notice tone="warning">{t(validTo < today ? "ended" : "endsSoon", { day })}</Notice>
    </div>
  )
}

const tones: Record<(typeof rightsToWork)[number], Tone> = {
  yes: "success",
  restricted: "warning",
  no: "danger",
  unknown: "plain",
}

type StatusRowProps = { status: ResidenceRow; isCurrent: boolean; onRevise: () => void }

function StatusRow({ status, isCurrent, onRevise }: StatusRowProps) {
  const t = useTranslations("residence")
  const locale = useLocale()
  const kind = t(`kinds.${residenceKinds.find((one) => one === status.kind) ?? "unknown"}`)
  const right = rightsToWork.find((one) => one === status.rightToWork) ?? "unknown"
  const evidence = evidences.find((one) => one === status.evidence) ?? "declared"
  const { validFrom, validTo } = status
  const span = [
    validFrom && t("from", { day: dayName(validFrom, "UTC", locale) }),
    validTo ? t("until", { day: dayName(validTo, "UTC", locale) }) : t("openEnd"),
  ]
  return (
    <li className="grid gap-1.5 px-4 py-3 md:px-5">
      <p className="text-table text-muted">{t(isCurrent ? "current" : "earlier")}</p>
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="font-semibold">{kind}</span>
        <Badge tone={isCurrent ? tones[right] : "plain"}>{t(`rights.${right}`)}</Badge>
        <Badge>{t(`evidences.${evidence}`)}</Badge>
      </p>
      <p className="figures text-table text-muted">{span.filter(Boolean).join(", ")}</p>
      {status.note && <p className="text-table whitespace-pre-line">{status.note}</p>}
      <p>
        <Button size="small" onClick={onRevise}>
          <span aria-hidden="true">{t("revise")}</span>
          <VisuallyHidden>{t("reviseOf", { kind })}</VisuallyHidden>
        </Button>
      </p>
    </li>
  )
}
