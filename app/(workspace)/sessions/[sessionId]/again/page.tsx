import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { AgainForm } from "@/components/session-change/again-form"
import { MoreWords } from "@/components/shell/words"
import { Card } from "@/components/ui/card"
import { PageHeading } from "@/components/ui/page-heading"
import { sessionAgain } from "@/lib/domain/session-again/queries"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("session-change.copy")
  return { title: t("title") }
}

/** A session that took place, or did not, is planned once more. */
export default async function SessionAgainPage({ params }: { params: Promise<{ sessionId: string }> }) {
  const { sessionId } = await params
  const [again, t] = await Promise.all([sessionAgain(sessionId), getTranslations("session-change.copy")])
  return (
    <div className="grid max-w-2xl gap-6">
      <PageHeading back={{ href: `/sessions/${sessionId}`, label: t("back") }} title={t("title")} />
      <MoreWords of={["appointment", "counselling-session", "childcare", "form", "session-change"]}>
        <Card>
          <AgainForm again={again} />
        </Card>
      </MoreWords>
    </div>
  )
}
