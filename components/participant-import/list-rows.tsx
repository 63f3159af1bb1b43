import { useTranslations } from "next-intl"
import { Pagination } from "@/components/table/pagination"
import { hrefOf } from "@/components/table/place"
import { Card } from "@/components/ui/card"
import { classes } from "@/components/ui/classes"
import { Icon } from "@/components/ui/icon"
import { LinkButton } from "@/components/ui/link-button"
import { SoftLinks } from "@/components/ui/soft-links"
import type { List } from "@/lib/domain/participant-import/queries"
import { shows } from "@/lib/domain/participant-import/schema"
import { shownRows } from "./problem-lines"
import { RowsTable } from "./rows-table"

/** The rows of one kind, fifty at a time; the address says which. */
export async function ListRows({ list }: { list: List }) {
  return <ShownRows list={list} rows={await shownRows(list.rows)} />
}

type Rows = Awaited<ReturnType<typeof shownRows>>

function ShownRows({ list, rows }: { list: List; rows: Rows }) {
  const t = useTranslations("participant-import.rows")
  const { id, show, page, pages, from, counts } = list
  const place = { path: "/participants/import", query: { batch: id, show } }
  const turn = (to: number) => (to < 1 || to > pages ? null : `${hrefOf(place, { page: String(to) })}#rows`)
  return (
    <div id="rows" className="scroll-mt-20">
      <Card
        title={t("title")}
        flush
        actions={
          counts.all > counts.enrolled && (
            <LinkButton size="small" href={`/api/participants/import/problems?batch=${id}`} download>
              <Icon name="download" size={16} />
              {t("download")}
            </LinkButton>
          )
        }
      >
        <KindLinks list={list} />
        <RowsTable rows={rows} place={place.query} />
        {pages > 1 && (
          <div className="border-t border-divider px-4 py-3 md:px-5">
            <Pagination previous={turn(page - 1)} next={turn(page + 1)}>
              {t("page", { from: from + 1, to: from + rows.length, count: counts[show] })}
            </Pagination>
          </div>
        )}
      </Card>
    </div>
  )
}

function KindLinks({ list: { id, show, counts } }: { list: List }) {
  const t = useTranslations("participant-import.rows")
  return (
    <SoftLinks>
      <nav
        aria-label={t("show")}
        className="flex flex-wrap gap-x-1 gap-y-1 border-b border-divider px-3 pb-2 md:px-4"
      >
        {shows
          .filter((each) => counts[each] > 0 || each === show)
          .map((each) => (
            <a
              key={each}
              href={`/participants/import?batch=${id}&show=${each}#rows`}
              aria-current={each === show ? "true" : undefined}
              className={classes(
                "figures inline-flex min-h-8 items-center rounded-control px-2.5 text-table pointer-coarse:min-h-11",
                each === show
                  ? "bg-primary-tint font-semibold text-primary no-underline"
                  : "link hover:bg-sunken",
              )}
            >
              {t(each, { count: counts[each] })}
            </a>
          ))}
      </nav>
    </SoftLinks>
  )
}
