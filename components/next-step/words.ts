import { getLocale, getTranslations } from "next-intl/server"
import { stepText } from "./step-text"

/** Tells what each next step says, for whoever reads. */
export async function stepWords() {
  const [t, purposes, locale] = await Promise.all([
    getTranslations("next-step.origins"),
    getTranslations("consent.purposes"),
    getLocale(),
  ])
  return (step: { origin: string | null; what: string }) =>
    stepText(step, { t, locale, purposeOf: (purpose) => purposes(`${purpose}.name`) })
}
