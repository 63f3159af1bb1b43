import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { PapersView } from "@/components/papers/papers-view"
import { papers } from "@/lib/domain/papers/queries"

type PapersPageProps = {
  params: Promise<{ participantId: string }>
  searchParams: Promise<{ open?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("household")
  return { title: t("papersTitle") }
}

export default async function PapersPage({ params, searchParams }: PapersPageProps) {
  const [{ participantId }, { open }] = await Promise.all([params, searchParams])
  return <PapersView papers={await papers(participantId)} opened={typeof open === "string" ? open : null} />
}
