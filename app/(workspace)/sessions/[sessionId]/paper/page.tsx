import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { PaperEntryPage } from "@/components/paper-roll/paper-entry-page"
import { paperRoll } from "@/lib/domain/roll-call/queries"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("paper-roll.entry")
  return { title: t("title") }
}

/** What stands on the signed sheet comes into the roll. */
export default async function EnterFromPaperPage({ params }: { params: Promise<{ sessionId: string }> }) {
  const { sessionId } = await params
  return <PaperEntryPage session={await paperRoll(sessionId)} />
}
