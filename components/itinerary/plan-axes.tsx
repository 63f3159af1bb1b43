import { getTranslations } from "next-intl/server"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import type { ItineraryPage } from "@/lib/domain/itinerary/queries"
import { axes } from "@/lib/domain/itinerary/schema"
import { ObjectiveBlock } from "./objective-block"
import { ObjectiveButton } from "./objective-button"

/** The way there: areas, under them objectives, under them actions. */
export async function PlanAxes({ page, opened }: { page: ItineraryPage; opened: string | null }) {
  const [t, names] = await Promise.all([getTranslations("itinerary.plan"), getTranslations("itinerary.axes")])
  const { plan, objectives, actions, mayWrite } = page
  if (!plan) return null
  const shown = axes.filter((axis) => objectives.some((objective) => objective.axis === axis))
  return (
    <section className="grid grid-cols-1 gap-4" aria-labelledby="plan-title">
      <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 id="plan-title" className="text-h3">
          {t("title")}
        </h2>
        {mayWrite && <ObjectiveButton itineraryId={plan.id} objective={null} />}
      </header>
      {shown.length === 0 && (
        <div className="boxed rounded-card border border-divider bg-surface">
          <EmptyState icon="flag" title={t("empty")}>
            {t("emptyWhy")}
          </EmptyState>
        </div>
      )}
      {shown.map((axis) => {
        const here = actions.filter((action) => action.axis === axis)
        const done = here.filter(({ state }) => state === "done").length
        return (
          <Card
            key={axis}
            level={3}
            title={names(axis)}
            actions={
              here.length > 0 && (
                <span className="figures text-table text-muted">
                  {t("counts", { done, all: here.length })}
                </span>
              )
            }
            flush
          >
            {objectives
              .filter((objective) => objective.axis === axis)
              .map((objective, place, all) => (
                <ObjectiveBlock
                  key={objective.id}
                  page={page}
                  opened={opened}
                  objective={objective}
                  neighbours={{ above: place > 0, below: place < all.length - 1 }}
                />
              ))}
          </Card>
        )
      })}
    </section>
  )
}
