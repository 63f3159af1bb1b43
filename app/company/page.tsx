import type { Metadata } from "next"
import { CompanyFrame } from "@/components/company/company-frame"
import { type Asked, companyPlace } from "@/components/company/place"
import { SpaceHome } from "@/components/company/space-home"
import { companySpace } from "@/lib/domain/company-space/queries"
import { linkLocale, offered } from "@/lib/words/request"
import { wordsIn } from "@/lib/words/translator"

/** A neutral title, here as on the pages behind it: no name stays in a browser's history. */
export async function generateMetadata(): Promise<Metadata> {
  const t = wordsIn(await linkLocale(undefined, undefined))
  return { title: t("company.pageTitle") }
}

export default async function CompanyHomePage({ searchParams }: { searchParams: Promise<Asked> }) {
  const place = companyPlace(await searchParams)
  const { person, found } = await companySpace()
  const locale = await linkLocale(place.lang, person.locale)
  const of = { t: wordsIn(locale), locale, place }
  return (
    <CompanyFrame of={of} path="" offered={offered} person={person}>
      <SpaceHome of={of} company={person.company} space={found} />
    </CompanyFrame>
  )
}
