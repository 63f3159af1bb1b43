import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { SeriesForm } from "@/components/session-series/series-form"
import { MoreWords } from "@/components/shell/words"
import { Card } from "@/components/ui/card"
import { PageHeading } from "@/components/ui/page-heading"
import { appointmentChoices } from "@/lib/domain/appointment/queries"
import { slotAsked } from "@/lib/domain/appointment/schema"
import { draftOf } from "@/lib/domain/draft/queries"
import { seriesDraft } from "@/lib/domain/session-series/schema"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("session-series")
  return { title: t("title") }
}

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function PlanSeriesPage({ searchParams }: PageProps) {
  const [asked, choices, kept, t] = await Promise.all([
    searchParams,
    appointmentChoices(),
    draftOf(seriesDraft.form),
    getTranslations("session-series"),
  ])
  return (
    <div className="grid max-w-2xl gap-6">
      <PageHeading back={{ href: "/series", label: t("list.title") }} title={t("title")} />
      <MoreWords
        of={["appointment", "counselling-session", "childcare", "facilitator", "form", "session-series"]}
      >
        <Card>
          <SeriesForm choices={choices} slot={slotAsked.parse(asked)} kept={kept} />
        </Card>
      </MoreWords>
    </div>
  )
}
