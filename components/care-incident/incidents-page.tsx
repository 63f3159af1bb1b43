import { getLocale, getTranslations } from "next-intl/server"
import { CareWays } from "@/components/care-register/care-ways"
import { Pages } from "@/components/cohort/pages"
import { MoreWords } from "@/components/shell/words"
import { Badge } from "@/components/ui/badge"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { PageHeading } from "@/components/ui/page-heading"
import type { CareIncidents } from "@/lib/domain/care-incident/queries"
import { dayAndTime } from "@/lib/platform/dates"
import { InformButton } from "./inform-button"

/** What happened to children in care, newest first. */
export async function IncidentsPage({ list }: { list: CareIncidents }) {
  const t = await getTranslations("care-incident")
  return (
    <MoreWords of={["care-incident", "form"]}>
      <div className="grid grid-cols-1 gap-6">
        <PageHeading title={t("title")} lead={t("lead")} />
        <CareWays here="incidents" coordinates={list.coordinates} />
        <Card flush>
          {list.rows.length === 0 ? (
            <EmptyState icon="check" title={t("empty")}>
              {t("emptyWhy")}
            </EmptyState>
          ) : (
            <ul className="divide-y divide-divider">
              {list.rows.map((row) => (
                <Incident key={row.id} row={row} timezone={list.timezone} />
              ))}
            </ul>
          )}
        </Card>
        {list.pages > 1 && <Pages list={list} place={{ path: "/childcare/incidents", query: {} }} />}
      </div>
    </MoreWords>
  )
}

type IncidentProps = { row: CareIncidents["rows"][number]; timezone: string }

async function Incident({ row, timezone }: IncidentProps) {
  const [t, locale] = await Promise.all([getTranslations("care-incident"), getLocale()])
  const { id, what, action, happenedAt, parentInformedAt, mother, participantId, child } = row
  const when = dayAndTime(happenedAt, timezone, locale)
  return (
    <li className="grid gap-2 px-4 py-4 md:px-5">
      <h2 className="flex flex-wrap items-center gap-x-3 gap-y-1 text-lead font-semibold">
        <span className="figures">{when}</span>
        <span className="font-normal">
          {t.rich(child ? "childOf" : "aChildOf", {
            child: () => <bdi>{child}</bdi>,
            mother: () => (
              <a href={`/participants/${participantId}`} className="link">
                <bdi>{mother}</bdi>
              </a>
            ),
          })}
        </span>
      </h2>
      <dl className="grid gap-2">
        {[
          { term: t("what"), text: what },
          { term: t("action"), text: action },
        ].map(({ term, text }) => (
          <div key={term}>
            <dt className="text-table text-muted">{term}</dt>
            <dd className="max-w-text whitespace-pre-line">
              <bdi>{text}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {parentInformedAt ? (
        <p className="text-table text-muted">
          {t("informedAt", { when: dayAndTime(parentInformedAt, timezone, locale) })}
        </p>
      ) : (
        <p className="flex flex-wrap items-center gap-3">
          <Badge tone="warning" icon="alert">
            {t("notInformed")}
          </Badge>
          <InformButton incidentId={id} mother={mother} />
        </p>
      )}
    </li>
  )
}
