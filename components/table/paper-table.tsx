import type { ReactNode } from "react"

/** Of every cell of a table that is printed and written on by hand. */
export const paperCell = "border border-control px-2 py-1.5 text-start align-top"

type PaperTableProps = {
  label: string
  columns: readonly { name: string; label: string }[]
  children: ReactNode
}

/** A table with lines for the pen: on a screen that is too narrow it scrolls by itself, on paper it has the whole width. */
export function PaperTable({ label, columns, children }: PaperTableProps) {
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={label}
      className="overflow-x-auto print:overflow-visible"
    >
      <table className="w-full min-w-[36rem] border-collapse print:min-w-0">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.name} scope="col" className={paperCell}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}
