import { getLocale, getTranslations } from "next-intl/server"
import { CareWays } from "@/components/care-register/care-ways"
import { Pages } from "@/components/cohort/pages"
import { MoreWords } from "@/components/shell/words"
import { DataTable } from "@/components/table/data-table"
import { hrefOf, type Place } from "@/components/table/place"
import { SwitchLinks } from "@/components/table/switch-links"
import type { Tone } from "@/components/ui/badge"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import type { IconName } from "@/components/ui/icon"
import { PageHeading } from "@/components/ui/page-heading"
import { lossReasons } from "@/lib/domain/care-waiting/schema"
import type { CareList as Listed } from "@/lib/domain/childcare/queries"
import { placedStates, unmetStates } from "@/lib/domain/childcare/rules"
import { type CareAsked, careNeeds } from "@/lib/domain/cohort/schema"
import { sessionKinds } from "@/lib/domain/counselling-session/schema"
import { dayAndTime } from "@/lib/platform/dates"

const looks: Record<"met" | "unmet", { tone: Tone; icon: IconName }> = {
  met: { tone: "success", icon: "check" },
  unmet: { tone: "care", icon: "alert" },
}

type CareListProps = { list: Listed; asked: CareAsked; coordinates: boolean }

/** The needs for childcare behind the coverage: which session, whose child, and whether there was a place. The child has no name here. */
export async function CareList({ list, asked: { need }, coordinates }: CareListProps) {
  const [t, reasons, kinds, states, locale] = await Promise.all([
    getTranslations("cohort.care"),
    getTranslations("care-provision.reasons"),
    getTranslations("counselling-session.kinds"),
    getTranslations("childcare.states"),
    getLocale(),
  ])
  const reasonText = (reason: string | null) => {
    const known = lossReasons.find((one) => one === reason)
    return known ? reasons(known) : reason
  }
  const place: Place = {
    path: "/childcare/needs",
    query: { need, ...(list.page > 1 && { page: String(list.page) }) },
  }
  const rows = list.rows.map((row) => {
    const met = placedStates.find((one) => one === row.state)
    const state = met ?? unmetStates.find((one) => one === row.state) ?? "unmet"
    return {
      id: row.id,
      when: { text: dayAndTime(row.startsAt, list.timezone, locale), href: `/sessions/${row.sessionId}` },
      kind: row.title ?? kinds(sessionKinds.find((one) => one === row.kind) ?? "event"),
      who: { text: row.name, href: `/participants/${row.participantId}` },
      state: { text: states(state), ...(met ? looks.met : looks.unmet) },
      reason: reasonText(row.reason),
    }
  })
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeading title={t("title")} lead={t("lead", { count: list.total })} />
      <CareWays here="needs" coordinates={coordinates} />
      <SwitchLinks
        label={t("label")}
        choices={careNeeds.map((one) => ({
          label: t(one),
          href: hrefOf(place, { need: one, page: null }),
          chosen: one === need,
        }))}
      />
      <Card flush>
        <MoreWords of={["table"]}>
          <DataTable
            caption={t("caption")}
            columns={[
              { key: "when", label: t("when"), header: true },
              { key: "kind", label: t("kind"), wrap: true },
              { key: "who", label: t("who"), kind: "name" },
              { key: "state", label: t("state") },
              { key: "reason", label: t("reason"), wrap: true },
            ]}
            rows={rows}
            place={place}
            empty={
              <EmptyState icon="child" title={t(need === "all" ? "emptyTitle" : "filteredTitle")}>
                {t("emptyWhy")}
              </EmptyState>
            }
          />
        </MoreWords>
      </Card>
      <Pages list={list} place={place} />
      <p className="max-w-text text-table text-muted">{t("rule")}</p>
    </div>
  )
}
