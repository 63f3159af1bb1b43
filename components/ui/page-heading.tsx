import type { ReactNode } from "react"

type PageHeadingProps = {
  title: ReactNode
  lead?: ReactNode
  actions?: ReactNode
  back?: { href: string; label: string }
}

/** The page's one h1, what it shows in a line, and what can be done with the whole of it. */
export function PageHeading({ title, lead, actions, back }: PageHeadingProps) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="grid min-w-0 gap-1">
        {back && (
          <a href={back.href} className="link justify-self-start text-table">
            {back.label}
          </a>
        )}
        <h1 className="text-h2 md:text-h1">{title}</h1>
        {lead && <p className="max-w-text text-muted">{lead}</p>}
      </div>
      {actions && (
        <div data-chrome className="flex flex-wrap gap-2">
          {actions}
        </div>
      )}
    </header>
  )
}
