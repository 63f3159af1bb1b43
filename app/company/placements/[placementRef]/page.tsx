import type { Metadata } from "next"
import { CompanyFrame } from "@/components/company/company-frame"
import { type Asked, companyPlace } from "@/components/company/place"
import { PlacementPage } from "@/components/company/placement-page"
import { companySpace } from "@/lib/domain/company-space/queries"
import { missing } from "@/lib/platform/door"
import { linkLocale, offered } from "@/lib/words/request"
import { wordsIn } from "@/lib/words/translator"

type PlacementProps = { params: Promise<{ placementRef: string }>; searchParams: Promise<Asked> }

export async function generateMetadata(): Promise<Metadata> {
  const t = wordsIn(await linkLocale(undefined, undefined))
  return { title: t("company.pageTitle") }
}

export default async function CompanyPlacementPage({ params, searchParams }: PlacementProps) {
  const [{ placementRef }, asked] = await Promise.all([params, searchParams])
  const place = companyPlace(asked)
  const { person, found } = await companySpace()
  const placement = found.placements.find((one) => one.placementRef === placementRef) ?? missing()
  const locale = await linkLocale(place.lang, person.locale)
  const of = { t: wordsIn(locale), locale, place }
  return (
    <CompanyFrame of={of} path={`/placements/${placement.placementRef}`} offered={offered} person={person}>
      <PlacementPage of={of} placement={placement} />
    </CompanyFrame>
  )
}
