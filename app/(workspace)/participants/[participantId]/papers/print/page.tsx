import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { ConsentSheet } from "@/components/consent/consent-sheet"
import { consentSheet } from "@/lib/domain/consent/queries"

type PrintPageProps = {
  params: Promise<{ participantId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("consent.sheet")
  return { title: t("title") }
}

export default async function PrintConsentPage({ params, searchParams }: PrintPageProps) {
  const [{ participantId }, { purpose, language, employer }] = await Promise.all([params, searchParams])
  const asked = typeof purpose === "string" ? purpose : "participation_data"
  const sheet = await consentSheet(participantId, asked, typeof employer === "string" ? employer : null)
  return (
    <ConsentSheet
      sheet={sheet}
      language={typeof language === "string" ? language.slice(0, 35) : "en"}
      participantId={participantId}
    />
  )
}
