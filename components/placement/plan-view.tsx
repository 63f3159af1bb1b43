import { getLocale, getTranslations } from "next-intl/server"
import { EmployerForm } from "@/components/employer/employer-form"
import { MoreWords } from "@/components/shell/words"
import { Card } from "@/components/ui/card"
import { PageHeading } from "@/components/ui/page-heading"
import type { PlanningChoices } from "@/lib/domain/placement/queries"
import { PlanForm } from "./plan-form"

type PlanViewProps = {
  choices: PlanningChoices
  /** Whose file it was opened from. */
  participantId: string | null
}

/** A new placement, and beside it the way to an employer that is not known yet. */
export async function PlanView({ choices, participantId }: PlanViewProps) {
  const [t, all, locale] = await Promise.all([
    getTranslations("placement.plan"),
    getTranslations("placement"),
    getLocale(),
  ])
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeading title={t("title")} back={{ href: "/placements", label: all("back") }} />
      <MoreWords of={["placement", "employer", "consent", "form"]}>
        <div className="grid items-start gap-6 lg:grid-cols-3">
          <Card className="lg:col-span-2">
            <PlanForm choices={choices} participantId={participantId} />
          </Card>
          <Card title={t("newEmployer")}>
            <EmployerForm locale={locale} />
          </Card>
        </div>
      </MoreWords>
    </div>
  )
}
