import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { MergeList } from "@/components/merge/merge-list"
import { merges } from "@/lib/domain/merge/queries"
import { currentActor } from "@/lib/platform/door"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("merge"))("pageTitle") }
}

export default async function MergesPage() {
  const lines = await merges()
  return <MergeList lines={lines} timezone={(await currentActor()).organisation.timezone} />
}
