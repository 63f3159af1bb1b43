"use client"

import { useTranslations } from "next-intl"
import type { ComponentProps, ReactNode } from "react"
import { classes } from "@/components/ui/classes"
import { SoftLinks } from "@/components/ui/soft-links"
import { Cell, type CellKind } from "./cell"
import { ColumnHead } from "./column-head"
import type { Place } from "./place"

export type Column<Row> = {
  key: Extract<keyof Row, string>
  label: string
  /** What a card on a phone calls it, where the head of a column has no room. */
  full?: string
  /** The name that the address uses to sort by this column. */
  sort?: string
  align?: "end"
  kind?: CellKind
  render?: (row: Row) => ReactNode
  /** Names the row; stays in sight when the table is scrolled sideways. */
  header?: boolean
  /** A class of its cells. */
  look?: string
  /** Attributes of its cells, told from the row. */
  marks?: (row: Row) => ComponentProps<"td"> & { "data-steps"?: number | undefined }
  /** May break into lines; most cells stay in one. */
  wrap?: boolean
  /** One of many side by side: its head breaks, too. */
  narrow?: boolean
}

type DataTableProps<Row> = {
  caption: string
  /** The caption is read aloud, and shown unless a heading already says it. */
  showCaption?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  place: Place
  /** Shown instead of rows: say whether there is nothing yet or nothing matches. */
  empty?: ReactNode
}

/** One table for every list: plain rows in, cards on a phone, links that need no JavaScript. */
export function DataTable<Row extends { id: string }>(props: DataTableProps<Row>) {
  const { caption, showCaption = false, columns, rows, place, empty } = props
  const t = useTranslations("table")
  if (rows.length === 0 && empty) return empty
  return (
    <SoftLinks>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t("scroll", { caption })}
        className="max-w-full rounded-card md:overflow-x-auto"
      >
        <table className="cells block w-full border-collapse text-table md:table">
          <caption
            className={showCaption ? "block px-4 py-2 text-start text-muted md:table-caption" : "sr-only"}
          >
            {caption}
          </caption>
          <thead className="sr-only md:not-sr-only md:table-header-group">
            <tr className="border-b border-divider">
              {columns.map((column) => (
                <ColumnHead key={column.key} column={column} place={place} />
              ))}
            </tr>
          </thead>
          <tbody className="block md:table-row-group">
            {rows.map((row) => (
              <tr key={row.id}>
                {columns.map((column) => (
                  <BodyCell key={column.key} column={column} row={row} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </SoftLinks>
  )
}

/** How cells look stands once in app/globals.css, under .cells: a page has hundreds of them. */
function BodyCell<Row extends { id: string }>({ column, row }: { column: Column<Row>; row: Row }) {
  const { key, label, full = label, kind = "text", header = false, marks, render } = column
  const shown = render ? render(row) : row[key]
  const isEmpty = shown === null || shown === undefined || shown === ""
  const content = render ? render(row) : <Cell value={shown} kind={kind} />
  const { className, ...marked } = marks?.(row) ?? {}
  const look = classes(lookOf(column), className, isEmpty && "absent") || undefined
  return header ? (
    <th scope="row" className={look}>
      {content}
    </th>
  ) : (
    <td {...marked} data-label={full} className={look}>
      {isEmpty ? "–" : content}
    </td>
  )
}

function lookOf<Row>({ look, wrap, narrow, align, kind }: Column<Row>): string {
  return classes(
    look,
    wrap && "md:min-w-40 md:whitespace-normal",
    narrow && "md:whitespace-normal",
    (align === "end" || kind === "number") && "figures md:text-end",
  )
}
