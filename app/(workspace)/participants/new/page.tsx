import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { IntakeView } from "@/components/participant/intake-view"
import { intakeDesk } from "@/lib/domain/participant/queries"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("participant.intake")
  return { title: t("title") }
}

export default async function IntakePage() {
  return <IntakeView desk={await intakeDesk()} />
}
