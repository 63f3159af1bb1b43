import type { ReactNode } from "react"
import { Badge, type Tone } from "@/components/ui/badge"
import { Card } from "@/components/ui/card"
import { LinkButton } from "@/components/ui/link-button"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { Stat } from "@/components/ui/stat"

type Way = { href: string; label: string }
export type CheckedRow = {
  row: number
  place: string
  name: string
  fate: { tone: Tone; text: string }
  problems: readonly { column?: string; text: string }[]
}
type CheckedListProps = {
  title: string
  lead: string
  back: Way
  figures: readonly { label: string; value: string }[]
  /** after it was taken in: what was done, and the way on */
  done: { title: string; way: Way } | null
  /** before: what would stay out, what is kept of the file, and the button */
  ask: { notes: readonly string[]; kept: string; confirm: ReactNode; another: Way }
  rows: { title: string; short: string | null; lines: readonly CheckedRow[] }
}

/** A list that was read from a file: what would happen, or what did, in numbers and row by row. */
export function CheckedList({ title, lead, back, figures, done, ask, rows }: CheckedListProps) {
  return (
    <>
      <PageHeading title={title} lead={lead} back={back} />
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        {figures.map(({ label, value }) => (
          <Stat key={label} label={label} value={value} />
        ))}
      </div>
      {done ? (
        <Notice
          tone="success"
          role="status"
          title={done.title}
          actions={
            <LinkButton href={done.way.href} variant="primary">
              {done.way.label}
            </LinkButton>
          }
        />
      ) : (
        <Card>
          <div className="grid gap-3">
            {ask.notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
            <p className="max-w-text text-table text-muted">{ask.kept}</p>
            <div className="flex flex-wrap gap-2">
              {ask.confirm}
              <LinkButton href={ask.another.href}>{ask.another.label}</LinkButton>
            </div>
          </div>
        </Card>
      )}
      <Card title={rows.title} flush>
        {rows.short && <p className="px-4 pb-3 text-table text-muted md:px-5">{rows.short}</p>}
        <ul className="divide-y divide-divider border-t border-divider">
          {rows.lines.map((line) => (
            <Line key={line.row} line={line} />
          ))}
        </ul>
      </Card>
    </>
  )
}

function Line({ line: { place, name, fate, problems } }: { line: CheckedRow }) {
  return (
    <li className="grid gap-1 px-4 py-3 md:px-5">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="figures text-table text-muted">{place}</span>
        <bdi className="font-semibold">{name || "–"}</bdi>
        <Badge tone={fate.tone}>{fate.text}</Badge>
      </p>
      {problems.map(({ column, text }) => (
        <p key={`${column} ${text}`} className="text-table">
          {column && <span className="text-muted">{column}: </span>}
          {text}
        </p>
      ))}
    </li>
  )
}
