import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { DirectoryView } from "@/components/directory/directory-view"
import { serviceList } from "@/lib/domain/directory/queries"
import { servicesAsked } from "@/lib/domain/directory/schema"

type ServicesPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("directory"))("title") }
}

export default async function ServicesPage({ searchParams }: ServicesPageProps) {
  const asked = servicesAsked.parse(await searchParams)
  return <DirectoryView list={await serviceList(asked)} asked={asked} />
}
