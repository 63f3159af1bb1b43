import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { PrivateView } from "@/components/safeguarding/private-view"
import { privateRecords } from "@/lib/domain/safeguarding/queries"
import { privateAsked } from "@/lib/domain/safeguarding/schema"

type PrivatePageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("safeguarding"))("title") }
}

export default async function PrivatePage({ searchParams }: PrivatePageProps) {
  return <PrivateView records={await privateRecords(privateAsked.parse(await searchParams))} />
}
