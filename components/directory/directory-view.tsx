import { getTranslations } from "next-intl/server"
import { Words } from "@/components/shell/words"
import { Pagination } from "@/components/table/pagination"
import { hrefOf } from "@/components/table/place"
import { EmptyState } from "@/components/ui/empty-state"
import { Icon } from "@/components/ui/icon"
import { LinkButton } from "@/components/ui/link-button"
import { PageHeading } from "@/components/ui/page-heading"
import { SoftLinks } from "@/components/ui/soft-links"
import type { ServiceList } from "@/lib/domain/directory/queries"
import type { ServicesAsked } from "@/lib/domain/directory/schema"
import { ServiceFilters } from "./directory-filters"
import { ServiceLines } from "./directory-lines"
import { ServiceSearch } from "./directory-search"
import { OpenEntry } from "./open-entry"

type DirectoryViewProps = { list: ServiceList; asked: ServicesAsked }

/** Who nearby can help, and whether it is still true. */
export async function DirectoryView({ list, asked }: DirectoryViewProps) {
  const t = await getTranslations("directory")
  const { page: _, ...limits } = asked
  const query = Object.fromEntries(
    Object.entries(limits).flatMap(([key, value]) => (value ? [[key, value === true ? "1" : value]] : [])),
  )
  const turned = (page: number) =>
    page < 1 || page > list.pages ? null : hrefOf({ path: "/services", query }, { page: String(page) })
  return (
    <Words of={["directory", "form", "table"]}>
      <div className="grid grid-cols-1 gap-6">
        <PageHeading
          title={t("title")}
          lead={t("lead")}
          actions={
            <>
              <OpenEntry drafts={list.drafts} timezone={list.timezone} service={null} />
              {list.imports && (
                <LinkButton href="/services/import">
                  <Icon name="upload" />
                  {t("import")}
                </LinkButton>
              )}
            </>
          }
        />
        <div className="boxed rounded-card border border-divider bg-surface">
          <ServiceSearch
            limits={limits}
            key={JSON.stringify(limits)}
            filters={<ServiceFilters asked={asked} />}
          >
            {list.total === 0 ? (
              <Nothing any={list.any} />
            ) : (
              <SoftLinks>
                <ServiceLines lines={list.lines} />
              </SoftLinks>
            )}
          </ServiceSearch>
        </div>
        {list.pages > 1 && (
          <Pagination previous={turned(list.page - 1)} next={turned(list.page + 1)}>
            {t("shown", { from: list.from + 1, to: list.from + list.lines.length, total: list.total })}
          </Pagination>
        )}
      </div>
    </Words>
  )
}

async function Nothing({ any }: { any: boolean }) {
  const t = await getTranslations("directory.empty")
  return (
    <EmptyState
      icon="search"
      title={t(any ? "none" : "title")}
      action={any && <LinkButton href="/services">{t("all")}</LinkButton>}
    >
      {t(any ? "noneText" : "text")}
    </EmptyState>
  )
}
