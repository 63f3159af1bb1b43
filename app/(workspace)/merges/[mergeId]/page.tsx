import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { ProposalView } from "@/components/merge/pair-view"
import { mergePage } from "@/lib/domain/merge/queries"
import { currentActor } from "@/lib/platform/door"

type MergePageProps = { params: Promise<{ mergeId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("merge"))("title") }
}

export default async function MergePage({ params }: MergePageProps) {
  const page = await mergePage((await params).mergeId)
  return <ProposalView page={page} timezone={(await currentActor()).organisation.timezone} />
}
