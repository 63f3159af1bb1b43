import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { MyStepsView } from "@/components/self-assessment/my-steps-view"
import { mySteps } from "@/lib/domain/self-assessment/queries"

type MyStepsPageProps = {
  params: Promise<{ participantId: string }>
  searchParams: Promise<{ in?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("self-assessment")
  return { title: t("title") }
}

export default async function MyStepsPage({ params, searchParams }: MyStepsPageProps) {
  const { participantId } = await params
  const { in: asked } = await searchParams
  return (
    <MyStepsView steps={await mySteps(participantId)} asked={typeof asked === "string" ? asked : undefined} />
  )
}
