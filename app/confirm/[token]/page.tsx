import type { Metadata } from "next"
import { BackToSpace } from "@/components/company/back-to-space"
import { ConfirmFrame } from "@/components/hours/confirm-frame"
import { ConfirmPage } from "@/components/hours/confirm-page"
import { confirmPlace, isToken } from "@/components/hours/confirm-place"
import { hoursBehindLink } from "@/lib/domain/hours-answer/queries"
import { waitingBehindLink } from "@/lib/domain/hours-of-many/queries"
import { now } from "@/lib/platform/clock"
import { linkLocale, offered } from "@/lib/words/request"
import { wordsIn } from "@/lib/words/translator"

type ConfirmProps = {
  params: Promise<{ token: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** A neutral title: it stays in the history of a phone that others hold too. */
export async function generateMetadata(): Promise<Metadata> {
  const locale = await linkLocale(undefined, undefined)
  return { title: wordsIn(locale)("hours.confirm.pageTitle"), robots: { index: false, follow: false } }
}

export default async function ConfirmHoursPage({ params, searchParams }: ConfirmProps) {
  const [{ token }, asked] = await Promise.all([params, searchParams])
  const place = confirmPlace(asked)
  const known = isToken(token) ? token : "unknown"
  const [{ seen, demo }, waiting] = await Promise.all([hoursBehindLink(known), waitingBehindLink(known)])
  const locale = await linkLocale(place.lang, seen?.locale)
  const of = { t: wordsIn(locale), token, place, locale }
  return (
    <ConfirmFrame of={of} offered={offered} demo={demo}>
      <ConfirmPage of={of} seen={seen} waiting={waiting} now={now()} />
      <BackToSpace of={of} />
    </ConfirmFrame>
  )
}
