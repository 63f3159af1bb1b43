import { getLocale, getTranslations } from "next-intl/server"
import { Badge } from "@/components/ui/badge"
import type { Analysis } from "@/lib/domain/needs-analysis/queries"
import { dayName } from "@/lib/platform/dates"
import { AgreeStep } from "./agree-step"
import { StepActs } from "./step-acts"

type StepListProps = { analysisId: string; steps: Analysis["steps"]; today: string }

const openFirst = (steps: Analysis["steps"]) =>
  steps.toSorted((one, other) => Number(one.isDone) - Number(other.isDone))

/** What was agreed with the company: what, who, by when. */
export async function StepList({ analysisId, steps, today }: StepListProps) {
  const [t, locale] = await Promise.all([getTranslations("needs-step"), getLocale()])
  return (
    <div className="grid gap-2">
      <h4 className="text-table font-semibold text-muted">{t("title")}</h4>
      {steps.length > 0 && (
        <ul className="divide-y divide-divider">
          {openFirst(steps).map((step) => (
            <li
              key={step.id}
              className="grid items-center gap-x-4 gap-y-1 py-2 sm:grid-cols-[minmax(0,1fr)_auto]"
            >
              <p className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
                <bdi className={step.isDone ? "text-muted line-through" : undefined}>{step.what}</bdi>
                <Badge>{t(`owners.${step.who}`)}</Badge>
                {step.dueOn && !step.isDone && (
                  <Badge tone={step.dueOn <= today ? "warning" : "plain"} icon="flag">
                    {t("by", { day: dayName(step.dueOn, "UTC", locale) })}
                  </Badge>
                )}
              </p>
              <StepActs stepId={step.id} what={step.what} isDone={step.isDone} />
            </li>
          ))}
        </ul>
      )}
      <AgreeStep analysisId={analysisId} />
    </div>
  )
}
