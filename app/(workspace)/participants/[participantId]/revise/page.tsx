import { IdentityView } from "@/components/identity/identity-view"
import { identityHeld } from "@/lib/domain/identity/queries"

type RevisePageProps = { params: Promise<{ participantId: string }> }

export default async function RevisePage({ params }: RevisePageProps) {
  const { participantId } = await params
  return <IdentityView of={await identityHeld(participantId)} />
}
