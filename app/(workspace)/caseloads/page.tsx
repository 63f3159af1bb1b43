import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { CaseloadList } from "@/components/caseload/caseload-list"
import { caseloads } from "@/lib/domain/caseload/queries"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("caseload"))("title") }
}

export default async function CaseloadsPage() {
  return <CaseloadList loads={await caseloads()} />
}
