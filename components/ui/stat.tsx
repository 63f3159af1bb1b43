import type { ReactNode } from "react"

type StatProps = {
  label: ReactNode
  value: ReactNode
  /** Draws a bar: how much of the whole. */
  share?: { part: number; whole: number }
  note?: ReactNode
  /** Opens what is behind the number. */
  href?: string
}

/** A number and what it counts. */
export function Stat({ label, value, share, note, href }: StatProps) {
  const inside = (
    <>
      <span className={href ? "link text-table" : "text-table text-muted"}>{label}</span>
      <span className="figures text-h3 font-semibold text-ink">{value}</span>
      {share && <ShareBar {...share} />}
      {note && <span className="text-meta text-muted">{note}</span>}
    </>
  )
  const look = "boxed grid content-start gap-1 rounded-card border border-divider bg-surface px-4 py-3"
  if (!href) return <div className={look}>{inside}</div>
  return (
    <a href={href} className={`${look} no-underline hover:border-primary hover:bg-primary-tint`}>
      {inside}
    </a>
  )
}

/** Decoration: the figures stand beside it. An SVG, so that no inline style is needed. */
export function ShareBar({ part, whole }: { part: number; whole: number }) {
  const width = whole > 0 ? Math.min(100, (100 * part) / whole) : 0
  return (
    <svg
      viewBox="0 0 100 6"
      preserveAspectRatio="none"
      className="h-1.5 w-full rtl:-scale-x-100"
      aria-hidden="true"
    >
      <rect width="100" height="6" rx="1" className="fill-sunken" />
      <rect width={width} height="6" rx="1" className="fill-primary" />
    </svg>
  )
}
