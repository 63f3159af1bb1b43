import type { useTranslations } from "next-intl"
import type { Purpose } from "@/lib/domain/consent/schema"
import { saidBy } from "@/lib/domain/next-step/rules"
import { dayName } from "@/lib/platform/dates"

type Step = { origin: string | null; what: string }
type Words = {
  t: ReturnType<typeof useTranslations<"next-step.origins">>
  locale: string
  purposeOf: (purpose: Purpose) => string
}

/** What a next step says: as a person wrote it, or what something else asked for in the reader's language. */
export function stepText(step: Step, { t, locale, purposeOf }: Words): string {
  const said = saidBy(step)
  if (said === null) return step.what
  switch (said.about) {
    case "itinerary":
      return t("itinerary")
    case "work_experience":
      return t("work_experience", { month: said.month })
    case "profile":
      return t("profile", { number: said.number })
    case "residence":
    case "hours":
    case "hours_dispute":
    case "document":
    case "shadowing":
      return t(said.about, { day: dayName(said.day, "UTC", locale) })
    case "referral":
      return t(`referral.${said.answer}`)
    case "care":
      return t(`care.${said.care}`)
    case "transfer":
      return t(`transfer.${said.task}`)
    default:
      return t(said.about, { what: purposeOf(said.purpose) })
  }
}
