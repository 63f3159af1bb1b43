import { OverviewView } from "@/components/timeline/overview-view"
import { fileOverview } from "@/lib/domain/timeline/queries"
import { timelineAsked } from "@/lib/domain/timeline/schema"

type OverviewPageProps = {
  params: Promise<{ participantId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function OverviewPage({ params, searchParams }: OverviewPageProps) {
  const [{ participantId }, query] = await Promise.all([params, searchParams])
  const asked = timelineAsked.parse(query)
  return <OverviewView file={await fileOverview(participantId, asked)} asked={asked} />
}
