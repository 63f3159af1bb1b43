import { getTranslations } from "next-intl/server"
import { HoursMark } from "@/components/hours/hours-mark"
import { RemindButton } from "@/components/hours/remind-button"
import { MoreWords } from "@/components/shell/words"
import { DataTable } from "@/components/table/data-table"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { PageHeading } from "@/components/ui/page-heading"
import type { EmployerHours } from "@/lib/domain/employer-hours/queries"
import { SeveralForm } from "./several-form"

/** Everybody at one company: what waits for its answer, a day for several women at once, and each placement. */
export async function EmployerHoursView({ list }: { list: EmployerHours }) {
  const t = await getTranslations("employer-hours")
  const { employerId, employer, current, mayWrite } = list
  return (
    <MoreWords of={["employer-hours", "hours", "form", "table"]}>
      <div className="grid grid-cols-1 gap-6">
        <PageHeading
          back={{ href: `/employers/${employerId}`, label: t("back") }}
          title={t("title")}
          lead={<bdi>{employer}</bdi>}
        />
        {mayWrite && current.length > 0 && (
          <Card title={t("report.title")}>
            <p className="mb-4 max-w-text text-table text-muted">{t("report.lead")}</p>
            <SeveralForm employerId={employerId} date={list.today} women={current} />
          </Card>
        )}
        <WaitingCard list={list} />
        <PlacementsCard list={list} />
      </div>
    </MoreWords>
  )
}

async function WaitingCard({ list }: { list: EmployerHours }) {
  const [t, words] = await Promise.all([getTranslations("employer-hours"), getTranslations("hours")])
  return (
    <Card title={t("waiting")} count={list.waiting.length}>
      {list.waiting.length === 0 && (
        <EmptyState icon="check" title={words("empty.title")}>
          {t("nothingWaits")}
        </EmptyState>
      )}
      <ul className="grid empty:hidden">
        {list.waiting.map(({ id, placementId, participant, date, times, hours, state }) => (
          <li
            key={id}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-divider py-3 first:border-0"
          >
            <span className="grid min-w-40 flex-1">
              <a href={`/placements/${placementId}`} className="link font-semibold" dir="auto">
                {participant}
              </a>
              <span className="figures text-table text-muted">
                {date} · <bdi>{times}</bdi> · {hours}
              </span>
            </span>
            <HoursMark state={state} word={words(`states.${state}`)} />
            {state === "self_reported" && (
              <RemindButton
                entryId={id}
                label={words("remind.label", { name: participant, day: date })}
                button={words("remind.button")}
              />
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

async function PlacementsCard({ list }: { list: EmployerHours }) {
  const [t, placement] = await Promise.all([getTranslations("employer-hours"), getTranslations("placement")])
  const rows = list.placements.map(({ id, participant, kind, dates, confirmed, waiting, contact }) => ({
    ...{ id, dates, confirmed, waiting, contact },
    participant: { text: participant, href: `/placements/${id}` },
    kind: placement(`kinds.${kind}`),
  }))
  return (
    <Card title={t("placements")} count={rows.length} flush>
      <DataTable
        caption={t("placements")}
        rows={rows}
        place={{ path: `/employers/${list.employerId}/hours`, query: {} }}
        columns={[
          { key: "participant", label: placement("columns.participant"), kind: "name", header: true },
          { key: "kind", label: placement("columns.kind") },
          { key: "dates", label: placement("columns.dates") },
          { key: "contact", label: t("contact") },
          { key: "confirmed", label: placement("columns.confirmed"), align: "end" },
          { key: "waiting", label: placement("columns.waiting"), align: "end" },
        ]}
        empty={
          <EmptyState icon="building" title={placement("empty.title")}>
            {t("noPlacements")}
          </EmptyState>
        }
      />
    </Card>
  )
}
