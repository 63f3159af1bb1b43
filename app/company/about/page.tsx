import type { Metadata } from "next"
import { AboutPage } from "@/components/company/about-page"
import { CompanyFrame } from "@/components/company/company-frame"
import { type Asked, companyPlace } from "@/components/company/place"
import { companyPage } from "@/lib/domain/company-space/queries"
import { linkLocale, offered } from "@/lib/words/request"
import { wordsIn } from "@/lib/words/translator"

export async function generateMetadata(): Promise<Metadata> {
  const t = wordsIn(await linkLocale(undefined, undefined))
  return { title: t("company.pageTitle") }
}

export default async function CompanyAboutPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const place = companyPlace(await searchParams)
  const { person, found } = await companyPage()
  const locale = await linkLocale(place.lang, person.locale)
  const of = { t: wordsIn(locale), locale, place }
  return (
    <CompanyFrame of={of} path="/about" offered={offered} person={person}>
      <AboutPage of={of} company={found} />
    </CompanyFrame>
  )
}
