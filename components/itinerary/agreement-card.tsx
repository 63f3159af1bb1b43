import { getLocale, getTranslations } from "next-intl/server"
import { Badge } from "@/components/ui/badge"
import { Card } from "@/components/ui/card"
import type { ItineraryPage } from "@/lib/domain/itinerary/queries"
import { dayName } from "@/lib/platform/dates"
import { AgreeButton } from "./agree-button"

/** Whether both agreed to the plan as it stands, and the way to record it. */
export async function AgreementCard({ page }: { page: ItineraryPage }) {
  const [t, locale] = await Promise.all([getTranslations("itinerary.agreement"), getLocale()])
  const { plan, actions, stamp, today } = page
  if (!plan) return null
  const { agreedOn, agreedBy, changedOn } = plan
  const day = (date: string) => dayName(date, "UTC", locale)
  const isWaiting = agreedOn === null || changedOn !== null
  return (
    <Card title={t("title")}>
      <div className="grid justify-items-start gap-3">
        {agreedOn && changedOn && (
          <>
            <Badge tone="warning" icon="alert">
              {t("changed")}
            </Badge>
            <p>{t("changedText", { day: day(agreedOn), changed: day(changedOn) })}</p>
          </>
        )}
        {agreedOn && !changedOn && (
          <p>
            {agreedBy
              ? t("agreed", { name: agreedBy, day: day(agreedOn) })
              : t("agreedNoName", { day: day(agreedOn) })}
          </p>
        )}
        {!agreedOn && <p>{t("none")}</p>}
        {isWaiting && page.mayWrite && actions.length === 0 && (
          <p className="text-table text-muted">{t("needsAction")}</p>
        )}
        {isWaiting && page.mayWrite && actions.length > 0 && (
          <AgreeButton itineraryId={plan.id} stamp={stamp} today={today} />
        )}
      </div>
    </Card>
  )
}
