import type { ReactNode } from "react"
import { SubmitButton } from "@/components/form/submit-button"
import { LinkFrame } from "@/components/shell/link-frame"
import type { AtCompany } from "@/lib/platform/company-door"
import type { Locale } from "@/lib/words/locales"
import { signOutOfSpace } from "./company-forms"
import { companyHref } from "./place"
import { type InSpace, LangKept } from "./said"

type CompanyFrameProps = {
  of: InSpace
  /** Where this page is, below the space. */
  path: string
  offered: readonly Locale[]
  person: AtCompany
  children: ReactNode
}

/** Around the pages of a company's space: whose it is, its two pages, and the way out. */
export function CompanyFrame({ of, path, offered, person, children }: CompanyFrameProps) {
  const { t, locale, place } = of
  const lang = place.lang
  return (
    <LinkFrame
      t={t}
      locale={locale}
      offered={offered}
      inLanguage={(one) => companyHref(path, { lang: one })}
      demo={person.demo}
    >
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-divider pb-3">
        <nav aria-label={t("company.nav.label")} className="flex flex-wrap gap-x-5">
          <Place href={companyHref("", { lang })} isHere={path === ""}>
            {t("company.nav.home")}
          </Place>
          <Place href={companyHref("/about", { lang })} isHere={path === "/about"}>
            {t("company.nav.about")}
          </Place>
        </nav>
        <form action={signOutOfSpace}>
          <LangKept of={of} />
          <SubmitButton variant="secondary" size="small" className="min-h-11">
            {t("company.nav.signOut")}
          </SubmitButton>
        </form>
      </div>
      {children}
      <p className="text-table text-muted">
        {t.rich("company.nav.signedIn", { who: () => <bdi>{person.name}</bdi> })}
      </p>
    </LinkFrame>
  )
}

function Place({ href, isHere, children }: { href: string; isHere: boolean; children: ReactNode }) {
  return (
    <a
      href={href}
      aria-current={isHere ? "page" : undefined}
      className="link inline-flex min-h-11 items-center aria-[current]:font-semibold aria-[current]:no-underline"
    >
      {children}
    </a>
  )
}
