import { HistoryView } from "@/components/revision/history-view"
import { historyOf } from "@/lib/domain/revision/queries"
import { historyAsked } from "@/lib/domain/revision/schema"

type HistoryPageProps = {
  params: Promise<{ participantId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function HistoryPage({ params, searchParams }: HistoryPageProps) {
  const [{ participantId }, query] = await Promise.all([params, searchParams])
  const asked = historyAsked.parse(query)
  return <HistoryView history={await historyOf(participantId, asked)} asked={asked} />
}
