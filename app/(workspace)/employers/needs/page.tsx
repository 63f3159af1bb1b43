import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { NeedsView } from "@/components/needs-post/needs-view"
import { needsCompared } from "@/lib/domain/needs-post/queries"
import { needsAsked } from "@/lib/domain/needs-post/schema"

type NeedsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("needs-post"))("compared.title") }
}

export default async function NeedsPage({ searchParams }: NeedsPageProps) {
  const [locale, query] = await Promise.all([getLocale(), searchParams])
  const asked = needsAsked.parse(query)
  return <NeedsView needs={await needsCompared(asked, locale)} asked={asked} />
}
