import type { Sector } from "@/lib/domain/employer/schema"
import { cefrLevels } from "@/lib/domain/language-skill/schema"
import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import { dayParts, type NeedsAsked, type PostFacts, weekdays } from "./schema"

export type Level = (typeof cefrLevels)[number]

const postRules: readonly Rule<PostFacts, null>[] = [
  {
    broken: ({ hoursMin, hoursMax }) => hoursMin !== null && hoursMax !== null && hoursMin > hoursMax,
    at: "hoursMax",
    say: "needs-post.problems.hoursTurned",
  },
  {
    broken: ({ language, level }) => Boolean(language) !== Boolean(level),
    at: "level",
    say: "needs-post.problems.levelAlone",
  },
  {
    broken: ({ otherLanguage, otherLevel }) => Boolean(otherLanguage) !== Boolean(otherLevel),
    at: "otherLevel",
    say: "needs-post.problems.levelAlone",
  },
  {
    broken: ({ language, otherLanguage }) => Boolean(language) && language === otherLanguage,
    at: "otherLanguage",
    say: "needs-post.problems.languageTwice",
  },
]

export function postProblems(input: PostFacts): Problems | null {
  return problemsOf(postRules, input, null)
}

/** She can do it while the children are at school: they say so, or it is only on mornings of school days. */
export function fitsSchoolHours(post: { schoolHours: boolean; schedule: readonly string[] }): boolean {
  const { schoolHours, schedule } = post
  return (
    schoolHours ||
    (schedule.length > 0 && schedule.every((slot) => /^(mon|tue|wed|thu|fri)_morning$/.test(slot)))
  )
}

/** Days in a row with the same parts of the day stand together: "Mon–Fri: morning". */
export function daysAlike(schedule: readonly string[]) {
  const days = weekdays.map((day) => ({
    day,
    parts: dayParts.filter((part) => schedule.includes(`${day}_${part}`)),
  }))
  const spans: { first: Weekday; last: Weekday; parts: DayPart[] }[] = []
  for (const [place, { day, parts }] of days.entries()) {
    const before = spans.at(-1)
    const goesOn = before?.last === weekdays[place - 1] && before?.parts.join() === parts.join()
    if (before && goesOn) before.last = day
    else if (parts.length > 0) spans.push({ first: day, last: day, parts })
  }
  return spans
}
type Weekday = (typeof weekdays)[number]
type DayPart = (typeof dayParts)[number]

/** The highest level that a post asks for in any language; nothing where it asks for none. */
export function levelAsked(languages: readonly { level: Level }[]): Level | null {
  const places = languages.map(({ level }) => cefrLevels.indexOf(level))
  return places.length === 0 ? null : (cefrLevels[Math.max(...places)] ?? null)
}

/** A post as employers are compared by it. */
export type NeedLine = {
  id: string
  employerId: string
  employer: string
  sector: Sector | null
  title: string
  isco: string | null
  wanted: number
  hours: [number | null, number | null]
  school: boolean
  languages: { language: string; level: Level }[]
  level: Level | null
  licence: string
  startsOn: string | null
}

export function comparable(lines: readonly NeedLine[], asked: NeedsAsked, locale: string): NeedLine[] {
  const most = asked.level ? cefrLevels.indexOf(asked.level) : cefrLevels.length
  const fitting = lines.filter(
    (line) =>
      (!asked.sector || line.sector === asked.sector) &&
      (!asked.school || line.school) &&
      (!asked.noLicence || line.licence !== "needed") &&
      placeOf(line.level) <= most,
  )
  const names = new Intl.Collator(locale, { numeric: true })
  const turned = asked.sort.startsWith("-") ? -1 : 1
  const column = asked.sort.replace("-", "")
  return fitting.toSorted(
    (one, other) =>
      turned * compared(one, other, { column, names }) || names.compare(one.employer, other.employer),
  )
}

type By = { column: string; names: Intl.Collator }

function compared(one: NeedLine, other: NeedLine, { column, names }: By): number {
  if (column === "wanted") return one.wanted - other.wanted
  if (column === "level") return placeOf(one.level) - placeOf(other.level)
  if (column === "startsOn") return (one.startsOn ?? "").localeCompare(other.startsOn ?? "")
  return column === "title"
    ? names.compare(one.title, other.title)
    : names.compare(one.employer, other.employer)
}

const placeOf = (level: Level | null) => (level === null ? -1 : cefrLevels.indexOf(level))

export type SectorSummary = {
  sector: Sector | null
  employers: number
  posts: number
  wanted: number
  /** The lowest level that any post of the sector asks for; nothing where one asks for none. */
  lowest: Level | null
  school: number
}

/** What each sector asks for, most women first. */
export function bySector(lines: readonly NeedLine[]): SectorSummary[] {
  const known = [...new Set(lines.map(({ sector }) => sector))]
  const groups = known.map((sector) => [sector, lines.filter((line) => line.sector === sector)] as const)
  const summaries = groups.map(([sector, posts]) => ({
    sector,
    employers: new Set(posts.map(({ employerId }) => employerId)).size,
    posts: posts.length,
    wanted: posts.reduce((sum, { wanted }) => sum + wanted, 0),
    lowest: cefrLevels[Math.min(...posts.map(({ level }) => placeOf(level)))] ?? null,
    school: posts.filter(({ school }) => school).length,
  }))
  return summaries.toSorted(
    (one, other) => other.wanted - one.wanted || (one.sector ?? "Z").localeCompare(other.sector ?? "Z"),
  )
}
