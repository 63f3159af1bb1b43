import { getLocale, getTranslations } from "next-intl/server"
import { Badge } from "@/components/ui/badge"
import { Card } from "@/components/ui/card"
import type { WorkPage } from "@/lib/domain/work-experience/queries"
import { dayName } from "@/lib/platform/dates"
import { ReviewButton } from "./review-button"

/** How it goes after a month, three and six. */
export async function ReviewsCard({ page }: { page: WorkPage }) {
  const [t, locale] = await Promise.all([getTranslations("work-experience.reviews"), getLocale()])
  const day = (date: string) => dayName(date, "UTC", locale)
  const { ending } = page
  // What would have come after the end does not come any more.
  const reviews = page.reviews.filter(({ held, dueOn }) => held || ending === null || dueOn <= ending.on)
  return (
    <Card title={t("title")}>
      <ol className="grid gap-4">
        {reviews.map((review) => (
          <li
            key={review.month}
            className="grid gap-2 border-t border-divider pt-3 first:border-0 first:pt-0"
          >
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="font-semibold">{t("after", { month: review.month })}</span>
              {review.held ? (
                <span className="figures text-table text-muted">
                  {t("heldBy", { day: day(review.held.on), name: review.held.by ?? "–" })}
                </span>
              ) : ending === null && review.dueOn < page.today ? (
                <Badge tone="warning">{t("late", { day: day(review.dueOn) })}</Badge>
              ) : (
                <span className="figures text-table text-muted">{t("due", { day: day(review.dueOn) })}</span>
              )}
            </p>
            {review.held && <Said held={review.held} />}
            {page.mayWrite && (
              <div data-chrome>
                <ReviewButton workExperienceId={page.id} review={review} today={page.today} />
              </div>
            )}
          </li>
        ))}
      </ol>
    </Card>
  )
}

async function Said({ held }: { held: NonNullable<WorkPage["reviews"][number]["held"]> }) {
  const t = await getTranslations("work-experience.reviews")
  const said = [
    [t("hers"), held.hers],
    [t("hosts"), held.hosts],
    [t("changes"), held.changes],
  ] as const
  return (
    <dl className="grid gap-2">
      {said.map(
        ([label, text]) =>
          text && (
            <div key={label}>
              <dt className="text-table text-muted">{label}</dt>
              <dd dir="auto" className="max-w-text whitespace-pre-line">
                {text}
              </dd>
            </div>
          ),
      )}
    </dl>
  )
}
