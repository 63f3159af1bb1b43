import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { TransferView } from "@/components/transfer/transfer-view"
import { transferPage } from "@/lib/domain/transfer/queries"

type TransferPageProps = { params: Promise<{ participantId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("transfer"))("title") }
}

export default async function TransferPage({ params }: TransferPageProps) {
  const { participantId } = await params
  return <TransferView page={await transferPage(participantId)} />
}
