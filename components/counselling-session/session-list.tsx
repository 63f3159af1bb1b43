import { getLocale, getTranslations } from "next-intl/server"
import { Pages } from "@/components/cohort/pages"
import { topicsOf } from "@/components/counselling-session/known"
import { MoreWords } from "@/components/shell/words"
import { DataTable } from "@/components/table/data-table"
import { hrefOf, type Place } from "@/components/table/place"
import { SwitchLinks } from "@/components/table/switch-links"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { LinkButton } from "@/components/ui/link-button"
import { PageHeading } from "@/components/ui/page-heading"
import { type ListAsked, listedKinds, listedStates } from "@/lib/domain/cohort/schema"
import type { SessionsList } from "@/lib/domain/counselling-session/queries"
import { sessionKinds } from "@/lib/domain/counselling-session/schema"
import { dayAndTime, durationText, hoursText } from "@/lib/platform/dates"

type SessionListProps = { list: SessionsList; asked: ListAsked }

/** The sessions behind a figure: when, of which kind, how long, led by whom. */
export async function SessionList({ list, asked }: SessionListProps) {
  const [t, kinds, topics, locale] = await Promise.all([
    getTranslations("cohort.sessions"),
    getTranslations("counselling-session.kinds"),
    getTranslations("counselling-session.topics"),
    getLocale(),
  ])
  const { kind, state, month } = asked
  const place: Place = {
    path: "/sessions",
    query: {
      state,
      ...(kind && { kind }),
      ...(month && { month }),
      ...(list.page > 1 && { page: String(list.page) }),
    },
  }
  const rows = list.rows.map((row) => ({
    id: row.id,
    when: { text: dayAndTime(row.startsAt, list.timezone, locale), href: `/sessions/${row.id}` },
    kind: kinds(sessionKinds.find((one) => one === row.kind) ?? "event"),
    topic:
      row.title ??
      (topicsOf(row.topics)
        .map((one) => topics(one))
        .join(", ") ||
        null),
    counsellor: row.counsellor,
    minutes: durationText(row.minutes),
    attended: row.attended,
  }))
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeading
        title={t("title")}
        lead={t("lead", { count: list.total, hours: hoursText(list.minutes, locale) })}
        actions={<LinkButton href="/sessions/settings">{t("settings")}</LinkButton>}
      />
      <div className="flex flex-wrap gap-x-6 gap-y-3">
        <SwitchLinks
          label={t("stateLabel")}
          choices={listedStates.map((one) => ({
            label: t(one),
            href: hrefOf(place, { state: one, page: null }),
            chosen: one === state,
          }))}
        />
        <SwitchLinks
          label={t("kindLabel")}
          choices={[null, ...listedKinds].map((one) => ({
            label: one ? t(one) : t("allKinds"),
            href: hrefOf(place, { kind: one, page: null }),
            chosen: one === (kind ?? null),
          }))}
        />
      </div>
      <Card flush>
        <MoreWords of={["table"]}>
          <DataTable
            caption={t("caption")}
            columns={[
              { key: "when", label: t("when"), header: true },
              { key: "kind", label: t("kind") },
              { key: "topic", label: t("topic"), wrap: true },
              { key: "counsellor", label: t("counsellor"), kind: "name" },
              { key: "minutes", label: t("duration"), kind: "number" },
              { key: "attended", label: t("attended"), kind: "number" },
            ]}
            rows={rows}
            place={place}
            empty={
              <EmptyState icon="day" title={t(kind || month ? "filteredTitle" : `empty.${state}`)}>
                {t(state === "counted" ? "countedRule" : "emptyWhy")}
              </EmptyState>
            }
          />
        </MoreWords>
      </Card>
      <Pages list={list} place={place} />
      {state === "counted" && <p className="max-w-text text-table text-muted">{t("countedRule")}</p>}
    </div>
  )
}
