import { getLocale, getTranslations } from "next-intl/server"
import type { ItineraryPage, PlannedAction } from "@/lib/domain/itinerary/queries"
import { axes } from "@/lib/domain/itinerary/schema"
import { isOpen, stateOf } from "@/lib/domain/itinerary-step/rules"
import { dayName, longDayName } from "@/lib/platform/dates"

/** The plan for her hand: large letters, what is still to do, and room for two signatures. */
export async function PlanPaper({ page }: { page: ItineraryPage }) {
  const [t, names, locale] = await Promise.all([
    getTranslations("itinerary.paper"),
    getTranslations("itinerary.axes"),
    getLocale(),
  ])
  const { plan, today } = page
  if (!plan) return null
  const open = page.actions.filter(({ state, hidden }) => isOpen(stateOf(state)) && !hidden)
  const shown = axes.filter((axis) => open.some((action) => action.axis === axis))
  return (
    <article className="paper hidden gap-5 text-lead print:grid">
      <header className="flex items-baseline justify-between gap-6">
        <p className="text-h2 font-semibold">
          {t("title")} · <bdi>{page.name}</bdi>
        </p>
        <p className="text-table">{t("printed", { day: dayName(today, "UTC", locale) })}</p>
      </header>
      <div>
        <p className="text-table">{t("goal")}</p>
        <p dir="auto" className="text-h3 font-semibold">
          {plan.objective}
        </p>
        {plan.occupation && <p>{plan.occupation.label}</p>}
      </div>
      {shown.map((axis) => (
        <section key={axis} className="boxed border-t-2 border-ink pt-2">
          <p className="text-h3 font-semibold">{names(axis)}</p>
          <ul className="mt-1 grid gap-2">
            {open
              .filter((action) => action.axis === axis)
              .map((action) => (
                <PaperAction key={action.id} action={action} />
              ))}
          </ul>
        </section>
      ))}
      {plan.nextReviewOn && <p>{t("next", { day: longDayName(plan.nextReviewOn, "UTC", locale) })}</p>}
      <div className="boxed grid grid-cols-2 gap-10 pt-12">
        <p className="border-t border-ink pt-1 text-table">{t("hers")}</p>
        <p className="border-t border-ink pt-1 text-table">{t("counsellors")}</p>
      </div>
    </article>
  )
}

async function PaperAction({ action }: { action: PlannedAction }) {
  const [t, locale] = await Promise.all([getTranslations("itinerary.paper"), getLocale()])
  const { what, whoHelps, dueOn, measure } = action
  const aside = [
    dueOn && t("until", { day: dayName(dueOn, "UTC", locale) }),
    whoHelps && t("with", { name: whoHelps }),
    measure && t("see", { what: measure }),
  ].filter(Boolean)
  return (
    <li className="grid grid-cols-[1.5rem_1fr] gap-x-2">
      <span aria-hidden="true" className="mt-1.5 size-5 border-2 border-ink" />
      <span dir="auto" className="text-h3">
        {what}
        {aside.length > 0 && <span className="block text-lead">{aside.join(" · ")}</span>}
      </span>
    </li>
  )
}
