import { getLocale, getTranslations } from "next-intl/server"
import { Badge } from "@/components/ui/badge"
import type { HerStep as Step } from "@/lib/domain/itinerary/queries"
import { isOverdue, reviewPlace } from "@/lib/domain/next-step/rules"
import { dayName } from "@/lib/platform/dates"
import { AssignButton } from "./assign-button"
import { DoneButton } from "./done-button"
import { stepWords } from "./words"

type HerStepProps = {
  step: Step
  today: string
  choices: readonly { value: string; label: string }[]
  participantId: string
}

/** One thing that is to be done for her; what something else asked for is closed there. */
export async function HerStep({ step, today, choices, participantId }: HerStepProps) {
  const [t, locale, says] = await Promise.all([getTranslations("next-step"), getLocale(), stepWords()])
  const { id, dueOn, assignee, assigneeId, version } = step
  const review = reviewPlace(step.origin, participantId)
  const what = says(step)
  const day = dueOn && dayName(dueOn, "UTC", locale)
  return (
    <li className="grid gap-1.5 border-t border-divider pt-3">
      <p dir="auto">{what}</p>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-table text-muted">
        {!day && <span>{t("noDay")}</span>}
        {day && isOverdue({ dueOn }, today) && <Badge tone="warning">{t("overdue", { day })}</Badge>}
        {day && !isOverdue({ dueOn }, today) && <span className="figures">{t("due", { day })}</span>}
        {assignee && <bdi>{t("by", { name: assignee })}</bdi>}
      </p>
      <p className="flex flex-wrap gap-2">
        {review ? (
          <a href={review.href} className="link self-center text-table">
            {t(`review.${review.of}`)}
          </a>
        ) : (
          <DoneButton stepId={id} what={what} />
        )}
        <AssignButton
          stepId={id}
          version={version}
          what={what}
          start={{ dueOn: dueOn ?? "", assigneeId: assigneeId ?? "" }}
          choices={choices}
        />
      </p>
    </li>
  )
}
