import { getLocale, getTranslations } from "next-intl/server"
import { kindOf } from "@/components/counselling-session/known"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { Icon } from "@/components/ui/icon"
import { LinkButton } from "@/components/ui/link-button"
import { PageHeading } from "@/components/ui/page-heading"
import { SoftLinks } from "@/components/ui/soft-links"
import type { SeriesList } from "@/lib/domain/course/queries"
import { recurrenceOf } from "@/lib/domain/recurrence/rules"
import { dayName } from "@/lib/platform/dates"
import { recurrenceText } from "./recurrence-text"

/** The series and courses of the house: those that go on first. */
export async function SeriesListing({ list }: { list: SeriesList }) {
  const t = await getTranslations("session-series")
  return (
    <div className="grid max-w-3xl gap-6">
      <PageHeading
        back={{ href: "/agenda", label: t("list.back") }}
        title={t("list.title")}
        lead={t("list.lead")}
        actions={
          list.mayPlan && (
            <LinkButton href="/series/new" variant="primary">
              <Icon name="plus" size={18} />
              {t("title")}
            </LinkButton>
          )
        }
      />
      <Card flush>
        {list.rows.length === 0 ? (
          <EmptyState icon="week" title={t("list.empty")}>
            {t("list.emptyWhy")}
          </EmptyState>
        ) : (
          <SoftLinks>
            <Rows list={list} />
          </SoftLinks>
        )}
      </Card>
    </div>
  )
}

async function Rows({ list }: { list: SeriesList }) {
  const [t, kinds, locale] = await Promise.all([
    getTranslations("session-series"),
    getTranslations("counselling-session.kinds"),
    getLocale(),
  ])
  return (
    <ul className="grid divide-y divide-divider">
      {list.rows.map(
        ({ id, title, kind, rrule, startTime, endTime, leader, planned, held, people, nextAt }) => (
          <li key={id} className="grid gap-0.5 px-4 py-3 md:px-5">
            <p className="font-semibold">
              <a href={`/series/${id}`} className="link">
                <bdi>{title ?? kinds(kindOf(kind))}</bdi>
              </a>
            </p>
            <p className="text-table text-muted">
              {[
                title && kinds(kindOf(kind)),
                `${recurrenceText(recurrenceOf(rrule), t)}, ${startTime}–${endTime}`,
                t("list.counts", { held, planned }),
                t("list.people", { count: people }),
                nextAt && t("list.next", { day: dayName(nextAt, list.timezone, locale) }),
              ]
                .filter(Boolean)
                .join(" · ")}
              {leader && (
                <>
                  {" · "}
                  <bdi>{leader}</bdi>
                </>
              )}
            </p>
          </li>
        ),
      )}
    </ul>
  )
}
