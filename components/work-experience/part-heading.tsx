import type { ReactNode } from "react"

type PartHeadingProps = { title: ReactNode; lead?: ReactNode; back: { href: string; label: string } }

/** The heading of a page within her file, under her name, and the way back. */
export function PartHeading({ title, lead, back }: PartHeadingProps) {
  return (
    <header className="grid min-w-0 gap-1">
      <a href={back.href} className="link justify-self-start text-table">
        {back.label}
      </a>
      <h2 className="text-h3 md:text-h2">{title}</h2>
      {lead && <p className="max-w-text text-muted">{lead}</p>}
    </header>
  )
}
