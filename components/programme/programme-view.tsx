import { getLocale, getTranslations } from "next-intl/server"
import { CountriesCard } from "@/components/campaign/countries-card"
import { figure, shareText } from "@/components/cohort/figures"
import { MoreWords } from "@/components/shell/words"
import { DataTable } from "@/components/table/data-table"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { PageHeading } from "@/components/ui/page-heading"
import { Stat } from "@/components/ui/stat"
import type { CountryCampaign } from "@/lib/domain/campaign/queries"
import type { PartnerFigures, ProgrammeFigures } from "@/lib/domain/programme/queries"
import { hoursText } from "@/lib/platform/dates"

/** The programme as a whole and partner by partner: numbers, and no participant's name. */
export async function ProgrammeView({
  figures,
  countries,
  programme,
}: {
  figures: ProgrammeFigures
  countries: readonly CountryCampaign[]
  programme: string
}) {
  const [t, locale] = await Promise.all([getTranslations("programme"), getLocale()])
  const { partners, total } = figures
  const rows = [...partners, { ...total, organisation: t("total") }].map((partner) => rowOf(partner, locale))
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeading title={programme || t("title")} lead={t("lead")} />
      <ProgrammeStrip total={total} />
      <Card flush className="[--cell-gap:0.5rem]">
        <MoreWords of={["table"]}>
          <DataTable
            caption={t("caption")}
            columns={[
              { key: "organisation", label: t("columns.organisation"), header: true },
              { key: "country", label: t("columns.country") },
              { key: "recruited", label: t("columns.recruited"), kind: "number" },
              { key: "share", label: t("columns.share"), kind: "number" },
              { key: "individual", label: t("columns.individual"), kind: "number" },
              { key: "group", label: t("columns.group"), kind: "number" },
              { key: "care", label: t("columns.care"), kind: "number" },
              { key: "coverage", label: t("columns.coverage"), kind: "number" },
              { key: "shadowing", label: t("columns.shadowing"), kind: "number" },
              { key: "waiting", label: t("columns.waiting"), kind: "number" },
              { key: "employers", label: t("columns.employers"), kind: "number" },
            ]}
            rows={partners.length > 0 ? rows : []}
            place={{ path: "/programme", query: {} }}
            empty={
              <EmptyState icon="building" title={t("emptyTitle")}>
                {t("emptyWhy")}
              </EmptyState>
            }
          />
        </MoreWords>
      </Card>
      {partners.length > 0 && <p className="max-w-text text-table text-muted">{t("distinct")}</p>}
      <CountriesCard countries={countries} />
    </div>
  )
}

async function ProgrammeStrip({ total }: { total: PartnerFigures }) {
  const [t, locale] = await Promise.all([getTranslations("programme"), getLocale()])
  const { recruited, target, careGiven: given, careNeeded: needed } = total
  const number = (value: number) => figure(value, locale)
  const hours = (minutes: number) => hoursText(minutes, locale)
  const share = shareText(recruited, target, locale)
  const of = { individual: hours(total.individualMinutes), group: hours(total.groupMinutes) }
  return (
    <section aria-label={t("total")} className="grid grid-cols-2 gap-3 md:grid-cols-3 lg:grid-cols-6">
      <Stat
        label={t("recruited")}
        value={number(recruited)}
        share={{ part: recruited, whole: target }}
        note={share ? t("ofTarget", { share, target: number(target) }) : t("noTarget")}
      />
      <Stat
        label={t("sessions")}
        value={number(total.individualSessions + total.groupSessions)}
        note={t("sessionsNote", {
          individual: number(total.individualSessions),
          group: number(total.groupSessions),
        })}
      />
      <Stat
        label={t("hours")}
        value={hours(total.individualMinutes + total.groupMinutes)}
        note={t("hoursNote", of)}
      />
      <Stat
        label={t("care")}
        value={shareText(given, needed, locale) ?? t("notAvailable")}
        share={{ part: given, whole: needed }}
        note={t("careOf", { given: number(given), needed: number(needed) })}
      />
      <Stat label={t("shadowing")} value={number(total.shadowing)} note={t("shadowingNote")} />
      <Stat label={t("waiting")} value={number(total.hoursWaiting)} note={t("waitingNote")} />
    </section>
  )
}

function rowOf(partner: PartnerFigures, locale: string) {
  const number = (value: number) => figure(value, locale)
  return {
    id: partner.id,
    organisation: partner.organisation,
    country:
      partner.country &&
      (new Intl.DisplayNames([locale, "en"], { type: "region" }).of(partner.country) ?? partner.country),
    recruited: `${number(partner.recruited)}/${number(partner.target)}`,
    share: shareText(partner.recruited, partner.target, locale),
    individual: `${number(partner.individualSessions)} · ${hoursText(partner.individualMinutes, locale)}`,
    group: `${number(partner.groupSessions)} · ${hoursText(partner.groupMinutes, locale)}`,
    care: `${number(partner.careGiven)}/${number(partner.careNeeded)}`,
    coverage: shareText(partner.careGiven, partner.careNeeded, locale),
    shadowing: number(partner.shadowing),
    waiting: number(partner.hoursWaiting),
    employers: number(partner.employers),
  }
}
