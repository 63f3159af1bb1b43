import { fromDateColumn } from "@/lib/platform/dates"

/** A skill or an occupation as it was chosen: its label stays, whatever the classification says later. */
export type Concept = {
  uri: string | null
  label: string
  version: string | null
  language?: string | undefined
}
export type Plain = string | number | boolean | null | readonly string[] | Concept
/** A row in plain values, as a version keeps it and as forms start from it. */
export type PlainRow = { id: string } & { [field: string]: Plain }

/** What a form starts from: nothing known is an empty field. */
export function blank(value: string | number | null): string {
  return value === null ? "" : String(value)
}

export function dayOf(column: Date | null): string | null {
  return column && fromDateColumn(column)
}

/** The concept that three columns hold. */
export function conceptOf(label: string | null, uri: string | null, version: string | null): Concept | null {
  return label === null ? null : { uri, label, version }
}

/** Whether something ends before it begins, as far as two partial dates tell. */
export function endsBeforeItBegins({ from, to }: { from: string | null; to: string | null }): boolean {
  if (from === null || to === null) return false
  const known = Math.min(from.length, to.length)
  return to.slice(0, known) < from.slice(0, known)
}

/** Whether a partial date lies wholly after a day. */
export function isAfter(partial: string | null, today: string): boolean {
  return partial !== null && partial > today.slice(0, partial.length)
}
