import { FilePlacements } from "@/components/participant/file-placements"
import { workOf } from "@/lib/domain/participant/queries"

type WorkPageProps = { params: Promise<{ participantId: string }> }

export default async function FileWorkPage({ params }: WorkPageProps) {
  const { participantId } = await params
  return <FilePlacements work={await workOf(participantId)} />
}
