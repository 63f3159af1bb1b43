import { getFormatter, getLocale, getTranslations } from "next-intl/server"
import { MoreWords } from "@/components/shell/words"
import { DataTable } from "@/components/table/data-table"
import { hrefOf, type Place } from "@/components/table/place"
import { EmptyState } from "@/components/ui/empty-state"
import { LinkButton } from "@/components/ui/link-button"
import { PageHeading } from "@/components/ui/page-heading"
import type { NeedsCompared } from "@/lib/domain/needs-post/queries"
import type { NeedsAsked } from "@/lib/domain/needs-post/schema"
import { licences } from "@/lib/domain/needs-post/schema"
import { dayName } from "@/lib/platform/dates"
import { languageTitle } from "@/lib/words/languages"
import { hoursOf } from "./hours-of"
import { NeedsFilters, needsLimits, needsPlace } from "./needs-filters"
import { SectorSummaryTable } from "./sector-summary"

type NeedsViewProps = { needs: NeedsCompared; asked: NeedsAsked }

/** What companies need, side by side; for who coordinates, first what each sector asks for. */
export async function NeedsView({ needs, asked }: NeedsViewProps) {
  const t = await getTranslations("needs-post.compared")
  const place = needsPlace(asked)
  return (
    <MoreWords of={["table"]}>
      <div className="grid grid-cols-1 gap-6">
        <PageHeading title={t("title")} lead={t("lead")} back={{ href: "/employers", label: t("back") }} />
        {needs.summary && needs.summary.length > 0 && <SectorSummaryTable summary={needs.summary} />}
        {needs.any && <NeedsFilters asked={asked} place={place} />}
        <div className="boxed rounded-card border border-divider bg-surface [--cell-gap:0.5rem]">
          <NeedsTable needs={needs} asked={asked} place={place} />
        </div>
      </div>
    </MoreWords>
  )
}

async function NeedsTable({ needs, asked, place }: NeedsViewProps & { place: Place }) {
  const [t, words, sectors, locale, format] = await Promise.all([
    getTranslations("needs-post.compared"),
    getTranslations("needs-post"),
    getTranslations("employer.sectors"),
    getLocale(),
    getFormatter(),
  ])
  const rows = needs.lines.map((line) => {
    const licence = licences.find((one) => one === line.licence) ?? "not_needed"
    const [hoursMin, hoursMax] = line.hours
    return {
      id: line.id,
      title: needs.mayMatch ? { text: line.title, href: `/employers/needs/${line.id}` } : line.title,
      employer: { text: line.employer, href: `/employers/${line.employerId}` },
      sector: line.sector && sectors(line.sector),
      wanted: line.wanted,
      hours: hoursOf({ hoursMin, hoursMax }, (count) => format.number(count)),
      school: line.school,
      languages: line.languages
        .map(({ language, level }) => `${languageTitle(language, locale)} ${level}`)
        .join(", "),
      licence: licence === "not_needed" ? null : words(`licences.${licence}`),
      startsOn: line.startsOn && dayName(line.startsOn, "UTC", locale),
    }
  })
  return (
    <DataTable
      caption={t("caption")}
      rows={rows}
      place={place}
      columns={[
        { key: "title", label: t("columns.title"), sort: "title", kind: "name", header: true },
        { key: "employer", label: t("columns.employer"), sort: "employer", kind: "name", wrap: true },
        { key: "sector", label: t("columns.sector"), look: "md:whitespace-normal" },
        { key: "wanted", label: t("columns.wanted"), sort: "wanted", kind: "number" },
        {
          key: "hours",
          label: t("columns.hours"),
          full: words("compared.columns.hoursFull"),
          look: "figures",
        },
        { key: "school", label: t("columns.school"), kind: "check" },
        { key: "languages", label: t("columns.languages"), sort: "level" },
        { key: "licence", label: t("columns.licence") },
        { key: "startsOn", label: t("columns.startsOn"), sort: "startsOn", look: "figures" },
      ]}
      empty={<Nothing any={needs.any} asked={asked} place={place} />}
    />
  )
}

async function Nothing({ any, asked, place }: { any: boolean; asked: NeedsAsked; place: Place }) {
  const t = await getTranslations("needs-post.compared.empty")
  const limits = await needsLimits(asked)
  if (!any)
    return (
      <EmptyState
        icon="building"
        title={t("title")}
        action={<LinkButton href="/employers">{t("go")}</LinkButton>}
      >
        {t("why")}
      </EmptyState>
    )
  const lifted = Object.fromEntries(limits.map(({ key }) => [key, null]))
  return (
    <EmptyState
      icon="search"
      title={t("filteredTitle")}
      action={<LinkButton href={hrefOf(place, lifted)}>{t("clear", { count: limits.length })}</LinkButton>}
    >
      {t("filteredWhy")}
    </EmptyState>
  )
}
