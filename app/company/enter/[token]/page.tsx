import type { Metadata } from "next"
import { EnterPage } from "@/components/company/enter-page"
import { type Asked, companyHref, companyPlace } from "@/components/company/place"
import { LinkFrame } from "@/components/shell/link-frame"
import { companyBehindLink } from "@/lib/domain/company-link/queries"
import { linkLocale, offered } from "@/lib/words/request"
import { wordsIn } from "@/lib/words/translator"

type EnterProps = { params: Promise<{ token: string }>; searchParams: Promise<Asked> }

/** A neutral title: it stays in the history of whoever opened the letter. */
export async function generateMetadata(): Promise<Metadata> {
  const t = wordsIn(await linkLocale(undefined, undefined))
  return { title: t("company.pageTitle"), robots: { index: false, follow: false } }
}

export default async function CompanyEnterPage({ params, searchParams }: EnterProps) {
  const [{ token }, asked] = await Promise.all([params, searchParams])
  const place = companyPlace(asked)
  const { seen, demo } = await companyBehindLink(token)
  const locale = await linkLocale(place.lang, seen?.locale)
  const t = wordsIn(locale)
  return (
    <LinkFrame
      t={t}
      locale={locale}
      offered={offered}
      inLanguage={(lang) => companyHref(`/enter/${encodeURIComponent(token)}`, { ...place, lang })}
      demo={demo}
    >
      <EnterPage of={{ t, locale, place }} token={token} seen={seen} />
    </LinkFrame>
  )
}
