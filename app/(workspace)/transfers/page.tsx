import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { TransfersView } from "@/components/transfer-answer/transfers-view"
import { transfersBetween } from "@/lib/domain/transfer-answer/queries"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("transfer-answer"))("title") }
}

export default async function TransfersPage() {
  return <TransfersView between={await transfersBetween()} />
}
