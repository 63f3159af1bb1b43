import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { SignatureSheet } from "@/components/paper-roll/signature-sheet"
import { paperRoll } from "@/lib/domain/roll-call/queries"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("paper-roll.sheet")
  return { title: t("title") }
}

/** The roll on paper, for a place without a line. */
export default async function SignatureSheetPage({ params }: { params: Promise<{ sessionId: string }> }) {
  const { sessionId } = await params
  return <SignatureSheet session={await paperRoll(sessionId)} />
}
