import type { Metadata } from "next"
import { HostPage } from "@/components/campaign-invite/host-page"
import { hostHref, hostPlace } from "@/components/campaign-invite/host-place"
import { LinkFrame } from "@/components/shell/link-frame"
import { inviteBehindLink } from "@/lib/domain/invite-answer/queries"
import { linkLocale, offered } from "@/lib/words/request"
import { wordsIn } from "@/lib/words/translator"

type HostProps = {
  params: Promise<{ token: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** A neutral title: it stays in the history of whoever opened the letter. */
export async function generateMetadata(): Promise<Metadata> {
  const locale = await linkLocale(undefined, undefined)
  return { title: wordsIn(locale)("campaign-invite.page.title"), robots: { index: false, follow: false } }
}

export default async function HostTokenPage({ params, searchParams }: HostProps) {
  const [{ token }, asked] = await Promise.all([params, searchParams])
  const place = hostPlace(asked)
  const { seen, demo } = await inviteBehindLink(token)
  const locale = await linkLocale(place.lang, seen?.locale)
  const t = wordsIn(locale)
  return (
    <LinkFrame
      t={t}
      locale={locale}
      offered={offered}
      inLanguage={(lang) => hostHref(token, { ...place, lang })}
      demo={demo}
    >
      <HostPage of={{ t, token, place, locale }} seen={seen} />
    </LinkFrame>
  )
}
