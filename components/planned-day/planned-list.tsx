import { getTranslations } from "next-intl/server"
import { MoreWords } from "@/components/shell/words"
import type { PlannedDays } from "@/lib/domain/planned-day/queries"
import { DayFigures } from "./day-figures"
import { PlannedActs } from "./planned-row"

type PlannedListProps = { placementId: string; planned: PlannedDays; mayWrite: boolean }

/** The days on which she was expected and of which nobody has said anything yet. */
export async function PlannedList({ placementId, planned, mayWrite }: PlannedListProps) {
  const t = await getTranslations("planned-day")
  const open = planned.days.filter(({ isOpen }) => isOpen)
  if (planned.plan.length === 0) return null
  return (
    <section className="mt-5 grid gap-2" aria-labelledby="planned-days">
      <h3 id="planned-days" className="font-semibold">
        {t("title", { count: open.length })}
      </h3>
      <p className="figures text-table text-muted">{t("total", { hours: planned.total })}</p>
      <MoreWords of={["planned-day", "hours", "hours-cause", "form"]}>
        <ul className="grid empty:hidden">
          {open.map((day) => (
            <li
              key={day.date}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-divider py-3"
            >
              <span className="grid min-w-40 flex-1">
                <span className="font-semibold">{day.name}</span>
                <span className="figures text-table text-muted">
                  <bdi>{`${day.from}–${day.until}`}</bdi>
                </span>
                <DayFigures planned={day.hours} reported={null} confirmed={null} />
              </span>
              {mayWrite && <PlannedActs placementId={placementId} day={day} />}
            </li>
          ))}
        </ul>
      </MoreWords>
      {planned.earlier && (
        <p>
          <a href={`/placements/${placementId}?days=all`} className="link">
            {t("earlier")}
          </a>
        </p>
      )}
    </section>
  )
}
