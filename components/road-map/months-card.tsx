import { getTranslations } from "next-intl/server"
import { Badge } from "@/components/ui/badge"
import { Card } from "@/components/ui/card"
import { classes } from "@/components/ui/classes"
import { Icon, type IconName } from "@/components/ui/icon"
import type { RoadMapFacts, RoadMapLine, RoadMapMonth } from "@/lib/domain/road-map/queries"
import { roadMapStepStates } from "@/lib/domain/road-map-step/schema"
import { AddStep } from "./add-step"
import { MarkStep } from "./mark-step"
import { StepActs } from "./step-acts"

type MonthsCardProps = { roadMap: RoadMapFacts; mayRevise: boolean }

/** The six months and what she does in each. */
export async function MonthsCard({ roadMap, mayRevise }: MonthsCardProps) {
  const t = await getTranslations("road-map.months")
  const inHerWords = roadMap.language
  return (
    <Card title={t("title")}>
      <ol className="grid gap-5">
        {roadMap.months.map((month) => (
          <Month
            key={month.month}
            month={month}
            language={inHerWords}
            isDraft={mayRevise && roadMap.standing === "draft"}
            isInForce={mayRevise && ["signed", "active", "closed"].includes(roadMap.standing)}
          />
        ))}
      </ol>
    </Card>
  )
}

type MonthProps = { month: RoadMapMonth; language: string; isDraft: boolean; isInForce: boolean }

async function Month({ month, language, isDraft, isInForce }: MonthProps) {
  const t = await getTranslations("road-map.months")
  return (
    <li className="grid gap-2">
      <h3 className="flex items-start gap-x-2 font-semibold">
        <span className="figures grid size-6 shrink-0 place-items-center rounded-full bg-primary-tint text-table text-primary">
          {month.month}
        </span>
        <span className="figures">{month.title}</span>
      </h3>
      {month.steps.length === 0 && <p className="ps-8 text-table text-muted">{t("empty")}</p>}
      {month.steps.length > 0 && (
        <ul className="grid">
          {month.steps.map((step, nth) => (
            <li key={step.id} className="grid gap-2 border-t border-divider py-3 ps-8">
              <StepWords step={step} language={language} />
              {isDraft && (
                <StepActs step={step} isFirst={nth === 0} isLast={nth === month.steps.length - 1} />
              )}
              {isInForce && <MarkStep step={step} />}
            </li>
          ))}
        </ul>
      )}
      {isDraft && (
        <div className="ps-8">
          <AddStep month={month.month} title={month.title} />
        </div>
      )}
    </li>
  )
}

const marks: Record<(typeof roadMapStepStates)[number], { icon: IconName; look: string }> = {
  planned: { icon: "question", look: "border-dashed border-control text-muted" },
  in_progress: { icon: "next", look: "border-info text-info" },
  done: { icon: "check", look: "border-success bg-success text-surface" },
  not_done: { icon: "cross", look: "border-danger text-danger" },
  cancelled: { icon: "struck", look: "border-control text-muted line-through" },
}

async function StepWords({ step, language }: { step: RoadMapLine; language: string }) {
  const t = await getTranslations("road-map.step")
  const { detail, text, whoHelps, doneWhen } = step
  const isFree = step.phraseKey === null
  const small: [string, string | null][] = [
    [t("who"), whoHelps],
    [t("done"), doneWhen],
    [t("due"), step.due],
  ]
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <bdi lang={isFree ? step.language : undefined} className="min-w-0 font-semibold break-words">
          {detail ? text.replace("…", detail) : text}
        </bdi>
        <StepMark step={step} />
        {isFree && step.language !== language && (
          <Badge tone="warning" icon="language">
            {t("free")}
          </Badge>
        )}
        {step.overdue && (
          <Badge tone="danger" icon="clock">
            {t("overdue")}
          </Badge>
        )}
      </p>
      <p className="flex flex-wrap gap-x-4 gap-y-0.5 text-table text-muted">
        {small
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <span key={label} className="figures">
              {`${label}: `}
              <bdi>{value}</bdi>
            </span>
          ))}
      </p>
      {step.reason && <p className="text-table">{step.reason}</p>}
    </div>
  )
}

async function StepMark({ step }: { step: RoadMapLine }) {
  const t = await getTranslations("road-map.stepStates")
  const state = roadMapStepStates.find((one) => one === step.state) ?? "planned"
  if (state === "planned") return null
  const { icon, look } = marks[state]
  return (
    <span
      className={classes(
        "boxed inline-flex items-center gap-1 rounded-full border px-2.5 py-0.5 text-table font-semibold",
        look,
      )}
    >
      <Icon name={icon} size={16} />
      {t(state)}
    </span>
  )
}
