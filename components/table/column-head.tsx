"use client"

import { useTranslations } from "next-intl"
import { classes } from "@/components/ui/classes"
import type { Column } from "./data-table"
import { type Direction, hrefOf, type Place, sortedBy } from "./place"

type ColumnHeadProps<Row> = { column: Column<Row>; place: Place }

/** A column's name; where the column can be sorted, a link to the page sorted by it. */
export function ColumnHead<Row>({ column, place }: ColumnHeadProps<Row>) {
  const { label, sort, align, kind, header, narrow } = column
  const direction = sort === undefined ? undefined : sortedBy(place, sort)
  return (
    <th
      scope="col"
      aria-sort={sort === undefined ? undefined : (direction ?? "none")}
      className={classes(
        "h-row px-[var(--cell-gap,0.75rem)] text-table font-semibold text-muted first:ps-4 last:pe-4",
        narrow ? "min-w-24" : "whitespace-nowrap",
        align === "end" || kind === "number" ? "text-end" : "text-start",
        header && "sticky start-0 bg-surface",
      )}
    >
      {sort === undefined ? (
        label
      ) : (
        <SortLink label={label} sort={sort} direction={direction} place={place} />
      )}
    </th>
  )
}

type SortLinkProps = { label: string; sort: string; direction: Direction | undefined; place: Place }

function SortLink({ label, sort, direction, place }: SortLinkProps) {
  const t = useTranslations("table")
  const down = direction === "ascending"
  return (
    <a
      href={hrefOf(place, { sort: down ? `-${sort}` : sort })}
      aria-label={t(down ? "sortDescending" : "sortAscending", { column: label })}
      className={classes(
        "inline-flex min-h-8 items-center gap-1 rounded-control no-underline hover:text-ink hover:underline",
        direction && "text-ink",
      )}
    >
      {label}
      <svg viewBox="0 0 10 14" width="10" height="14" aria-hidden="true" focusable="false">
        <path d="M5 1L1 5h8z" className={direction === "ascending" ? "fill-primary" : "fill-divider"} />
        <path d="M5 13L1 9h8z" className={direction === "descending" ? "fill-primary" : "fill-divider"} />
      </svg>
    </a>
  )
}
