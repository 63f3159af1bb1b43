import type { EmployerSize, FamilyMeasure, Sector } from "@/lib/domain/employer/schema"
import { employerSizes, sectors } from "@/lib/domain/employer/schema"
import { addDays, type CivilDate } from "@/lib/platform/dates"
import { type EmployerLimits, type EmployersAsked, type SortColumn, silentFor } from "./schema"

/** A company as the list knows it, with what one's own organisation has to do with it. */
export type EmployerLine = {
  id: string
  name: string
  activity: string | null
  sector: Sector | null
  size: EmployerSize | null
  socialEnterprise: boolean
  familyFriendly: FamilyMeasure[]
  /** We know somebody there. */
  ours: boolean
  contact: string | null
  perMonth: number | null
  free: number | null
  paused: boolean
  here: number
  lastContact: CivilDate | null
  nextDue: CivilDate | null
}

/** Companies that fit what the list is limited to. */
export function limited(
  lines: readonly EmployerLine[],
  asked: EmployerLimits,
  today: CivilDate,
): EmployerLine[] {
  return lines.filter((line) => fits(line, asked, today))
}

function fits(line: EmployerLine, asked: EmployerLimits, today: CivilDate): boolean {
  const { sector, size, measure } = asked
  const wanted = [
    [asked.whose === "ours", line.ours],
    [sector, line.sector === sector],
    [size, line.size === size],
    [measure, line.familyFriendly.some((one) => one === measure)],
    [asked.social, line.socialEnterprise],
    [asked.free, (line.free ?? 0) > 0],
    [asked.paused, line.paused],
    [asked.silent, isSilent(line, today)],
    [asked.due, isDue(line, today)],
  ]
  return wanted.every(([isAsked, does]) => !isAsked || does)
}

/** We deal with it, and nobody of ours has spoken with it for so long. */
export function isSilent({ ours, lastContact }: EmployerLine, today: CivilDate): boolean {
  return ours && (lastContact === null || lastContact < addDays(today, -silentFor))
}

export function isDue({ nextDue }: EmployerLine, today: CivilDate): boolean {
  return nextDue !== null && nextDue <= today
}

/** In the order asked for; what is not known comes last whichever way, and names decide between equals. */
export function sorted(
  lines: readonly EmployerLine[],
  asked: Pick<EmployersAsked, "sort">,
  locale: string,
): EmployerLine[] {
  const [column, turned] = [asked.sort.replace("-", ""), asked.sort.startsWith("-") ? -1 : 1]
  const names = new Intl.Collator(locale, { numeric: true })
  const byName = (one: EmployerLine, other: EmployerLine) => names.compare(one.name, other.name)
  if (!isOrder(column)) return lines.toSorted((one, other) => turned * byName(one, other))
  const placed = lines.map((line) => ({ line, value: orders[column](line) }))
  const known = placed.flatMap(({ line, value }) => (value === null ? [] : [{ line, value }]))
  const order = (one: string | number, other: string | number) => (one < other ? -1 : Number(one > other))
  known.sort((one, other) => turned * order(one.value, other.value) || byName(one.line, other.line))
  const unknown = placed.filter(({ value }) => value === null).map(({ line }) => line)
  return [...known.map(({ line }) => line), ...unknown.toSorted(byName)]
}

type Order = Exclude<SortColumn, "name">
const isOrder = (text: string): text is Order => text in orders

const orders: Record<Order, (line: EmployerLine) => string | number | null> = {
  sector: ({ sector }) => sector && sectors.indexOf(sector),
  size: ({ size }) => size && employerSizes.indexOf(size),
  free: ({ free }) => free,
  lastContact: ({ lastContact }) => lastContact,
  nextDue: ({ nextDue }) => nextDue,
}
