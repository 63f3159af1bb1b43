import type { Section } from "@/lib/domain/profile-picture/schema"
import type { Plain, PlainRow } from "@/lib/domain/profile-row/rules"
import { dayName, isCivilDate } from "@/lib/platform/dates"
import { parsePartialDate, partialDateText } from "@/lib/platform/partial-dates"
import type { Catalogue } from "@/lib/words/catalogues"
import { countryName, languageTitle } from "@/lib/words/languages"

type Names = Record<string, string>
type Lists =
  | "bases"
  | "levels"
  | "broadFields"
  | "documents"
  | "states"
  | "workKinds"
  | "skillLevels"
  | "sources"
type MoreLists = "obstacles" | "severities" | "obstacleStates" | "schedules" | "sectors"

/** The words for what a profile holds, in the reader's language. */
export type Wording = {
  locale: string
  labels: Catalogue["skills-profile"]["fields"]
  lists: Record<Lists | MoreLists, Names>
  yes: string
  no: string
}

const nouns = ["skills-profile", "language-skill", "education", "recognition", "work-history"] as const
const moreNouns = ["skill-claim", "obstacle", "profile-outlook"] as const
/** Whose catalogues a profile needs. */
export const profileNouns = [...nouns, ...moreNouns] as const

export function wordingOf(messages: Pick<Catalogue, (typeof profileNouns)[number]>, locale: string): Wording {
  return {
    locale,
    labels: messages["skills-profile"].fields,
    yes: messages["skills-profile"].yes,
    no: messages["skills-profile"].no,
    lists: {
      bases: messages["language-skill"].bases,
      levels: messages.education.levels,
      broadFields: messages.education.broadFields,
      documents: messages.education.documents,
      states: messages.recognition.states,
      workKinds: messages["work-history"].kinds,
      skillLevels: messages["skill-claim"].levels,
      sources: messages["skill-claim"].sources,
      obstacles: messages.obstacle.kinds,
      severities: messages.obstacle.severities,
      obstacleStates: messages.obstacle.states,
      schedules: messages["profile-outlook"].schedules,
      sectors: messages["profile-outlook"].sectors,
    },
  }
}

export function choicesOf(values: readonly string[], names: Names) {
  return values.map((value) => ({ value, label: names[value] ?? value }))
}

type Shape = Lists | MoreLists | "text" | "language" | "country" | "day" | "partial" | "euro"

/** Which words a field's value has; their order is the order in which they are read. */
const shapes: Record<Section, Record<string, Shape>> = {
  languages: {
    ...{ language: "language", isMotherTongue: "text", overall: "text", listening: "text", reading: "text" },
    ...{ interaction: "text", production: "text", writing: "text", basis: "bases", assessedOn: "day" },
  },
  education: {
    ...{ title: "text", level: "levels", field: "broadFields", country: "country" },
    ...{ from: "partial", to: "partial", completed: "text", document: "documents" },
  },
  recognition: {
    ...{ what: "text", state: "states", authority: "text", submittedOn: "day", decidedOn: "day" },
    ...{ compensation: "text", cost: "euro", nextAction: "text" },
  },
  work: {
    ...{ title: "text", kind: "workKinds", occupation: "text", country: "country" },
    ...{ from: "partial", to: "partial", tasks: "text", reference: "text" },
  },
  skills: {
    ...{ skill: "text", selfLevel: "skillLevels", counsellorLevel: "skillLevels" },
    ...{ source: "sources", evidence: "text", confirmedOn: "day" },
  },
  obstacles: {
    ...{ kind: "obstacles", severity: "severities", state: "obstacleStates" },
    ...{ since: "day", closedOn: "day", note: "text" },
  },
  expectations: {
    ...{ wish: "text", occupation: "text", hoursPerWeek: "text", earliestStart: "partial" },
    ...{ maxTravelMinutes: "text", schedule: "schedules", sectors: "sectors", drivingLicence: "text" },
  },
  assessment: { assessment: "text", recommendations: "text" },
}

export type Line = { field: string; label: string; text: string }

/** Every field of a row that says something, in words. */
export function linesOf(section: Section, row: PlainRow, wording: Wording): Line[] {
  const labels: Names = wording.labels[section]
  return Object.entries(shapes[section]).flatMap(([field, shape]) => {
    const text = textOf(row[field], shape, wording)
    return text === null ? [] : [{ field, label: labels[field] ?? field, text }]
  })
}

/** What a row is called: its first field that says something. */
export function nameOf(section: Section, row: PlainRow, wording: Wording): string {
  return linesOf(section, row, wording).at(0)?.text ?? ""
}

function textOf(value: Plain | undefined, shape: Shape, wording: Wording): string | null {
  if (value === undefined || value === null || value === "" || value === false) return null
  if (value === true) return wording.yes
  if (typeof value === "number" || typeof value === "string") return worded(String(value), shape, wording)
  if ("label" in value) return value.label
  return value.map((one) => worded(one, shape, wording)).join(" · ") || null
}

function worded(value: string, shape: Shape, { locale, lists }: Wording): string {
  if (shape in lists) return new Map(Object.entries(lists)).get(shape)?.[value] ?? value
  return told[shape]?.(value, locale) ?? value
}

const told: Partial<Record<Shape, (value: string, locale: string) => string>> = {
  language: languageTitle,
  country: countryName,
  day: (value, locale) => (isCivilDate(value) ? dayName(value, "UTC", locale) : value),
  partial: (value, locale) => (parsePartialDate(value) ? partialDateText(value, locale) : value),
  euro: (value, locale) => euros(Number(value), locale),
}

function euros(amount: number, locale: string): string {
  const reader = locale === "ar-XB" || locale === "en-XA" ? "en" : locale
  return new Intl.NumberFormat(reader, { style: "currency", currency: "EUR" }).format(amount)
}
