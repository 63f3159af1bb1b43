import { PostsForHer } from "@/components/matching/pages"
import { postsFor } from "@/lib/domain/matching/queries"

type PostsPageProps = { params: Promise<{ participantId: string }> }

export default async function FilePostsPage({ params }: PostsPageProps) {
  const { participantId } = await params
  return <PostsForHer found={await postsFor(participantId)} />
}
