import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { EmployersView } from "@/components/employer-list/employers-view"
import { employerList } from "@/lib/domain/employer-list/queries"
import { employersAsked } from "@/lib/domain/employer-list/schema"

type EmployersPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("employer-list"))("title") }
}

export default async function EmployersPage({ searchParams }: EmployersPageProps) {
  const [locale, query] = await Promise.all([getLocale(), searchParams])
  const asked = employersAsked.parse(query)
  return <EmployersView list={await employerList(asked, locale)} asked={asked} />
}
