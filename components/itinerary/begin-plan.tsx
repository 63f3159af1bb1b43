import { getTranslations } from "next-intl/server"
import { EmptyState } from "@/components/ui/empty-state"
import type { ItineraryPage } from "@/lib/domain/itinerary/queries"
import { fileOf } from "./drafts"
import { GoalButton } from "./goal-button"
import { schedulesOf } from "./known"

const usualWeeks = 6

/** No plan yet: it begins with what her profile says, so that nothing is typed twice. */
export async function BeginPlan({ page, opened }: { page: ItineraryPage; opened: string | null }) {
  const t = await getTranslations("itinerary.empty")
  const { outlook } = page
  return (
    <section aria-label={t("title")} className="boxed rounded-card border border-divider bg-surface">
      <EmptyState
        icon="flag"
        title={t("noPlan")}
        action={
          <GoalButton
            plan={null}
            file={fileOf(page, opened)}
            spoken={page.spoken}
            start={{
              objective: outlook?.wish ?? "",
              occupation: outlook?.occupation ?? null,
              hoursPerWeek: String(outlook?.hoursPerWeek ?? ""),
              schedule: schedulesOf(outlook?.schedule ?? []),
              maxTravelMinutes: String(outlook?.maxTravelMinutes ?? ""),
              reviewEveryWeeks: String(usualWeeks),
            }}
          />
        }
      >
        {t("noPlanWhy")}
      </EmptyState>
    </section>
  )
}
