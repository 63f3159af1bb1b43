import { atCompany } from "@/lib/platform/company-door"
import { companyHref } from "./place"
import type { InSpace } from "./said"

type BackProps = { of: Pick<InSpace, "t"> & { place: { lang?: string | undefined } } }

/** Below a day that was opened from a company's pages: the way back, for whoever is signed in there and nobody else. */
export async function BackToSpace({ of: { t, place } }: BackProps) {
  if (!(await atCompany())) return null
  return (
    <p>
      <a
        href={companyHref("", { lang: place.lang })}
        className="link inline-flex min-h-11 items-center font-semibold"
      >
        {t("company.nav.back")}
      </a>
    </p>
  )
}
