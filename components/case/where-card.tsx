import { getLocale, getTranslations } from "next-intl/server"
import { PhaseMark } from "@/components/cohort/phase-mark"
import { Card } from "@/components/ui/card"
import { Notice } from "@/components/ui/notice"
import { stepsDone } from "@/lib/domain/cohort/rules"
import { dayName } from "@/lib/platform/dates"
import type { CaseProps } from "./case-view"

/** The phase she is in, since when, and for a case on hold when somebody looks at it again. */
export async function WhereCard({ found, actor }: CaseProps) {
  const [t, phases, locale] = await Promise.all([
    getTranslations("case"),
    getTranslations("participant.phases"),
    getLocale(),
  ])
  const [last] = found.changes
  const since = last ? new Date(last.at) : found.registeredOn
  const review = found.phase === "on_hold" ? last?.reviewOn : null
  const day = (date: string) => dayName(date, "UTC", locale)
  if (found.handedOverOn)
    return (
      <Card title={t("where")}>
        <div id="case-where" className="grid gap-2 text-lead">
          <PhaseMark word={phases("handed_over")} done={stepsDone("handed_over")} />
          <p className="text-table text-muted">
            {t.rich("handedOver", {
              organisation: () => <bdi>{found.handedOverTo}</bdi>,
              day: day(found.handedOverOn),
            })}
          </p>
        </div>
      </Card>
    )
  return (
    <Card title={t("where")}>
      <div id="case-where" tabIndex={-1} className="grid gap-2 rounded-control text-lead">
        <PhaseMark word={phases(found.phase)} done={stepsDone(found.phase)} />
        <p className="text-table text-muted">
          {t("since", { day: dayName(since, actor.organisation.timezone, locale) })}
        </p>
        {found.phase === "on_hold" && last?.reason && (
          <p className="text-table">
            <bdi>{last.reason}</bdi>
          </p>
        )}
        {review && review > found.day && (
          <p className="text-table text-muted">{t("review", { day: day(review) })}</p>
        )}
        {review && review <= found.day && (
          <Notice tone="warning">{t("reviewOver", { day: day(review) })}</Notice>
        )}
      </div>
    </Card>
  )
}
