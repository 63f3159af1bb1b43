import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { ItineraryView } from "@/components/itinerary/itinerary-view"
import { itineraryOf } from "@/lib/domain/itinerary/queries"

type ItineraryPageProps = {
  params: Promise<{ participantId: string }>
  searchParams: Promise<{ open?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("itinerary")
  return { title: t("title") }
}

export default async function ItineraryPage({ params, searchParams }: ItineraryPageProps) {
  const [{ participantId }, { open }] = await Promise.all([params, searchParams])
  return (
    <ItineraryView page={await itineraryOf(participantId)} opened={typeof open === "string" ? open : null} />
  )
}
