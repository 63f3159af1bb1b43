import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { PhraseListView } from "@/components/phrase/phrase-list"
import { phraseList } from "@/lib/domain/phrase/queries"
import { phrasesAsked } from "@/lib/domain/phrase/schema"
import { languageName } from "@/lib/words/languages"

type PhrasesPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: PhrasesPageProps): Promise<Metadata> {
  const [t, locale] = await Promise.all([getTranslations("phrase"), getLocale()])
  const { language } = phrasesAsked.parse(await searchParams)
  return { title: t("title", { language: languageName(language, locale) }) }
}

export default async function PhrasesPage({ searchParams }: PhrasesPageProps) {
  const { language, topic } = phrasesAsked.parse(await searchParams)
  return <PhraseListView list={await phraseList(language)} topic={topic} />
}
