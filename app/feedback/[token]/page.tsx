import type { Metadata } from "next"
import { FeedbackPage } from "@/components/employer-feedback/feedback-page"
import { feedbackHref, feedbackPlace } from "@/components/employer-feedback/feedback-place"
import { LinkFrame } from "@/components/shell/link-frame"
import { feedbackBehindLink } from "@/lib/domain/employer-feedback/queries"
import { linkLocale, offered } from "@/lib/words/request"
import { wordsIn } from "@/lib/words/translator"

type FeedbackProps = {
  params: Promise<{ token: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** A neutral title: it stays in the history of whoever opened the letter. */
export async function generateMetadata(): Promise<Metadata> {
  const locale = await linkLocale(undefined, undefined)
  return { title: wordsIn(locale)("employer-feedback.pageTitle"), robots: { index: false, follow: false } }
}

export default async function FeedbackTokenPage({ params, searchParams }: FeedbackProps) {
  const [{ token }, asked] = await Promise.all([params, searchParams])
  const place = feedbackPlace(asked)
  const { seen, demo } = await feedbackBehindLink(token)
  const locale = await linkLocale(place.lang, seen?.locale)
  const t = wordsIn(locale)
  return (
    <LinkFrame
      t={t}
      locale={locale}
      offered={offered}
      inLanguage={(lang) => feedbackHref(token, { ...place, lang })}
      demo={demo}
    >
      <FeedbackPage of={{ t, token, place, locale }} seen={seen} />
    </LinkFrame>
  )
}
