import { getLocale, getTranslations } from "next-intl/server"
import { Card } from "@/components/ui/card"
import { employerSizes, familyMeasures, ownerships, sectors } from "@/lib/domain/employer/schema"
import type { EmployerSheet } from "@/lib/domain/employer-sheet/queries"
import { dayAndTime, dayName, isCivilDate } from "@/lib/platform/dates"

/** What partners changed of the shared facts: by whom, when, from what to what. */
export async function ChangesCard({ sheet }: { sheet: EmployerSheet }) {
  const [t, locale, held] = await Promise.all([getTranslations("employer-sheet"), getLocale(), heldInWords()])
  const changes = sheet.changes.filter(({ fields }) => fields.length > 0)
  if (changes.length === 0) return null
  return (
    <Card title={t("changes.title")} count={changes.length}>
      <details>
        <summary className="link cursor-pointer">{t("changes.show")}</summary>
        <ol className="mt-2 divide-y divide-divider">
          {changes.map(({ id, at, by, organisation, site, fields }) => {
            const when = dayAndTime(new Date(at), sheet.timezone, locale)
            return (
              <li key={id} className="grid gap-1 py-3 text-table">
                <p className="flex flex-wrap items-baseline justify-between gap-x-4">
                  <bdi className="font-semibold">{site ?? t("changes.company")}</bdi>
                  <span className="figures text-muted">
                    <bdi>{by ?? organisation ?? t("changes.somebody")}</bdi>, {when}
                  </span>
                </p>
                <dl className="grid gap-1">
                  {fields.map(({ field, before, after }) => (
                    <div key={field} className="flex flex-wrap gap-x-2">
                      <dt className="text-muted">{held.field(field)}:</dt>
                      <dd>
                        {t.rich("changes.fromTo", {
                          before: held.value(field, before),
                          after: held.value(field, after),
                          was: (text) => <bdi className="line-through">{text}</bdi>,
                          is: (text) => <bdi>{text}</bdi>,
                        })}
                      </dd>
                    </div>
                  ))}
                </dl>
              </li>
            )
          })}
        </ol>
      </details>
    </Card>
  )
}

const fields = [
  ...(["name", "registration", "activity", "sector", "size", "ownership", "social_enterprise"] as const),
  ...(["family_friendly", "family_friendly_note", "accessibility", "website", "nuts2"] as const),
  ...(["address", "postcode", "town", "transport", "transport_minutes", "step_free", "closed_on"] as const),
] as const

async function heldInWords() {
  const [t, words, locale] = await Promise.all([
    getTranslations("employer-sheet"),
    getTranslations("employer"),
    getLocale(),
  ])
  const chosen = new Map<string, string>([
    ...sectors.map((one) => [`sector ${one}`, words(`sectors.${one}`)] as const),
    ...employerSizes.map((one) => [`size ${one}`, words(`sizes.${one}`)] as const),
    ...ownerships.map((one) => [`ownership ${one}`, words(`ownerships.${one}`)] as const),
    ...familyMeasures.map((one) => [`family_friendly ${one}`, words(`measures.${one}`)] as const),
  ])
  const one = (field: string, value: unknown): string => {
    if (typeof value === "boolean") return t(value ? "changes.yes" : "changes.no")
    const text = String(value ?? "")
    return isCivilDate(text) ? dayName(text, "UTC", locale) : (chosen.get(`${field} ${text}`) ?? text)
  }
  const said = (field: string, value: unknown): string => {
    const values = Array.isArray(value) ? value : [value]
    return values.map((each) => one(field, each)).join(", ") || t("changes.nothing")
  }
  return {
    value: said,
    field: (name: string) => {
      const known = fields.find((one) => one === name)
      return known ? t(`changes.fields.${known}`) : name
    },
  }
}
