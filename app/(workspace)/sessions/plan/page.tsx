import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { PlanPage } from "@/components/appointment/plan-page"
import { MoreWords } from "@/components/shell/words"
import { Card } from "@/components/ui/card"
import { PageHeading } from "@/components/ui/page-heading"
import { appointmentChoices } from "@/lib/domain/appointment/queries"
import { slotAsked } from "@/lib/domain/appointment/schema"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("appointment")
  return { title: t("title") }
}

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** A new appointment as a page of its own: opened in another tab, on a phone, or where the panel is not there. */
export default async function PlanSessionPage({ searchParams }: PageProps) {
  const [asked, choices, t] = await Promise.all([
    searchParams,
    appointmentChoices(),
    getTranslations("appointment"),
  ])
  return (
    <div className="grid max-w-2xl gap-6">
      <PageHeading title={t("title")} />
      <MoreWords of={["appointment", "counselling-session", "childcare", "facilitator", "form"]}>
        <Card>
          <PlanPage choices={choices} slot={slotAsked.parse(asked)} />
        </Card>
      </MoreWords>
    </div>
  )
}
