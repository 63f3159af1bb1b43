import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { StepsView } from "@/components/next-step/steps-view"
import { openSteps } from "@/lib/domain/next-step/queries"
import { stepsAsked } from "@/lib/domain/next-step/schema"

type StepsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("next-step.list")
  return { title: t("title") }
}

/** Every open next step of a counsellor's caseload. */
export default async function StepsPage({ searchParams }: StepsPageProps) {
  const asked = stepsAsked.parse(await searchParams)
  return <StepsView list={await openSteps(asked.show, asked.page)} asked={asked} />
}
