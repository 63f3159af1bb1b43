import type { Metadata } from "next"
import { AskPage } from "@/components/company/ask-page"
import { type Asked, companyHref, companyPlace } from "@/components/company/place"
import { LinkFrame } from "@/components/shell/link-frame"
import { LinkButton } from "@/components/ui/link-button"
import { Notice } from "@/components/ui/notice"
import { atCompany } from "@/lib/platform/company-door"
import { linkLocale, offered } from "@/lib/words/request"
import { wordsIn } from "@/lib/words/translator"

export async function generateMetadata(): Promise<Metadata> {
  const t = wordsIn(await linkLocale(undefined, undefined))
  return { title: t("company.pageTitle") }
}

export default async function CompanySignInPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const [asked, entered] = await Promise.all([searchParams, atCompany()])
  const place = companyPlace(asked)
  const locale = await linkLocale(place.lang, entered?.person.locale)
  const t = wordsIn(locale)
  return (
    <LinkFrame
      t={t}
      locale={locale}
      offered={offered}
      inLanguage={(lang) => companyHref("/sign-in", { ...place, lang })}
      demo={entered?.person.demo ?? false}
    >
      {entered && (
        <Notice
          title={t("company.ask.already", { company: entered.person.company })}
          actions={
            <LinkButton href={companyHref("", { lang: place.lang })} variant="primary">
              {t("company.ask.goOn")}
            </LinkButton>
          }
        />
      )}
      <AskPage of={{ t, locale, place }} />
    </LinkFrame>
  )
}
