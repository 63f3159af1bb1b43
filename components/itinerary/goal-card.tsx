import { getLocale, getTranslations } from "next-intl/server"
import { Card } from "@/components/ui/card"
import { PrintButton } from "@/components/ui/print-button"
import type { ItineraryPage } from "@/lib/domain/itinerary/queries"
import { dayName } from "@/lib/platform/dates"
import { fileFor } from "./drafts"
import { GoalButton } from "./goal-button"
import { schedulesOf } from "./known"

/** Where she wants to go, in her words, and what the way has to fit. */
export async function GoalCard({ page, opened }: { page: ItineraryPage; opened: string | null }) {
  const [t, schedule, locale] = await Promise.all([
    getTranslations("itinerary.goal"),
    getTranslations("profile-outlook.schedules"),
    getLocale(),
  ])
  const { plan } = page
  if (!plan) return null
  const terms = [
    plan.hoursPerWeek !== null && t("hoursValue", { hours: plan.hoursPerWeek }),
    ...schedulesOf(plan.schedule).map((part) => schedule(part)),
    plan.maxTravelMinutes !== null && t("travelValue", { minutes: plan.maxTravelMinutes }),
  ].filter((term) => term !== false)
  return (
    <Card
      title={t("title")}
      actions={
        <>
          {page.mayWrite && (
            <GoalButton
              {...revising(plan)}
              spoken={page.spoken}
              file={fileFor(page, opened, "itinerary:goal")}
            />
          )}
          <PrintButton size="small">{t("print")}</PrintButton>
        </>
      }
    >
      <div className="grid gap-3">
        <blockquote
          dir="auto"
          className="max-w-text border-s-4 border-primary ps-4 text-lead whitespace-pre-line"
        >
          {plan.objective}
        </blockquote>
        {(plan.occupation || terms.length > 0) && (
          <ul className="flex flex-wrap gap-x-4 gap-y-1">
            {plan.occupation && (
              <li className="font-semibold">
                <bdi>{plan.occupation.label}</bdi>
              </li>
            )}
            {terms.map((term) => (
              <li key={term}>{term}</li>
            ))}
          </ul>
        )}
        <p className="text-table text-muted">
          {plan.profile
            ? t("basis", { number: plan.profile.number, day: dayName(plan.profile.agreedOn, "UTC", locale) })
            : t("basisNone")}
        </p>
      </div>
    </Card>
  )
}

function revising(plan: NonNullable<ItineraryPage["plan"]>) {
  const { id, version, objective, occupation, hoursPerWeek, maxTravelMinutes, reviewEveryWeeks } = plan
  const start = {
    objective,
    occupation,
    hoursPerWeek: String(hoursPerWeek ?? ""),
    schedule: schedulesOf(plan.schedule),
    maxTravelMinutes: String(maxTravelMinutes ?? ""),
    reviewEveryWeeks: String(reviewEveryWeeks),
  }
  return { plan: { itineraryId: id, version }, start }
}
