import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { EmployerImportView } from "@/components/employer-import/import-view"
import { employerImportPage } from "@/lib/domain/employer-import/queries"
import { importAsked } from "@/lib/domain/employer-import/schema"

type ImportPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("employer-import"))("title") }
}

export default async function ImportEmployersPage({ searchParams }: ImportPageProps) {
  const asked = importAsked.parse(await searchParams)
  return <EmployerImportView list={await employerImportPage(asked)} problem={asked.problem} />
}
