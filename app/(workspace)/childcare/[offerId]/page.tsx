import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { ProvisionView } from "@/components/care-provision/provision-view"
import { provision } from "@/lib/domain/care-provision/queries"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("care-provision")
  return { title: t("title") }
}

export default async function ProvisionPage({ params }: { params: Promise<{ offerId: string }> }) {
  const { offerId } = await params
  return <ProvisionView shown={await provision(offerId)} />
}
