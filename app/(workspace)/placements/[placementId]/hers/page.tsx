import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { HersView } from "@/components/placement-feedback/hers-view"
import { placementFeedback } from "@/lib/domain/placement-feedback/queries"

type HersPageProps = {
  params: Promise<{ placementId: string }>
  searchParams: Promise<{ in?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("placement-feedback"))("hers") }
}

export default async function HersPage({ params, searchParams }: HersPageProps) {
  const [{ placementId }, { in: asked }, locale] = await Promise.all([params, searchParams, getLocale()])
  const feedback = await placementFeedback(placementId, locale)
  return <HersView feedback={feedback} asked={typeof asked === "string" ? asked : undefined} />
}
