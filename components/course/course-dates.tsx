import { getLocale, getTranslations } from "next-intl/server"
import { Badge } from "@/components/ui/badge"
import { SoftLinks } from "@/components/ui/soft-links"
import type { SeriesDetail } from "@/lib/domain/course/queries"
import { dayName, timeRange } from "@/lib/platform/dates"

const tones = { held: "success", cancelled: "plain", draft: "warning", scheduled: "info" } as const

/** Every date of a series: what became of it, and whether it was arranged by itself. */
export async function CourseDates({ series }: { series: SeriesDetail }) {
  const [t, states, locale] = await Promise.all([
    getTranslations("course"),
    getTranslations("counselling-session.states"),
    getLocale(),
  ])
  return (
    <SoftLinks>
      <ol className="grid divide-y divide-divider">
        {series.dates.map(({ id, startsAt, endsAt, state, exception, isToCome }) => {
          const known = stateOf(state)
          const when = `${dayName(startsAt, series.timezone, locale)}, ${timeRange(startsAt, endsAt, series.timezone)}`
          return (
            <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2.5 md:px-5">
              <a href={`/sessions/${id}`} className="link figures">
                {when}
              </a>
              {!(known === "scheduled" && isToCome) && (
                <Badge tone={tones[known]}>{known === "scheduled" ? t("toRecord") : states(known)}</Badge>
              )}
              {exception && <Badge>{t("exception")}</Badge>}
            </li>
          )
        })}
      </ol>
    </SoftLinks>
  )
}

function stateOf(state: string): keyof typeof tones {
  return state === "held" || state === "cancelled" || state === "draft" ? state : "scheduled"
}
