import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { WomenForPost } from "@/components/matching/pages"
import { womenFor } from "@/lib/domain/matching/queries"

type PostPageProps = { params: Promise<{ postId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("matching"))("womenTitle") }
}

export default async function PostMatchesPage({ params }: PostPageProps) {
  const { postId } = await params
  return <WomenForPost found={await womenFor(postId)} />
}
