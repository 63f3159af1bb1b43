import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { RecordPage } from "@/components/safeguarding/record-page"
import { privateRecord } from "@/lib/domain/safeguarding/queries"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("safeguarding"))("title") }
}

export default async function Page({ params }: { params: Promise<{ recordId: string }> }) {
  const { recordId } = await params
  return <RecordPage record={await privateRecord(recordId)} />
}
