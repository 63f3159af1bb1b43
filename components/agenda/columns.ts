import type { Agenda } from "@/lib/domain/agenda/queries"
import {
  crowdsOf,
  daysListed,
  daysOf,
  isCrowded,
  isOf,
  lanesOf,
  type Part,
  partsOf,
} from "@/lib/domain/agenda/rules"
import type { AgendaAsked } from "@/lib/domain/agenda/schema"
import type { CivilDate } from "@/lib/platform/dates"

/** A column of the agenda: a day, or on one day a person. */
export type Column = {
  key: string
  day: CivilDate
  who: { id: string; name: string } | null
  /** how many appointments are in its blocks */
  count: number
  blocks: Block[]
}
type Meeting = Agenda["meetings"][number]
type Taken = Agenda["taken"][number]
type One = Omit<Part, "day"> &
  ({ kind: "meeting"; meeting: Meeting } | { kind: "taken"; taken: Taken } | { kind: "crowd"; of: One[] })
export type Block = One & { lane: number; lanes: number }

/** The days as columns; one day of everybody has a column for each who has something to do on it. */
export function columnsOf(agenda: Agenda, asked: AgendaAsked): Column[] {
  const { span, staff, of, meetings, taken } = agenda
  const byDay = onDays(agenda)
  const whole = daysOf(span).map((day) => ({ key: day, day, who: null }))
  const byPerson = asked.view === "day" && of === "all" && staff.length > 1
  const heads = byPerson ? staff.map((who) => ({ key: who.id, day: span.from, who })) : whole
  const isDense = (asked.view ?? "week") === "week" && isCrowded(meetings.length + taken.length)
  return heads.map((head) => {
    const ofDay = byDay.get(head.day) ?? []
    const ones = head.who ? ofDay.filter((one) => isHis(one, head.who.id)) : ofDay
    return { ...head, count: ones.length, blocks: besideEachOther(isDense ? gathered(ones) : ones) }
  })
}

export type Listed = { shown: Column[]; rest: { day: CivilDate; count: number } | null }

/** The columns of a list until it is long enough, and the day on which it goes on. */
export function listed(columns: Column[]): Listed {
  const days = daysListed(columns.map(({ count }) => count))
  const [shown, later] = [columns.slice(0, days), columns.slice(days)]
  const [first] = later.filter(({ count }) => count > 0)
  if (!first) return { shown: columns, rest: null }
  return { shown, rest: { day: first.day, count: later.reduce((sum, { count }) => sum + count, 0) } }
}

function onDays({ meetings, taken, timezone }: Agenda): Map<CivilDate, One[]> {
  const ones = [
    ...meetings.map((meeting) => ({ hours: meeting, one: { kind: "meeting" as const, meeting } })),
    ...taken.map((hours) => ({ hours, one: { kind: "taken" as const, taken: hours } })),
  ]
  const byDay = new Map<CivilDate, One[]>()
  for (const { hours, one } of ones)
    for (const { day, from, until } of partsOf(hours, timezone)) {
      const ofDay = byDay.get(day)
      if (ofDay) ofDay.push({ ...one, from, until })
      else byDay.set(day, [{ ...one, from, until }])
    }
  return byDay
}

function isHis(one: One, id: string): boolean {
  return one.kind !== "crowd" && isOf(one.kind === "meeting" ? one.meeting : one.taken, id)
}

/** What cannot be read side by side is one block for each hour, which ends where the next begins; her own stays as it is. */
function gathered(ones: One[]): One[] {
  const parts = ones.map((one) => ({ ...one, apart: one.kind === "meeting" && one.meeting.mine }))
  const crowds = crowdsOf(parts)
    .map((indices) => indices.flatMap((index) => ones[index] ?? []))
    .map((of) => ({
      of,
      from: Math.min(...of.map(({ from }) => from)),
      until: Math.max(...of.map(({ until }) => until)),
    }))
    .sort((one, other) => one.from - other.from)
  const told = new Set(crowds.flatMap(({ of }) => of))
  const blocks = crowds.map((crowd, place) => {
    const next = crowds[place + 1]?.from ?? crowd.until
    return { ...crowd, kind: "crowd" as const, until: Math.min(crowd.until, next) }
  })
  return [...ones.filter((one) => !told.has(one)), ...blocks]
}

function besideEachOther(ones: One[]): Block[] {
  const ordered = ones.toSorted((one, other) => one.from - other.from || one.until - other.until)
  const lanes = lanesOf(ordered)
  return ordered.map((one, index) => ({ ...one, ...(lanes[index] ?? { lane: 0, lanes: 1 }) }))
}
