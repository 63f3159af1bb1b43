import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { SettingsView } from "@/components/care-ratio/settings-view"
import { careSettings } from "@/lib/domain/care-ratio/queries"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("care-ratio")
  return { title: t("title") }
}

export default async function CareSettingsPage() {
  return <SettingsView settings={await careSettings()} />
}
