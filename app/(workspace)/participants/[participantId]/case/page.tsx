import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { CaseView } from "@/components/case/case-view"
import { casePage } from "@/lib/domain/case/queries"
import { partnersToo } from "@/lib/domain/same-person/queries"
import { currentActor } from "@/lib/platform/door"

type CasePageProps = { params: Promise<{ participantId: string }> }

/** A title is seen by whoever looks over a shoulder, and kept in the browser's history: it names nobody. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("case")
  return { title: t("title") }
}

export default async function CasePage({ params }: CasePageProps) {
  const { participantId } = await params
  const [found, actor] = await Promise.all([casePage(participantId), currentActor()])
  const partners = actor.role === "coordinator" ? await partnersToo(participantId) : []
  return <CaseView found={found} partners={partners} actor={actor} />
}
