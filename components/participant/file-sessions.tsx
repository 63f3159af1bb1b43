import { getLocale, getTranslations } from "next-intl/server"
import { Pages } from "@/components/cohort/pages"
import { kindOf } from "@/components/counselling-session/known"
import { MarkBadge } from "@/components/counselling-session/mark-badge"
import { FileSeries } from "@/components/course/file-series"
import { hrefOf, type Place } from "@/components/table/place"
import { SwitchLinks } from "@/components/table/switch-links"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { SoftLinks } from "@/components/ui/soft-links"
import type { SessionsOfHers } from "@/lib/domain/participant/queries"
import { sessionTimes } from "@/lib/domain/participant/schema"
import { dayAndTime, durationText } from "@/lib/platform/dates"

/** Her sessions: when, of which kind, how long, led by whom, and whether she came. */
export async function FileSessions({ list }: { list: SessionsOfHers }) {
  const [t, kinds, locale] = await Promise.all([
    getTranslations("participant.file"),
    getTranslations("counselling-session.kinds"),
    getLocale(),
  ])
  const place: Place = {
    path: `/participants/${list.id}/sessions`,
    query: { when: list.when, ...(list.page > 1 && { page: String(list.page) }) },
  }
  return (
    <div className="grid grid-cols-1 gap-6">
      <FileSeries list={list} />
      <Card title={t("sessions")} flush>
        <div className="px-4 pb-3 md:px-5">
          <SwitchLinks
            label={t("sessionTimes.label")}
            choices={sessionTimes.map((when) => ({
              label: t(`sessionTimes.${when}`),
              href: hrefOf(place, { when, page: null }),
              chosen: when === list.when,
              count: list.counts[when],
            }))}
          />
        </div>
        {list.rows.length === 0 && (
          <EmptyState icon="day" title={t(`sessionsEmpty.${list.when}`)}>
            {t("sessionsEmptyWhy")}
          </EmptyState>
        )}
        <SoftLinks>
          <ol className="grid">
            {list.rows.map(({ id, startsAt, kind, title, minutes, mark, over, counsellor }) => (
              <li
                key={id}
                className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-t border-divider px-4 py-3 md:px-5"
              >
                <div className="grid gap-0.5">
                  <p className="figures font-semibold">
                    <a href={`/sessions/${id}`} className="link">
                      {dayAndTime(new Date(startsAt), list.timezone, locale)}
                    </a>
                  </p>
                  <p className="text-table text-muted">
                    {[title, kinds(kindOf(kind)), durationText(minutes)].filter(Boolean).join(" · ")}
                    {counsellor && (
                      <>
                        {" · "}
                        <bdi>{counsellor}</bdi>
                      </>
                    )}
                  </p>
                </div>
                <MarkBadge mark={mark} over={over} />
              </li>
            ))}
          </ol>
        </SoftLinks>
      </Card>
      {list.pages > 1 && <Pages list={list} place={place} />}
    </div>
  )
}
