import { getLocale, getTranslations } from "next-intl/server"
import { EmployerForm } from "@/components/employer/employer-form"
import { Words } from "@/components/shell/words"
import { Card } from "@/components/ui/card"

import type { WorkPlan } from "@/lib/domain/work-file/queries"
import { weekOf } from "@/lib/domain/work-week/rules"
import { AgreementForm } from "./agreement-form"
import { PartHeading } from "./part-heading"

/** A new agreement, and beside it the way to an employer that is not known yet. */
export async function NewWorkView({ plan }: { plan: WorkPlan }) {
  const [t, employer, locale] = await Promise.all([
    getTranslations("work-experience"),
    getTranslations("placement.plan"),
    getLocale(),
  ])
  const { participantId, contacts, tutors, forms } = plan
  const start = {
    ...{ participantId, workExperienceId: "", version: 0, scheme: "programme" as const },
    ...{ startsOn: plan.today, months: "6", weeklyHours: "20", week: weekOf([]) },
    ...{ legalForm: forms[0]?.form ?? ("traineeship" as const), contactId: "", tutorId: plan.tutorId },
    ...{ site: "", tasksAgreed: "", supportAgreed: "", insurance: "" },
  }
  return (
    <div className="grid grid-cols-1 gap-6">
      <PartHeading
        title={t("form.title")}
        lead={t("form.lead")}
        back={{ href: `/participants/${participantId}/work`, label: t("back") }}
      />
      <Words of={["work-experience", "session-series", "placement", "employer", "form"]}>
        <div className="grid items-start gap-6 lg:grid-cols-3">
          <Card className="lg:col-span-2">
            <AgreementForm start={start} contacts={contacts} tutors={tutors} forms={forms} />
          </Card>
          <Card title={employer("newEmployer")}>
            <EmployerForm locale={locale} />
          </Card>
        </div>
      </Words>
    </div>
  )
}
