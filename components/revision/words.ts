import { getLocale, getMessages, getTranslations } from "next-intl/server"
import { isEmpty } from "@/lib/domain/revision/rules"
import { birthdayName, dayAndTime, dayName, isCivilDate } from "@/lib/platform/dates"
import { partialDateText } from "@/lib/platform/partial-dates"
import { countryName, languageTitle } from "@/lib/words/languages"

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
  ...["schedule", "sectors", "reasons", "employment_status", "care_answer", "sent_how"],
  ...["scheme", "legal_form", "payer", "ended_by", "contract", "refusal", "relation"],
])
const languages = new Set(["language", "languages", "preferred_language", "beside_language", "goal_language"])
const countries = new Set(["country", "country_of_birth", "citizenships"])
const partly = new Set(["birth", "arrival", "from_date", "to_date", "earliest_start", "unemployed_since"])
const shapes = {
  uuid: /^[\da-f]{8}-[\da-f-]{27}$/,
  partial: /^\d{4}(-\d{2})?$/,
  instant: /^\d{4}-\d\d-\d\dT\d\d:\d\d/,
}

type Messages = Awaited<ReturnType<typeof getMessages>>
type Known = { staff: Readonly<Record<string, string>>; timezone: string }
/** A text is read by the first that knows what it is. */
type Reading = { of: (field: string, text: string) => boolean; say: (text: string, field: string) => string }

/** What columns and their values are called, in the reader's language; what has no word is shown as it is kept. */
export async function revisionWords(known: Known) {
  const [t, messages, locale] = await Promise.all([getTranslations("revision"), getMessages(), getLocale()])
  const { revision, participant } = messages
  const [fields, kinds] = [wordsOf(revision.fields), wordsOf(revision.kinds)]
  const readings: readonly Reading[] = [
    { of: (_, text) => shapes.uuid.test(text), say: (text) => known.staff[text] ?? t("another") },
    ...readingsOf({
      ...{ codeOf: codesIn(messages), phases: wordsOf(participant.phases), locale },
      weekdays: Object.values(messages["session-series"].weekdayNames),
    }),
    {
      of: (_, text) => shapes.instant.test(text),
      say: (text) => dayAndTime(new Date(text), known.timezone, locale),
    },
  ]
  const textOf = (field: string, text: string) =>
    readings.find((reading) => reading.of(field, text))?.say(text, field) ?? text
  const shown = (field: string, value: unknown): string => {
    if (typeof value === "boolean") return t(value ? "yes" : "no")
    if (Array.isArray(value)) return value.map((one) => shown(field, one)).join(", ")
    return isColumns(value) ? pairs(value) : textOf(field, String(value))
  }
  return {
    kind: (kind: string) => kinds.get(kind) ?? plain(kind),
    field: (field: string) => fields.get(field) ?? plain(field),
    /** A value in words; nothing where the field was empty. */
    held: (field: string, value: unknown) => {
      if (isEmpty(value)) return null
      return isWorded(field) ? capital(shown(field, value)) : shown(field, value)
    },
  }
}
export type RevisionWords = Awaited<ReturnType<typeof revisionWords>>

type CodeOf = (code: string, field: string) => string | undefined
type Lists = { codeOf: CodeOf; phases: Map<string, string>; locale: string; weekdays: readonly string[] }

/** What a code is called where it is chosen; else what the history calls it. */
function codesIn({ contact, enrolment, itinerary, obstacle, referral, revision, ...rest }: Messages): CodeOf {
  const [outlook, work, job] = [rest["profile-outlook"], rest["work-experience"], rest["employment-spell"]]
  const [application, network] = [rest["job-application"], rest["network-contact"]]
  const chosen = new Map<string, Map<string, string>>([
    ["channel", wordsOf(contact.channels)],
    ["schedule", wordsOf(outlook.schedules)],
    ["sectors", wordsOf(outlook.sectors)],
    ["employment_status", wordsOf(enrolment.employments)],
    ["single_parent", wordsOf(enrolment.answers)],
    ["care_answer", wordsOf(enrolment.answers)],
    ["axis", wordsOf(itinerary.axes)],
    ["shared", wordsOf(referral.shareables)],
    ["sent_how", wordsOf(referral.sentHow)],
    ["scheme", wordsOf(work.schemes)],
    ["legal_form", wordsOf(work.legalForms)],
    ["payer", wordsOf(work.payers)],
    ["contract", wordsOf(job.contracts)],
    ["refusal", wordsOf(application.refusals)],
    ["relation", wordsOf(network.relations)],
    ["ended_by", wordsOf(work.endedBy)],
  ])
  const [codes, hard] = [wordsOf(revision.codes), wordsOf(obstacle.kinds)]
  return (code, field) => chosen.get(field)?.get(code) ?? codes.get(code) ?? hard.get(code)
}

function readingsOf({ codeOf, phases, locale, weekdays }: Lists): Reading[] {
  return [
    { of: (field) => field === "weekly_plan", say: (text) => plannedDay(text, weekdays) },
    { of: (field) => field === "phase", say: (text) => phases.get(text) ?? text },
    { of: (field) => languages.has(field), say: (text) => languageTitle(text, locale) },
    {
      of: (field) => countries.has(field),
      say: (text, field) => codeOf(text, field) ?? countryName(text, locale),
    },
    { of: (field) => coded.has(field), say: (text, field) => codeOf(text, field) ?? plain(text) },
    {
      of: (field, text) => field === "birth" && isCivilDate(text),
      say: (text) => birthdayName(text, locale),
    },
    {
      of: (field, text) => partly.has(field) && shapes.partial.test(text),
      say: (text) => partialDateText(text, locale),
    },
    { of: (_, text) => isCivilDate(text), say: (text) => dayName(text, "UTC", locale) },
  ]
}

/** What we say, and not what somebody wrote: it begins like every other answer on the page. */
const isWorded = (field: string) => coded.has(field) || languages.has(field)
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
/** "1 09:00-13:00" with the day's name. */
const plannedDay = (text: string, weekdays: readonly string[]) =>
  text.replace(/^[1-7]/, (day) => weekdays[Number(day) - 1] ?? day)

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
