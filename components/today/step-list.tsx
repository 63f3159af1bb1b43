"use client"

import { useTranslations } from "next-intl"
import { DoneButton } from "@/components/next-step/done-button"
import { Badge } from "@/components/ui/badge"
import { Card } from "@/components/ui/card"
import { LinkButton } from "@/components/ui/link-button"
import { VisuallyHidden } from "@/components/ui/visually-hidden"
import { FollowUpRows } from "./follow-up-rows"
import type { FollowUpLine, StepLine } from "./lines"
import { useStayNear } from "./use-stay-near"

type StepListProps = { lines: readonly StepLine[]; followUps: readonly FollowUpLine[] }

/** Who left and is asked how she is; then what was agreed and is not done, the most urgent first. */
export function StepList({ lines, followUps }: StepListProps) {
  const t = useTranslations("today.steps")
  const count = lines.length + followUps.length
  const list = useStayNear(lines.map(({ id }) => id))
  return (
    <Card
      title={t("title")}
      count={count}
      flush={count > 0}
      actions={
        <a href="/steps" className="link text-table">
          {t("all")}
        </a>
      }
    >
      {followUps.length > 0 && <FollowUpRows lines={followUps} />}
      {count === 0 && <p className="text-table text-muted">{t("none")}</p>}
      {lines.length > 0 && (
        <ul ref={list} className="divide-y divide-divider border-t border-divider">
          {lines.map((line) => (
            <StepRow key={line.id} line={line} />
          ))}
        </ul>
      )}
    </Card>
  )
}

function StepRow({ line }: { line: StepLine }) {
  const t = useTranslations("today.steps")
  return (
    <li
      data-row={line.id}
      tabIndex={-1}
      className="flex items-start gap-3 px-4 py-3 outline-offset-[-3px]! md:px-5"
    >
      <div className="grid min-w-0 flex-1 gap-1">
        <p>
          <bdi>{line.what}</bdi>
        </p>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-table text-muted">
          <a href={line.about.href} className="link">
            <bdi>{line.about.name}</bdi>
          </a>
          {line.who && <span>{line.who}</span>}
          {line.late ? <Badge tone="warning">{line.due}</Badge> : <span>{line.due}</span>}
        </p>
      </div>
      {line.reviewAt ? (
        <LinkButton size="small" href={line.reviewAt.href} data-open="">
          {t(line.reviewAt.of === "work" ? "openWork" : "openPlan")}
          <VisuallyHidden> {line.about.name}</VisuallyHidden>
        </LinkButton>
      ) : (
        <div className="grid max-w-44 shrink-0 justify-items-end gap-1">
          <DoneButton stepId={line.id} from={line.from} what={line.what} letter="D" />
        </div>
      )}
    </li>
  )
}
