import type { Metadata } from "next"
import { ReferPage } from "@/components/referral/refer-page"
import { referHref, referPlace } from "@/components/referral/refer-place"
import { LinkFrame } from "@/components/shell/link-frame"
import { referralBehindLink } from "@/lib/domain/referral-answer/queries"
import { linkLocale, offered } from "@/lib/words/request"
import { wordsIn } from "@/lib/words/translator"

type ReferProps = {
  params: Promise<{ token: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** A neutral title: it stays in the history of whoever opened the letter. */
export async function generateMetadata(): Promise<Metadata> {
  const locale = await linkLocale(undefined, undefined)
  return { title: wordsIn(locale)("referral.page.title"), robots: { index: false, follow: false } }
}

export default async function ReferTokenPage({ params, searchParams }: ReferProps) {
  const [{ token }, asked] = await Promise.all([params, searchParams])
  const place = referPlace(asked)
  const { seen, demo } = await referralBehindLink(token)
  const locale = await linkLocale(place.lang, seen?.locale)
  const t = wordsIn(locale)
  return (
    <LinkFrame
      t={t}
      locale={locale}
      offered={offered}
      inLanguage={(lang) => referHref(token, { ...place, lang })}
      demo={demo}
    >
      <ReferPage of={{ t, token, place, locale }} seen={seen} />
    </LinkFrame>
  )
}
