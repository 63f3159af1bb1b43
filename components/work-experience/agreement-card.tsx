import { getLocale, getTranslations } from "next-intl/server"
import { Card } from "@/components/ui/card"
import { Notice } from "@/components/ui/notice"
import { weekdays } from "@/lib/domain/recurrence/schema"
import type { WorkPage } from "@/lib/domain/work-experience/queries"
import { isOpenToChange } from "@/lib/domain/work-state/rules"
import { hoursText } from "@/lib/platform/dates"
import { EditAgreement } from "./edit-agreement"
import { Facts } from "./facts"

/** What is agreed: all that three people sign. */
export async function AgreementCard({ page }: { page: WorkPage }) {
  const [t, days, locale] = await Promise.all([
    getTranslations("work-experience"),
    getTranslations("session-series.weekdayNames"),
    getLocale(),
  ])
  const { form, local, plan, choices } = page
  const [host] = page.stays
  const mayChange = page.mayWrite && isOpenToChange(page.state)
  const legal = local?.name
    ? t("form.legalFormOf", { form: t(`legalForms.${form}`), name: local.name })
    : t(`legalForms.${form}`)
  return (
    <Card title={t("agreement.title", { number: page.agreementVersion })}>
      {mayChange && page.signatures.length > 0 && (
        <div className="mb-4">
          <Notice>{t("agreement.takesBack", { count: page.signatures.length })}</Notice>
        </div>
      )}
      <Facts
        facts={[
          [t("form.scheme"), t(`schemes.${page.scheme}`)],
          [t("agreement.lasts"), t("agreement.months", { count: page.months })],
          [t("form.weeklyHours"), hoursText(page.weeklyHours * 60, locale)],
          [
            t("form.week"),
            plan.length > 0 && (
              <ul key="plan" className="grid">
                {plan.map(({ day, from, until }) => (
                  <li key={day} className="figures">
                    {t("agreement.planned", { day: days(weekdays[day - 1] ?? "MO"), from, until })}
                  </li>
                ))}
              </ul>
            ),
          ],
          [t("form.legalForm"), legal],
          [
            t("agreement.host"),
            host && t("agreement.tutorAt", { name: host.contact, employer: host.employer }),
          ],
          [t("form.tutor"), page.tutor && <bdi key="tutor">{page.tutor}</bdi>],
          [t("form.tasks"), host?.tasksAgreed],
          [t("form.support"), host?.supportAgreed],
          [t("form.insurance"), page.insurance],
        ]}
      />
      {mayChange && choices && (
        <div data-chrome className="mt-4 border-t border-divider pt-4">
          <EditAgreement page={page} choices={choices} />
        </div>
      )}
    </Card>
  )
}
