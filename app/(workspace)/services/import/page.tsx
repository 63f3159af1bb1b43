import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { ServiceImportView } from "@/components/directory-import/import-view"
import { serviceImportPage } from "@/lib/domain/directory-import/queries"
import { importAsked } from "@/lib/domain/directory-import/schema"

type ImportPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("directory-import"))("title") }
}

export default async function ImportServicesPage({ searchParams }: ImportPageProps) {
  const asked = importAsked.parse(await searchParams)
  return <ServiceImportView list={await serviceImportPage(asked)} problem={asked.problem} />
}
