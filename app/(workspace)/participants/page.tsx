import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { CohortView } from "@/components/cohort/cohort-view"
import { cohort } from "@/lib/domain/cohort/queries"
import { cohortAsked } from "@/lib/domain/cohort/schema"
import { currentActor } from "@/lib/platform/door"

type ParticipantsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const [t, { role }] = await Promise.all([getTranslations("cohort"), currentActor()])
  return { title: role === "coordinator" ? t("title") : t("titleOwn") }
}

export default async function ParticipantsPage({ searchParams }: ParticipantsPageProps) {
  const [actor, locale, query] = await Promise.all([currentActor(), getLocale(), searchParams])
  const asked = cohortAsked.parse(query)
  return <CohortView cohort={await cohort(asked, locale)} asked={asked} actor={actor} />
}
