import { SubmitButton } from "@/components/form/submit-button"
import { described, HintAndError } from "@/components/ui/field-frame"
import type { CompanyView } from "@/lib/domain/company-space/schema"
import { localeNames, locales } from "@/lib/words/locales"
import { savePerson } from "./company-forms"
import { keyOfSaying } from "./place"
import { type InSpace, LangKept } from "./said"

type PersonFormProps = { of: InSpace; person: CompanyView["person"] }

/** How we write to her. The address stands there to be read: it opens the space, and her partner changes it. */
export function PersonForm({ of, person }: PersonFormProps) {
  const { t, place } = of
  const error = place.said === "contactMissing" ? t(keyOfSaying(place.said)) : undefined
  return (
    <form action={savePerson} className="grid gap-4">
      <LangKept of={of} />
      <div className="grid gap-1.5">
        <label htmlFor="name" className="font-semibold">
          {t("company.about.name")}
        </label>
        <HintAndError id="name" error={error} />
        <input
          {...described("name", { error })}
          name="name"
          autoComplete="name"
          required
          maxLength={200}
          defaultValue={person.name}
          className="writable"
        />
      </div>
      <div className="grid gap-1.5">
        <label htmlFor="phone" className="font-semibold">
          {t("company.about.phone")}
        </label>
        <input
          id="phone"
          name="phone"
          type="tel"
          autoComplete="tel"
          maxLength={200}
          dir="ltr"
          defaultValue={person.phone ?? ""}
          className="writable"
        />
      </div>
      <div className="grid gap-1.5">
        <label htmlFor="locale" className="font-semibold">
          {t("company.about.language")}
        </label>
        <select id="locale" name="locale" defaultValue={person.locale} className="writable">
          {locales.map((one) => (
            <option key={one} value={one}>
              {localeNames[one]}
            </option>
          ))}
        </select>
      </div>
      <p className="text-table text-muted">
        {t.rich("company.about.address", { email: () => <bdi className="break-all">{person.email}</bdi> })}
      </p>
      <SubmitButton wide className="min-h-12">
        {t("company.about.save")}
      </SubmitButton>
    </form>
  )
}
