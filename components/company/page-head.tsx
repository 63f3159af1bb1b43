import type { ReactNode } from "react"
import { companyHref } from "./place"
import type { InSpace } from "./said"

/** The way back to the first page, and what this one is. */
export function PageHead({ of: { t, place }, children }: { of: InSpace; children: ReactNode }) {
  return (
    <div className="grid gap-1">
      <p>
        <a href={companyHref("", { lang: place.lang })} className="link inline-flex min-h-11 items-center">
          {t("company.placement.back")}
        </a>
      </p>
      <h1 className="text-h2">{children}</h1>
    </div>
  )
}
