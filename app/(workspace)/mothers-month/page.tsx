import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { BoardView } from "@/components/campaign-board/board-view"
import { campaignBoard } from "@/lib/domain/campaign-board/queries"
import { boardAsked } from "@/lib/domain/campaign-board/schema"

type MothersMonthPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("campaign"))("title") }
}

export default async function MothersMonthPage({ searchParams }: MothersMonthPageProps) {
  const { year } = boardAsked.parse(await searchParams)
  return <BoardView board={await campaignBoard(year)} />
}
