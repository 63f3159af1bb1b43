import type { ReactNode } from "react"
import { classes } from "./classes"

type CardProps = {
  title?: ReactNode
  /** The heading's place in the page's outline. */
  level?: 2 | 3
  count?: number | undefined
  actions?: ReactNode
  /** No inner space, for lists and tables that reach the edge. */
  flush?: boolean
  className?: string
  children: ReactNode
}

export function Card({ title, level = 2, count, actions, flush = false, className, children }: CardProps) {
  const Heading = level === 2 ? "h2" : "h3"
  return (
    <section className={classes("boxed min-w-0 rounded-card border border-divider bg-surface", className)}>
      {(title || actions) && (
        <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 min-h-14 px-4 py-2.5 md:px-5">
          <Heading className="text-lead">
            {title}
            {count !== undefined && <span className="figures font-normal text-muted"> ({count})</span>}
          </Heading>
          {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
        </header>
      )}
      <div
        className={classes(
          !flush && "px-4 pb-4 md:px-5 md:pb-5",
          !flush && !title && !actions && "pt-4 md:pt-5",
        )}
      >
        {children}
      </div>
    </section>
  )
}
