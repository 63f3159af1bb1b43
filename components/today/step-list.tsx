"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Badge } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import { Card } from "@/components/ui/card"
import { Icon } from "@/components/ui/icon"
import { LinkButton } from "@/components/ui/link-button"
import { useUndo } from "@/components/ui/undo"
import { VisuallyHidden } from "@/components/ui/visually-hidden"
import { completeStep, reopenStep } from "@/lib/domain/next-step/actions"
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
  const offerUndo = useUndo()
  const [state, setState] = useState<"open" | "busy" | "failed">("open")

  async function complete() {
    if (state === "busy") return
    setState("busy")
    const outcome = await completeStep({ stepId: line.id }).catch(() => null)
    setState(outcome?.done ? "open" : "failed")
    if (!outcome?.done) return
    offerUndo({
      text: t.rich("completed", { step: line.what, what: (step) => <bdi>{step}</bdi> }),
      undo: () => reopenStep({ stepId: line.id }),
      undone: t("reopened"),
    })
  }

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
          <a href={`/participants/${line.person.id}`} className="link">
            <bdi>{line.person.name}</bdi>
          </a>
          {line.late ? <Badge tone="warning">{line.due}</Badge> : <span>{line.due}</span>}
        </p>
        {state === "failed" && (
          <p role="alert" className="text-table font-semibold text-danger">
            {t("failed")}
          </p>
        )}
      </div>
      {line.isReview ? (
        <LinkButton size="small" href={`/participants/${line.person.id}/itinerary#review`} data-open="">
          {t("openPlan")}
          <VisuallyHidden> {line.person.name}</VisuallyHidden>
        </LinkButton>
      ) : (
        <Button size="small" busy={state === "busy"} onClick={complete} aria-keyshortcuts="D">
          {state !== "busy" && <Icon name="check" size={16} />}
          {t("done")}
          <VisuallyHidden> {line.what}</VisuallyHidden>
        </Button>
      )}
    </li>
  )
}
