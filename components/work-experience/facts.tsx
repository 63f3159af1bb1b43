import type { ReactNode } from "react"
import { classes } from "@/components/ui/classes"

type FactsProps = {
  facts: readonly (readonly [string, ReactNode])[]
  /** In a list: what is known stands at the same place in every row. */
  inRow?: boolean
}

/** What is known, each with its name; what is not known is left out. */
export function Facts({ facts, inRow = false }: FactsProps) {
  const known = facts.filter(([, value]) => value)
  if (known.length === 0) return null
  return (
    <dl
      className={classes(
        "grid gap-x-6 sm:gap-y-2",
        inRow ? "sm:grid-cols-[11rem_minmax(0,1fr)]" : "sm:grid-cols-[max-content_1fr]",
      )}
    >
      {known.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-muted max-sm:mt-3 max-sm:text-table">{label}</dt>
          <dd className="min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
