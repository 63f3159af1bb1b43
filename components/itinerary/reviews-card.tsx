import { getLocale, getTranslations } from "next-intl/server"
import { Badge } from "@/components/ui/badge"
import { Card } from "@/components/ui/card"
import type { ItineraryPage } from "@/lib/domain/itinerary/queries"
import { dayName } from "@/lib/platform/dates"
import { fileFor } from "./drafts"
import { ReviewButton } from "./review-button"

/** When the plan is looked at together: how often, next, and what was said before. */
export async function ReviewsCard({ page, opened }: { page: ItineraryPage; opened: string | null }) {
  const [t, locale] = await Promise.all([getTranslations("itinerary.reviews"), getLocale()])
  const { plan, reviews, today, stamp } = page
  if (!plan) return null
  const day = (date: string) => dayName(date, "UTC", locale)
  const { nextReviewOn } = plan
  const isOverdue = nextReviewOn !== null && nextReviewOn < today
  /* What she has not agreed to yet asks for that first. */
  const isAgreed = plan.agreedOn !== null && plan.changedOn === null
  return (
    <Card title={t("title")} count={reviews.length}>
      <div id="review" className="grid gap-4">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {t("every", { weeks: plan.reviewEveryWeeks })}
          {nextReviewOn &&
            (isOverdue ? (
              <Badge tone="warning" icon="clock">
                {t("overdue", { day: day(nextReviewOn) })}
              </Badge>
            ) : (
              <span className="figures text-muted">{t("next", { day: day(nextReviewOn) })}</span>
            ))}
        </p>
        {page.mayWrite && (
          <ReviewButton
            itineraryId={plan.id}
            stamp={stamp}
            today={today}
            isDue={isOverdue && isAgreed}
            hasActions={page.actions.length > 0}
            file={fileFor(page, opened, "itinerary:review")}
          />
        )}
        {reviews.length === 0 ? (
          <p className="text-table text-muted">{t("none")}</p>
        ) : (
          <ol className="grid gap-4">
            {reviews.map(({ id, on, note, agreed, by }) => (
              <li key={id} className="grid gap-1 border-t border-divider pt-3">
                <p className="flex flex-wrap items-center gap-2">
                  <span className="figures font-semibold">
                    {by ? t("line", { day: day(on), name: by }) : day(on)}
                  </span>
                  <Badge tone={agreed ? "success" : "plain"}>{t(agreed ? "agreed" : "notAgreed")}</Badge>
                </p>
                {note && (
                  <p dir="auto" className="max-w-text whitespace-pre-line">
                    {note}
                  </p>
                )}
              </li>
            ))}
          </ol>
        )}
      </div>
    </Card>
  )
}
