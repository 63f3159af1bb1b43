import { getLocale, getTranslations } from "next-intl/server"
import { Badge } from "@/components/ui/badge"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { LinkButton } from "@/components/ui/link-button"
import { SoftLinks } from "@/components/ui/soft-links"
import { placementKinds, placementStates } from "@/lib/domain/placement/schema"
import type { WorkOfHers } from "@/lib/domain/work-file/queries"
import { dayName, hoursText } from "@/lib/platform/dates"

/** Where she has been at work, with the hours that employers confirmed, and the way to the next place. */
export async function FilePlacements({ work }: { work: WorkOfHers }) {
  const [t, placement, matching, locale] = await Promise.all([
    getTranslations("participant.file"),
    getTranslations("placement"),
    getTranslations("matching"),
    getLocale(),
  ])
  const day = (date: string) => dayName(date, "UTC", locale)
  const plan = work.mayPlan && (
    <>
      <LinkButton href={`/participants/${work.id}/work/posts`} size="small">
        {matching("open")}
      </LinkButton>
      <LinkButton href={`/placements/new?participant=${work.id}`} size="small">
        {placement("plan.open")}
      </LinkButton>
    </>
  )
  return (
    <Card title={t("placements")} count={work.placements.length} actions={plan} flush>
      {work.placements.length === 0 && (
        <EmptyState icon="building" title={t("placementsEmpty")}>
          {t("placementsEmptyWhy")}
        </EmptyState>
      )}
      <SoftLinks>
        <ul className="grid">
          {work.placements.map(({ id, kind, state, employer, startsOn, endsOn, confirmed, waiting }) => (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-t border-divider px-4 py-3 md:px-5"
            >
              <div className="grid gap-0.5">
                <p className="font-semibold">
                  <a href={`/placements/${id}`} className="link">
                    <bdi>{employer ?? "–"}</bdi>
                  </a>
                </p>
                <p className="text-table text-muted">
                  {placement(`kinds.${placementKinds.find((one) => one === kind) ?? "shadowing"}`)} ·{" "}
                  {t("from", { from: day(startsOn), until: day(endsOn) })}
                </p>
                <p className="figures text-table">
                  {t("placementHours", {
                    confirmed: hoursText(confirmed, locale),
                    waiting: hoursText(waiting, locale),
                  })}
                </p>
              </div>
              <Badge>
                {placement(`states.${placementStates.find((one) => one === state) ?? "confirmed"}`)}
              </Badge>
            </li>
          ))}
        </ul>
      </SoftLinks>
    </Card>
  )
}
