import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { ProgrammeView } from "@/components/programme/programme-view"
import { campaignsByCountry } from "@/lib/domain/campaign/queries"
import { programmeFigures } from "@/lib/domain/programme/queries"
import { currentActor } from "@/lib/platform/door"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("programme")
  return { title: t("title") }
}

export default async function ProgrammePage() {
  const [figures, countries, actor] = await Promise.all([
    programmeFigures(),
    campaignsByCountry(),
    currentActor(),
  ])
  return <ProgrammeView figures={figures} countries={countries} programme={actor.programmeTitle ?? ""} />
}
