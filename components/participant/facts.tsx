import type { ReactNode } from "react"

type FactsProps = { facts: readonly { label: string; value: ReactNode }[] }

/** Facts with their names; one that is not known is not shown. */
export function Facts({ facts }: FactsProps) {
  return (
    <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-1">
      {facts
        .filter(({ value }) => value)
        .map(({ label, value }) => (
          <div key={label} className="grid gap-0.5">
            <dt className="text-table text-muted">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
