import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { WorkView } from "@/components/work-experience/work-view"
import { workExperience } from "@/lib/domain/work-experience/queries"

type WorkExperiencePageProps = { params: Promise<{ participantId: string; experienceId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("work-experience")
  return { title: t("title") }
}

export default async function WorkExperiencePage({ params }: WorkExperiencePageProps) {
  const { participantId, experienceId } = await params
  return <WorkView page={await workExperience(participantId, experienceId)} />
}
