import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { NewWorkView } from "@/components/work-experience/new-view"
import { workPlan } from "@/lib/domain/work-file/queries"

type NewWorkPageProps = { params: Promise<{ participantId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("work-experience.form")
  return { title: t("title") }
}

export default async function NewWorkPage({ params }: NewWorkPageProps) {
  const { participantId } = await params
  return <NewWorkView plan={await workPlan(participantId)} />
}
