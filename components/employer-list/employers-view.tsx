import { getLocale, getTranslations } from "next-intl/server"
import { AddEmployer } from "@/components/employer/add-employer"
import { MoreWords } from "@/components/shell/words"
import { Pagination } from "@/components/table/pagination"
import { hrefOf, type Place } from "@/components/table/place"
import { EmptyState } from "@/components/ui/empty-state"
import { Icon } from "@/components/ui/icon"
import { LinkButton } from "@/components/ui/link-button"
import { PageHeading } from "@/components/ui/page-heading"
import type { EmployerList } from "@/lib/domain/employer-list/queries"
import type { EmployersAsked } from "@/lib/domain/employer-list/schema"
import { EmployerFilters } from "./employer-filters"
import { EmployerSearch } from "./employer-search"
import { EmployerTable } from "./employer-table"
import { limitsOf, placeOf } from "./limits"

type EmployersViewProps = { list: EmployerList; asked: EmployersAsked }

/** The companies we deal with, and those that others in the country know. */
export async function EmployersView({ list, asked }: EmployersViewProps) {
  const [t, locale] = await Promise.all([getTranslations("employer-list"), getLocale()])
  const place = placeOf(asked, list.page)
  const turned = (page: number) =>
    page < 1 || page > list.pages ? null : hrefOf(place, { page: page === 1 ? null : String(page) })
  return (
    <MoreWords of={["employer", "employer-list", "form", "table"]}>
      <div className="grid grid-cols-1 gap-6">
        <PageHeading title={t("title")} lead={t("lead")} actions={<Acts list={list} place={place} />} />
        <div className="boxed rounded-card border border-divider bg-surface [--cell-gap:0.5rem]">
          <EmployerSearch
            place={place}
            filters={<EmployerFilters list={list} asked={asked} place={place} locale={locale} />}
          >
            <EmployerTable
              lines={list.lines}
              today={list.today}
              place={place}
              empty={list.total === 0 ? <Nothing list={list} asked={asked} place={place} /> : null}
            />
          </EmployerSearch>
        </div>
        {list.pages > 1 && (
          <Pagination previous={turned(list.page - 1)} next={turned(list.page + 1)}>
            {t("shown", { from: list.from + 1, to: list.from + list.lines.length, total: list.total })}
          </Pagination>
        )}
      </div>
    </MoreWords>
  )
}

async function Acts({ list, place }: { list: EmployerList; place: Place }) {
  const t = await getTranslations("employer-list")
  return (
    <>
      <AddEmployer drafts={list.drafts} timezone={list.timezone} />
      <LinkButton href="/mothers-month">{t("mothersMonth")}</LinkButton>
      <LinkButton href="/employers/needs">{t("needs")}</LinkButton>
      {list.may.import && (
        <LinkButton href="/employers/import">
          <Icon name="upload" />
          {t("import")}
        </LinkButton>
      )}
      {list.may.export && list.total > 0 && (
        <LinkButton href={hrefOf({ ...place, path: "/api/employers/export" }, { page: null })} download>
          <Icon name="download" />
          {t("export")}
        </LinkButton>
      )}
    </>
  )
}

async function Nothing({ list, asked, place }: EmployersViewProps & { place: Place }) {
  const t = await getTranslations("employer-list.empty")
  const limits = await limitsOf(asked)
  if (limits.length === 0)
    return (
      <EmptyState
        icon="building"
        title={t("title")}
        action={
          list.counts.all > 0 && <LinkButton href={hrefOf(place, { whose: "all" })}>{t("all")}</LinkButton>
        }
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
