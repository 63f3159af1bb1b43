import { FileSessions } from "@/components/participant/file-sessions"
import { sessionsOf } from "@/lib/domain/participant/queries"
import { sessionsAsked } from "@/lib/domain/participant/schema"

type SessionsPageProps = {
  params: Promise<{ participantId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function FileSessionsPage({ params, searchParams }: SessionsPageProps) {
  const [{ participantId }, query] = await Promise.all([params, searchParams])
  return <FileSessions list={await sessionsOf(participantId, sessionsAsked.parse(query))} />
}
