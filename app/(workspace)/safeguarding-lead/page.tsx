import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { LeadView } from "@/components/safeguarding-lead/lead-view"
import { safeguardingLead } from "@/lib/domain/safeguarding-lead/queries"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("safeguarding-lead"))("title") }
}

export default async function SafeguardingLeadPage() {
  return <LeadView choice={await safeguardingLead()} />
}
