import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { BuilderView } from "@/components/cv/builder-view"
import { cvBuilder } from "@/lib/domain/cv/queries"

type CvPageProps = { params: Promise<{ participantId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("cv")
  return { title: t("new") }
}

export default async function CvPage({ params }: CvPageProps) {
  const { participantId } = await params
  return <BuilderView builder={await cvBuilder(participantId)} />
}
