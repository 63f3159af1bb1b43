import { getLocale, getMessages, getTranslations } from "next-intl/server"
import { isEmpty } from "@/lib/domain/revision/rules"
import { birthdayName, dayAndTime, isCivilDate } from "@/lib/platform/dates"
import { partialDateText } from "@/lib/platform/partial-dates"
import { countryName, languageName } from "@/lib/words/languages"

/** Columns whose values are codes with words of their own; every other text stays as somebody wrote it. */
const coded = new Set([
  ...["gender", "literacy", "state", "kind", "axis", "evidence", "right_to_work", "collects", "moment"],
  ...[
    "method",
    "basis",
    "document",
    "source",
    "exit_reason",
    "waiver_kind",
    "channel",
    "shared",
    "single_parent",
  ],
  ...["schedule", "sectors", "reasons", "employment_status", "care_answer"],
])
const languages = new Set(["language", "languages", "preferred_language", "beside_language", "goal_language"])
const countries = new Set(["country", "country_of_birth", "citizenships"])
const partly = new Set(["birth", "arrival", "from_date", "to_date", "earliest_start", "unemployed_since"])
const shapes = {
  uuid: /^[\da-f]{8}-[\da-f-]{27}$/,
  partial: /^\d{4}(-\d{2})?$/,
  instant: /^\d{4}-\d\d-\d\dT\d\d:\d\d/,
}

type Known = { staff: Readonly<Record<string, string>>; timezone: string }
/** A text is read by the first that knows what it is. */
type Reading = { of: (field: string, text: string) => boolean; say: (text: string) => string }

/** What columns and their values are called, in the reader's language; what has no word is shown as it is kept. */
export async function revisionWords(known: Known) {
  const [t, { revision, participant }, locale] = await Promise.all([
    getTranslations("revision"),
    getMessages(),
    getLocale(),
  ])
  const [fields, kinds] = [wordsOf(revision.fields), wordsOf(revision.kinds)]
  const readings: readonly Reading[] = [
    { of: (_, text) => shapes.uuid.test(text), say: (text) => known.staff[text] ?? t("another") },
    ...readingsOf({ codes: wordsOf(revision.codes), phases: wordsOf(participant.phases), locale }),
    {
      of: (_, text) => shapes.instant.test(text),
      say: (text) => dayAndTime(new Date(text), known.timezone, locale),
    },
  ]
  const textOf = (field: string, text: string) =>
    readings.find((reading) => reading.of(field, text))?.say(text) ?? text
  const shown = (field: string, value: unknown): string => {
    if (typeof value === "boolean") return t(value ? "yes" : "no")
    if (Array.isArray(value)) return value.map((one) => shown(field, one)).join(", ")
    return isColumns(value) ? pairs(value) : textOf(field, String(value))
  }
  return {
    kind: (kind: string) => kinds.get(kind) ?? plain(kind),
    field: (field: string) => fields.get(field) ?? plain(field),
    /** A value in words; nothing where the field was empty. */
    held: (field: string, value: unknown) => (isEmpty(value) ? null : shown(field, value)),
  }
}
export type RevisionWords = Awaited<ReturnType<typeof revisionWords>>

type Lists = { codes: Map<string, string>; phases: Map<string, string>; locale: string }

function readingsOf({ codes, phases, locale }: Lists): Reading[] {
  return [
    { of: (field) => field === "phase", say: (text) => phases.get(text) ?? text },
    { of: (field) => languages.has(field), say: (text) => languageName(text, locale) },
    {
      of: (field) => countries.has(field),
      say: (text) => codes.get(text) ?? countryName(text, locale),
    },
    { of: (field) => coded.has(field), say: (text) => codes.get(text) ?? plain(text) },
    { of: (_, text) => isCivilDate(text), say: (text) => birthdayName(text, locale) },
    {
      of: (field, text) => partly.has(field) && shapes.partial.test(text),
      say: (text) => partialDateText(text, locale),
    },
  ]
}

const plain = (code: string) => code.replaceAll("_", " ")
const wordsOf = (list: Record<string, string>) => new Map(Object.entries(list))

function isColumns(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null
}

function pairs(value: Record<string, unknown>): string {
  return Object.entries(value)
    .map(([name, inner]) => `${plain(name)}: ${plain(String(inner))}`)
    .join(", ")
}
