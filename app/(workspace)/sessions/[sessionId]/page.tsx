import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { SessionPage } from "@/components/roll-call/session-page"
import { sessionDetail } from "@/lib/domain/roll-call/queries"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("roll-call")
  return { title: t("title") }
}

export default async function Page({ params }: { params: Promise<{ sessionId: string }> }) {
  const { sessionId } = await params
  return <SessionPage session={await sessionDetail(sessionId)} />
}
