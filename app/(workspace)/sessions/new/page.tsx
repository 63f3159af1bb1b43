import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { LogPage } from "@/components/counselling-session/log-page"
import { MoreWords } from "@/components/shell/words"
import { Card } from "@/components/ui/card"
import { PageHeading } from "@/components/ui/page-heading"
import { draftOf } from "@/lib/domain/draft/queries"
import { logChoices } from "@/lib/domain/quick-log/queries"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("counselling-session.log")
  return { title: t("title") }
}

type LogSessionPageProps = {
  searchParams: Promise<{ participant?: string | string[]; draft?: string | string[] }>
}

/** The quick log as a page of its own: opened in another tab, or where the panel is not there. */
export default async function LogSessionPage({ searchParams }: LogSessionPageProps) {
  const [{ participant, draft: subject }, choices, t] = await Promise.all([
    searchParams,
    logChoices(),
    getTranslations("counselling-session.log"),
  ])
  const draft = typeof subject === "string" ? await draftOf("session.log", subject) : null
  return (
    <div className="grid max-w-2xl gap-6">
      <PageHeading title={t("title")} />
      <MoreWords of={["counselling-session", "childcare", "form"]}>
        <Card>
          <LogPage
            choices={choices}
            participantId={typeof participant === "string" ? participant : null}
            draft={draft && { ...draft, subject: String(subject) }}
          />
        </Card>
      </MoreWords>
    </div>
  )
}
