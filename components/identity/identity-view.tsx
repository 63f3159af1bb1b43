import { getLocale, getTranslations } from "next-intl/server"
import { Words } from "@/components/shell/words"
import { Card } from "@/components/ui/card"
import type { IdentityHeld } from "@/lib/domain/identity/queries"
import { countryCodes } from "@/lib/platform/named-codes"
import { countryName, languageName, listedLanguages } from "@/lib/words/languages"
import { IdentityForm } from "./identity-form"

/** Who she is, to be revised: the lists to choose from are named in the reader's language. */
export async function IdentityView({ of }: { of: IdentityHeld }) {
  const [t, locale] = await Promise.all([getTranslations("identity"), getLocale()])
  const named = (values: readonly string[], nameOf: (value: string, locale: string) => string) =>
    values
      .map((value) => ({ value, label: nameOf(value, locale) }))
      .toSorted((one, other) => one.label.localeCompare(other.label, locale))
  const countries = named(countryCodes, countryName)
  const spoken = of.held.preferredLanguage
  const languages = named([...new Set([...listedLanguages, ...(spoken ? [spoken] : [])])], languageName)
  return (
    <Card title={t("title")} className="max-w-3xl">
      <p className="mb-5 max-w-text text-muted">{t("lead")}</p>
      <Words of={["identity", "participant", "form"]}>
        <IdentityForm of={of} countries={countries} languages={languages} />
      </Words>
    </Card>
  )
}
