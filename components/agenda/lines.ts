import type { useTranslations } from "next-intl"
import { kindOf, modeOf } from "@/components/counselling-session/known"
import { timeRange } from "@/lib/platform/dates"
import type { Block, Column } from "./columns"
import { clockOf } from "./slots"

/** An appointment, or an hour with many, as the page draws it: every word is said already, every place is a number. */
export type Line = {
  key: string
  href: string | null
  time: string
  title: string
  /** the title where there is little room for it */
  short: string | null
  facts: string
  care: string | null
  /** the words for an appointment that was planned with others */
  series: string | null
  tone: "mine" | "other" | "taken" | "held" | "cancelled" | "crowd"
  state: string | null
  /** instants, for whoever has another clock */
  hours: [number, number]
  place: { from: number; until: number; lane: number; lanes: number }
}

export type AgendaWords = {
  t: ReturnType<typeof useTranslations<"agenda">>
  session: ReturnType<typeof useTranslations<"counselling-session">>
  timezone: string
  /** whether it is said who leads: not where all are one person's */
  names: boolean
  /** where a day is told whole */
  dayHref: (day: string) => string
}

export function linesOf(column: Column, words: AgendaWords): Line[] {
  return column.blocks.map((block) => lineOf(block, column, words))
}

function lineOf(block: Block, { day, who }: Column, words: AgendaWords): Line {
  const { from, until, lane, lanes } = block
  const place = { from, until, lane, lanes }
  if (block.kind === "crowd") return { ...crowdWords(block, day, words), place }
  const one = block.kind === "meeting" ? block.meeting : block.taken
  const { startsAt, endsAt } = one
  const shared = {
    key: one.id,
    time: timeRange(startsAt, endsAt, words.timezone),
    hours: [startsAt.getTime(), endsAt.getTime()] satisfies Line["hours"],
    place,
  }
  if (block.kind === "taken") return { ...shared, ...takenWords(block.taken, words, who !== null) }
  return { ...shared, ...meetingWords(block.meeting, { ...words, names: words.names && who === null }) }
}

type Crowd = Extract<Block, { kind: "crowd" }>
type Taken = Extract<Block, { kind: "taken" }>["taken"]
type Meeting = Extract<Block, { kind: "meeting" }>["meeting"]

/** So many that only the day shows each of them. */
function crowdWords({ of, from, lanes }: Crowd, day: string, { t, dayHref }: AgendaWords) {
  const meetings = of.flatMap((one) => (one.kind === "meeting" ? [one.meeting] : []))
  const hours = of.flatMap((one) =>
    one.kind === "meeting" ? [one.meeting] : one.kind === "taken" ? [one.taken] : [],
  )
  const [children, places] = [sumOf(meetings, "children"), sumOf(meetings, "places")]
  const childcare = meetings.some((one) => one.childcare === "offered") ? "offered" : ""
  return {
    key: String(from),
    href: dayHref(day),
    time: `${clockOf(from)}–${clockOf(Math.max(...of.map(({ until }) => until)))}`,
    title: t("crowd", { count: of.length }),
    short: lanes > 1 ? `+${of.length}` : null,
    facts: "",
    care: careOf({ children, places, childcare }, t),
    series: null,
    tone: "crowd" as const,
    state: null,
    hours: [
      Math.min(...hours.map(({ startsAt }) => startsAt.getTime())),
      Math.max(...hours.map(({ endsAt }) => endsAt.getTime())),
    ] satisfies Line["hours"],
  }
}

function sumOf(meetings: readonly Meeting[], field: "children" | "places"): number {
  return meetings.reduce((sum, meeting) => sum + (meeting.places > 0 ? meeting[field] : 0), 0)
}

function takenWords({ counsellor, room }: Taken, { t }: AgendaWords, isNamed: boolean) {
  const title = isNamed ? t("taken") : t("takenBy", { name: counsellor })
  return {
    href: null,
    title,
    short: null,
    facts: room ?? "",
    care: null,
    series: null,
    tone: "taken" as const,
    state: null,
  }
}

function meetingWords(meeting: Meeting, words: AgendaWords) {
  const { id, kind, title, people, state, mine } = meeting
  const shownKind = words.session(`kinds.${kindOf(kind)}`)
  const name = title || people.join(", ")
  return {
    href: `/sessions/${id}`,
    title: name || shownKind,
    short: null,
    series: meeting.series ? words.t("inSeries") : null,
    facts: [name && shownKind, ...factsOf(meeting, words)].filter(Boolean).join(" · "),
    care: careOf(meeting, words.t),
    tone: tones[state] ?? (mine ? "mine" : "other"),
    state: state === "scheduled" ? null : words.session(`states.${stateOf(state)}`),
  }
}

const tones: Record<string, Line["tone"]> = { held: "held", cancelled: "cancelled" }

function factsOf(meeting: Meeting, { t, session, names }: AgendaWords) {
  const { kind, mode, place, room, mine, counsellor, expected } = meeting
  return [
    room ?? place ?? (mode === "on_site" ? null : session(`modes.${modeOf(mode)}`)),
    kind !== "individual" && expected !== null && t("expected", { count: expected }),
    names && !mine && t("led", { name: counsellor }),
  ]
}

type Cared = { children: number; places: number; childcare: string }

function careOf({ children, places, childcare }: Cared, t: AgendaWords["t"]): string | null {
  if (places > 0) return t("carePlaces", { taken: children, places })
  return childcare === "offered" || children > 0 ? t("care") : null
}

function stateOf(state: string) {
  return (["draft", "scheduled", "held", "cancelled"] as const).find((one) => one === state) ?? "scheduled"
}
