import type { Metadata } from "next"
import { CompanyFrame } from "@/components/company/company-frame"
import { DaysPage } from "@/components/company/days-page"
import { type Asked, companyPlace } from "@/components/company/place"
import { companySpace } from "@/lib/domain/company-space/queries"
import { missing } from "@/lib/platform/door"
import { linkLocale, offered } from "@/lib/words/request"
import { wordsIn } from "@/lib/words/translator"

type DaysProps = { params: Promise<{ placementRef: string }>; searchParams: Promise<Asked> }

export async function generateMetadata(): Promise<Metadata> {
  const t = wordsIn(await linkLocale(undefined, undefined))
  return { title: t("company.pageTitle") }
}

export default async function CompanyDaysPage({ params, searchParams }: DaysProps) {
  const [{ placementRef }, asked] = await Promise.all([params, searchParams])
  const place = companyPlace(asked)
  const { person, found } = await companySpace()
  const shadowing = found.shadowings.find((one) => one.placementRef === placementRef) ?? missing()
  const locale = await linkLocale(place.lang, person.locale)
  const of = { t: wordsIn(locale), locale, place }
  return (
    <CompanyFrame of={of} path={`/days/${placementRef}`} offered={offered} person={person}>
      <DaysPage of={of} shadowing={shadowing} />
    </CompanyFrame>
  )
}
