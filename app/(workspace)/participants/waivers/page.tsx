import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { WaiverList } from "@/components/waiver/waiver-list"
import { waitingWaivers } from "@/lib/domain/waiver/queries"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("waiver")
  return { title: t("pageTitle") }
}

export default async function WaiversPage() {
  return <WaiverList waivers={await waitingWaivers()} />
}
