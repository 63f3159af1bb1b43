import { FileSessions } from "@/components/participant/file-sessions"
import { listAsked } from "@/lib/domain/cohort/schema"
import { sessionsOf } from "@/lib/domain/participant/queries"

type SessionsPageProps = {
  params: Promise<{ participantId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function FileSessionsPage({ params, searchParams }: SessionsPageProps) {
  const [{ participantId }, query] = await Promise.all([params, searchParams])
  return <FileSessions list={await sessionsOf(participantId, listAsked.parse(query).page)} />
}
