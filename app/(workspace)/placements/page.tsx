import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { PlacementListView } from "@/components/placement/placement-list-view"
import { placementList } from "@/lib/domain/placement/queries"
import { placementAsked } from "@/lib/domain/placement/schema"

type PlacementsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("placement")
  return { title: t("title") }
}

export default async function PlacementsPage({ searchParams }: PlacementsPageProps) {
  const [locale, query] = await Promise.all([getLocale(), searchParams])
  const asked = placementAsked.parse(query)
  return <PlacementListView list={await placementList(asked, locale)} asked={asked} />
}
