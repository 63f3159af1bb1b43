import { getLocale, getTranslations } from "next-intl/server"
import { LinkButton } from "@/components/ui/link-button"
import { Notice } from "@/components/ui/notice"
import { SoftLinks } from "@/components/ui/soft-links"
import type { ItineraryPage } from "@/lib/domain/itinerary/queries"
import { dayName } from "@/lib/platform/dates"
import { FollowButton } from "./follow-button"

/** A newer version of her profile was agreed on than the one that the plan rests on. */
export async function NewerProfile({ page }: { page: ItineraryPage }) {
  const [t, locale] = await Promise.all([getTranslations("itinerary.newer"), getLocale()])
  const { plan, latest } = page
  if (!plan || !latest || latest.id === plan.profile?.id) return null
  const before = plan.profile?.number
  return (
    <SoftLinks>
      <Notice
        tone="warning"
        title={t("title", { number: latest.number, day: dayName(latest.agreedOn, "UTC", locale) })}
        actions={
          <>
            {page.mayWrite && <FollowButton itineraryId={plan.id} />}
            {before !== undefined && (
              <LinkButton
                size="small"
                href={`/participants/${page.id}/skills/compare?from=${before}&to=${latest.number}`}
              >
                {t("compare")}
              </LinkButton>
            )}
          </>
        }
      >
        {before === undefined ? t("textNone") : t("text", { number: before })}
      </Notice>
    </SoftLinks>
  )
}
