import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { HouseholdView } from "@/components/household/household-view"
import { household } from "@/lib/domain/household/queries"

type FamilyPageProps = {
  params: Promise<{ participantId: string }>
  searchParams: Promise<{ open?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("household")
  return { title: t("title") }
}

export default async function FamilyPage({ params, searchParams }: FamilyPageProps) {
  const [{ participantId }, { open }] = await Promise.all([params, searchParams])
  return (
    <HouseholdView home={await household(participantId)} opened={typeof open === "string" ? open : null} />
  )
}
