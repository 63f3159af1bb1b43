import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { PrivateCards } from "@/components/safeguarding/private-view"
import { privateRecords } from "@/lib/domain/safeguarding/queries"
import { privateAsked } from "@/lib/domain/safeguarding/schema"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("safeguarding"))("title") }
}

export default async function FilePrivatePage({ params }: { params: Promise<{ participantId: string }> }) {
  const { participantId } = await params
  return <PrivateCards records={await privateRecords(privateAsked.parse({ about: participantId }))} />
}
