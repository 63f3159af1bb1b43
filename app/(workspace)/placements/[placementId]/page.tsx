import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { PlacementView } from "@/components/placement/placement-view"
import { placement } from "@/lib/domain/placement/queries"
import { missing } from "@/lib/platform/door"

type PlacementPageProps = { params: Promise<{ placementId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("placement")
  return { title: t("title") }
}

export default async function PlacementPage({ params }: PlacementPageProps) {
  const [{ placementId }, locale] = await Promise.all([params, getLocale()])
  if (!/^[\da-f-]{36}$/i.test(placementId)) missing()
  return <PlacementView placement={await placement(placementId, locale)} />
}
