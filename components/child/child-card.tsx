"use client"

import dynamic from "next/dynamic"
import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { useRemoval } from "@/components/household/use-removal"
import { Badge } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { Icon } from "@/components/ui/icon"
import { VisuallyHidden } from "@/components/ui/visually-hidden"
import { addChild, removeChild } from "@/lib/domain/child/actions"
import { childAge } from "@/lib/domain/child/rules"
import { careAnswers } from "@/lib/domain/child/schema"
import type { Household, HouseholdChild } from "@/lib/domain/household/queries"
import { partialDateText } from "@/lib/platform/partial-dates"
import { languageName } from "@/lib/words/languages"

const ChildPanel = dynamic(() => import("./child-panel").then((file) => file.ChildPanel), { ssr: false })

type ChildCardProps = Pick<Household, "participantId" | "drafts" | "today" | "timezone"> & {
  /** Not "children": React has that name for itself. */
  hers: readonly HouseholdChild[]
  opened: string | null
}

/** Her children, with what childcare has to know. */
export function ChildCard({ opened, ...home }: ChildCardProps) {
  const [t, all] = [useTranslations("child"), useTranslations("household")]
  const { hers, drafts, today, participantId, timezone } = home
  const [open, setOpen] = useState<HouseholdChild | "new" | null>(
    opened === "child" ? "new" : (hers.find(({ id }) => opened === `child:${id}`) ?? null),
  )
  const begun = drafts.some(({ form }) => form === "child")
  const add = (
    <Button size="small" onClick={() => setOpen("new")}>
      <Icon name="plus" size={16} />
      {begun ? all("continue") : t("add")}
    </Button>
  )
  return (
    <Card title={t("title")} count={hers.length} actions={add} flush>
      {hers.length === 0 ? (
        <EmptyState icon="child" title={t("empty")}>
          {t("emptyWhy")}
        </EmptyState>
      ) : (
        <ul className="divide-y divide-divider border-t border-divider">
          {hers.map((child) => (
            <ChildRow
              key={child.id}
              child={child}
              participantId={participantId}
              today={today}
              onRevise={() => setOpen(child)}
            />
          ))}
        </ul>
      )}
      {open && (
        <ChildPanel
          participantId={participantId}
          child={open === "new" ? null : open}
          drafts={drafts}
          timezone={timezone}
          onClose={() => setOpen(null)}
        />
      )}
    </Card>
  )
}

type ChildRowProps = { child: HouseholdChild; participantId: string; today: string; onRevise: () => void }

function ChildRow({ child, participantId, today, onRevise }: ChildRowProps) {
  const t = useTranslations("child")
  const locale = useLocale()
  const { busy, problem, take } = useRemoval()
  const { id, version, ...facts } = child
  const birth = partialDateText(child.birth, locale)
  const name = child.givenName ?? t("unnamed", { birth })
  const careAnswer = careAnswers.find((answer) => answer === child.careAnswer) ?? "not_asked"
  const bringBack = () => {
    const { givenName, careNeeds, notes, ...rest } = facts
    const words = { givenName: givenName ?? "", careNeeds: careNeeds ?? "", notes: notes ?? "" }
    return addChild({ ...rest, ...words, careAnswer, participantId })
  }
  const remove = () => take({ name, remove: () => removeChild({ childId: id, version }), bringBack })
  const label = (action: string) => <VisuallyHidden>{t("withName", { action, name })}</VisuallyHidden>
  return (
    <li className="grid gap-2 px-4 py-3 md:px-5">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <bdi className="font-semibold">{name}</bdi>
        <span className="figures text-table text-muted">
          <Age birth={child.birth} today={today} />
          {", "}
          {t("born", { birth })}
        </span>
      </div>
      <p className="flex flex-wrap gap-1.5">
        <Badge>{t(child.livesWith ? "livesWith" : "livesElsewhere")}</Badge>
        {careAnswer !== "some" && <Badge>{t(`care.${careAnswer}`, { needs: "" })}</Badge>}
        {child.photoConsent && <Badge>{t("photoYes")}</Badge>}
      </p>
      {careAnswer === "some" && (
        <p className="flex items-start gap-1.5 text-warning">
          <Icon name="alert" />
          <span className="min-w-0 whitespace-pre-line">
            {t("care.some", { needs: child.careNeeds ?? "" })}
          </span>
        </p>
      )}
      {child.languages.length > 0 && (
        <p className="text-table text-muted">
          {child.languages.map((code) => languageName(code, locale)).join(", ")}
        </p>
      )}
      {child.notes && <p className="text-table whitespace-pre-line">{child.notes}</p>}
      {problem && (
        <p role="alert" className="text-table font-semibold text-danger">
          {problem}
        </p>
      )}
      <p className="flex flex-wrap gap-2">
        <Button size="small" onClick={onRevise}>
          <span aria-hidden="true">{t("revise")}</span>
          {label(t("revise"))}
        </Button>
        <Button size="small" variant="quiet" busy={busy} onClick={remove}>
          <span aria-hidden="true">{t("remove")}</span>
          {label(t("remove"))}
        </Button>
      </p>
    </li>
  )
}

function Age({ birth, today }: { birth: string; today: string }) {
  const t = useTranslations("child")
  const { least, most } = childAge(birth, today)
  return least === most ? t("ageYears", { years: most }) : t("ageRange", { least, most })
}
