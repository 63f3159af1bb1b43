import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { CompareView } from "@/components/skills-profile/compare-view"
import { comparisonAsked } from "@/lib/domain/profile-picture/schema"
import { profileComparison } from "@/lib/domain/skills-profile/queries"

type ComparePageProps = {
  params: Promise<{ participantId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("skills-profile.compare")
  return { title: t("title") }
}

export default async function ComparePage({ params, searchParams }: ComparePageProps) {
  const { participantId } = await params
  const asked = comparisonAsked.parse(await searchParams)
  return <CompareView comparison={await profileComparison(participantId, asked)} />
}
