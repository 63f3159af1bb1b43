import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { PairView } from "@/components/merge/pair-view"
import { pairPreview } from "@/lib/domain/merge/queries"

type Word = string | string[] | undefined
type NewMergePageProps = { searchParams: Promise<{ kept?: Word; other?: Word }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("merge"))("title") }
}

export default async function NewMergePage({ searchParams }: NewMergePageProps) {
  const { kept, other } = await searchParams
  return <PairView preview={await pairPreview(String(kept), String(other))} />
}
