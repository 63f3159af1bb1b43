import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { SheetView } from "@/components/employer-sheet/sheet-view"
import { campaignAt } from "@/lib/domain/campaign-board/queries"
import { employerHistory } from "@/lib/domain/employer-meeting/queries"
import { historyAsked } from "@/lib/domain/employer-meeting/schema"
import { employerSheet } from "@/lib/domain/employer-sheet/queries"
import { needsOf } from "@/lib/domain/needs-analysis/queries"

type EmployerPageProps = {
  params: Promise<{ employerId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("employer-sheet"))("pageTitle") }
}

export default async function EmployerPage({ params, searchParams }: EmployerPageProps) {
  const [{ employerId }, query] = await Promise.all([params, searchParams])
  const { page } = historyAsked.parse(query)
  const sheet = await employerSheet(employerId)
  const [history, analyses, campaign] = await Promise.all([
    employerHistory(employerId, page),
    needsOf(employerId),
    campaignAt(employerId),
  ])
  return <SheetView sheet={sheet} history={history} analyses={analyses} campaign={campaign} />
}
