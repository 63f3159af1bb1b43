import type { Metadata } from "next"
import { ComingFrame } from "@/components/coming/coming-frame"
import { ComingPage } from "@/components/coming/coming-page"
import { comingPlace } from "@/components/coming/coming-place"
import { comingBehindLink } from "@/lib/domain/coming-answer/queries"
import { writtenLocale } from "@/lib/words/locales"
import { reminderWords } from "@/lib/words/reminders"
import { linkLocale } from "@/lib/words/request"
import { wordsIn } from "@/lib/words/translator"

type ComingProps = {
  params: Promise<{ token: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** It stays in the history of a phone that others hold too: it names nobody and nothing of ours. */
export async function generateMetadata({ searchParams }: ComingProps): Promise<Metadata> {
  const { lang } = comingPlace(await searchParams)
  const { t } = reminderWords(lang ?? (await linkLocale(undefined, undefined)))
  return { title: { absolute: t("page.title") }, robots: { index: false, follow: false } }
}

export default async function ComingTokenPage({ params, searchParams }: ComingProps) {
  const [{ token }, asked] = await Promise.all([params, searchParams])
  const place = comingPlace(asked)
  const { seen, demo } = await comingBehindLink(token)
  const words = reminderWords(place.lang ?? seen?.language ?? (await linkLocale(undefined, undefined)))
  const of = { words, token, place }
  return (
    <ComingFrame of={of} demo={demo ? wordsIn(writtenLocale(words.language))("shell.demo") : null}>
      <ComingPage of={of} seen={seen} />
    </ComingFrame>
  )
}
