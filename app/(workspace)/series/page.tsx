import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { SeriesListing } from "@/components/session-series/series-listing"
import { seriesList } from "@/lib/domain/course/queries"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("session-series.list")
  return { title: t("title") }
}

export default async function SeriesListPage() {
  return <SeriesListing list={await seriesList()} />
}
