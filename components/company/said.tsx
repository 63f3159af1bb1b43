import { Notice } from "@/components/ui/notice"
import type { Locale } from "@/lib/words/locales"
import type { Translator } from "@/lib/words/translator"
import { type CompanyPlace, keyOfSaying } from "./place"

/** What every view of a company's space is given. */
export type InSpace = { t: Translator; locale: Locale; place: CompanyPlace }

/** How the form before went, where that is not said beside a field. */
export function Said({ of: { t, place }, beside = [] }: { of: InSpace; beside?: readonly string[] }) {
  if (place.sent)
    return (
      <Notice tone="success" role="status">
        {t("company.sent")}
      </Notice>
    )
  if (place.saved)
    return (
      <Notice tone="success" role="status">
        {t(place.saved === "person" ? "company.saved" : `company.done.${place.saved}`)}
      </Notice>
    )
  if (!place.said || beside.includes(place.said)) return null
  return (
    <Notice tone="warning" role="alert">
      {t(keyOfSaying(place.said))}
    </Notice>
  )
}

/** A language that was chosen on the page goes along with its forms. */
export function LangKept({ of: { place } }: { of: InSpace }) {
  return place.lang ? <input type="hidden" name="lang" value={place.lang} /> : null
}
