import type { ReactNode } from "react"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import type { IconName } from "@/components/ui/icon"

type SearchCardProps<Row> = {
  id: string
  title: string
  icon: IconName
  empty: { title: string; why: string }
  rows: readonly Row[]
  show: (row: Row) => ReactNode
  /** What can be done with a row. */
  acts: (row: Row) => ReactNode
  add: ReactNode
}

/** A list of hers: the way to another row, and each row with the ways to revise it. */
export function SearchCard<Row extends { id: string }>(props: SearchCardProps<Row>) {
  const { id, title, icon, empty, rows, show, acts, add } = props
  return (
    <div id={id} className="scroll-mt-40">
      <Card title={title} count={rows.length || undefined} flush>
        <div data-chrome className="px-4 pb-4 md:px-5">
          {add}
        </div>
        {rows.length === 0 && (
          <EmptyState icon={icon} title={empty.title}>
            {empty.why}
          </EmptyState>
        )}
        <ul className="grid">
          {rows.map((row) => (
            <li key={row.id} className="grid gap-3 border-t border-divider px-4 py-3 md:px-5">
              {show(row)}
              <div data-chrome className="flex flex-wrap items-center gap-1">
                {acts(row)}
              </div>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  )
}
