import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { CareList } from "@/components/childcare/care-list"
import { careList } from "@/lib/domain/childcare/queries"
import { careAsked } from "@/lib/domain/cohort/schema"
import { currentActor } from "@/lib/platform/door"

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("cohort.care")
  return { title: t("title") }
}

export default async function CareNeedsPage({ searchParams }: PageProps) {
  const asked = careAsked.parse(await searchParams)
  const [list, actor] = await Promise.all([careList(asked), currentActor()])
  return <CareList list={list} asked={asked} coordinates={actor.role === "coordinator"} />
}
