import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { JobSearchView } from "@/components/job-search/job-search-view"
import { jobSearchOf } from "@/lib/domain/job-search/queries"

type SearchPageProps = { params: Promise<{ participantId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("job-search")
  return { title: t("title") }
}

export default async function SearchPage({ params }: SearchPageProps) {
  const { participantId } = await params
  return <JobSearchView search={await jobSearchOf(participantId)} />
}
