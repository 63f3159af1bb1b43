import type { Metadata } from "next"
import { AgreementPage } from "@/components/company/agreement-page"
import { CompanyFrame } from "@/components/company/company-frame"
import { type Asked, companyPlace } from "@/components/company/place"
import { companySpace } from "@/lib/domain/company-space/queries"
import { missing } from "@/lib/platform/door"
import { linkLocale, offered } from "@/lib/words/request"
import { wordsIn } from "@/lib/words/translator"

type AgreementProps = { params: Promise<{ placementRef: string }>; searchParams: Promise<Asked> }

export async function generateMetadata(): Promise<Metadata> {
  const t = wordsIn(await linkLocale(undefined, undefined))
  return { title: t("company.pageTitle") }
}

export default async function CompanyAgreementPage({ params, searchParams }: AgreementProps) {
  const [{ placementRef }, asked] = await Promise.all([params, searchParams])
  const place = companyPlace(asked)
  const { person, found } = await companySpace()
  const agreement = found.agreements.find((one) => one.placementRef === placementRef) ?? missing()
  const locale = await linkLocale(place.lang, person.locale)
  const of = { t: wordsIn(locale), locale, place }
  return (
    <CompanyFrame of={of} path={`/agreements/${placementRef}`} offered={offered} person={person}>
      <AgreementPage of={of} agreement={agreement} />
    </CompanyFrame>
  )
}
