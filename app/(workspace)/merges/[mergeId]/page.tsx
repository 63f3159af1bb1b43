import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { ProposalView } from "@/components/merge/proposal-view"
import { mergePage } from "@/lib/domain/merge/queries"
import { currentActor } from "@/lib/platform/door"

type MergePageProps = {
  params: Promise<{ mergeId: string }>
  searchParams: Promise<{ keep?: string | string[] | undefined }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("merge"))("title") }
}

export default async function MergePage({ params, searchParams }: MergePageProps) {
  const [{ mergeId }, { keep }] = await Promise.all([params, searchParams])
  const page = await mergePage(mergeId, keep === undefined ? null : String(keep))
  return <ProposalView page={page} timezone={(await currentActor()).organisation.timezone} />
}
