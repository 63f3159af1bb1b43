import { getLocale, getTranslations } from "next-intl/server"
import type { Choosable } from "@/lib/domain/merge/schema"
import { genders, literacies } from "@/lib/domain/participant/schema"
import { countryName, languageTitle } from "@/lib/words/languages"

const kinds = [
  ...(["assignment", "attendance", "child", "childcare_booking", "consent", "consent_request"] as const),
  ...([
    "contact_person",
    "counselling_note",
    "document",
    "education",
    "eligibility",
    "enrolment",
    "follow_up",
  ] as const),
  ...(["follow_up_try", "hour_entry", "itinerary", "itinerary_objective", "itinerary_review"] as const),
  ...([
    "itinerary_step",
    "language_skill",
    "next_step",
    "obstacle",
    "participant_contact",
    "phase_change",
  ] as const),
  ...(["placement", "pregnancy", "privacy_notice", "profile_outlook", "recognition"] as const),
  ...(["recognition_move", "referral", "residence_status", "road_map", "road_map_contact"] as const),
  ...(["road_map_step", "self_assessment", "skill_claim", "skills_profile", "transfer", "waiver"] as const),
  ...(["work_history", "participant", "agreed_obstacles", "series_enrolment"] as const),
  ...(["reminder", "reminder_choice"] as const),
  ...(["work_experience", "work_suspension", "work_review"] as const),
  ...(["work_objective", "work_allowance", "work_signature"] as const),
  ...(["employment_spell", "cv_version", "job_application", "mock_interview"] as const),
  ...(["network_contact"] as const),
] as const

/** Kinds of rows with how many there are, in words: "notes: 3". */
export async function kindWords() {
  const t = await getTranslations("merge")
  const nameOf = (kind: string) => t(`kinds.${kinds.find((one) => one === kind) ?? "other"}`)
  return {
    nameOf,
    lines: (counts: Record<string, number> | null) =>
      [...added(counts ?? {}, nameOf)].map(([kind, count]) => t("preview.line", { kind, count })),
  }
}

/** Kinds that have one name are one line. */
function added(counts: Record<string, number>, nameOf: (kind: string) => string): Map<string, number> {
  const sums = new Map<string, number>()
  for (const [kind, count] of Object.entries(counts))
    sums.set(nameOf(kind), (sums.get(nameOf(kind)) ?? 0) + count)
  return sums
}

/** What a field of a file says, as a person would. */
export async function fieldWords() {
  const [t, words, locale] = await Promise.all([
    getTranslations("merge.preview"),
    getTranslations("identity"),
    getLocale(),
  ])
  const country = (code: string) => (code.length === 2 ? countryName(code, locale) : code)
  const written: Partial<Record<Choosable, (value: string) => string>> = {
    preferred_language: (value) => languageTitle(value, locale),
    country_of_birth: country,
    citizenships: (value) => value.split(", ").map(country).join(", "),
    interpreter_needed: () => t("yes"),
    gender: (value) => words(`genders.${genders.find((one) => one === value) ?? "not_stated"}`),
    literacy: (value) => {
      const known = literacies.find((one) => one === value)
      return known ? words(`literacies.${known}`) : value
    },
  }
  return (field: Choosable, value: string | null): string =>
    value === null ? t("notKnown") : (written[field]?.(value) ?? value)
}
