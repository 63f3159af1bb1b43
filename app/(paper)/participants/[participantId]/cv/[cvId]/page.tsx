import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { CvPrintView } from "@/components/cv/print-view"
import { cvVersion } from "@/lib/domain/cv/queries"

type PrintPageProps = {
  params: Promise<{ participantId: string; cvId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("cv")
  return { title: t("title") }
}

export default async function CvPrintPage({ params, searchParams }: PrintPageProps) {
  const [{ participantId, cvId }, { file }] = await Promise.all([params, searchParams])
  return <CvPrintView cv={await cvVersion(participantId, cvId)} fileFailed={file === "none"} />
}
