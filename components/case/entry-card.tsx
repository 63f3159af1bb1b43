import { getLocale, getTranslations } from "next-intl/server"
import { Facts } from "@/components/participant/facts"
import { Card } from "@/components/ui/card"
import type { CasePage } from "@/lib/domain/case/queries"
import { educationLevels, employmentStatuses, householdAnswers } from "@/lib/domain/enrolment/schema"
import { exitReasons } from "@/lib/domain/participant/schema"
import { dayName } from "@/lib/platform/dates"

type EntryCardProps = { enrolment: NonNullable<CasePage["enrolment"]> }

/** The facts of her entry, as they were; and how she left, if she did. */
export async function EntryCard({ enrolment }: EntryCardProps) {
  const [t, moves, waivers, locale] = await Promise.all([
    getTranslations("enrolment"),
    getTranslations("move"),
    getTranslations("waiver"),
    getLocale(),
  ])
  const day = (date: string) => dayName(date, "UTC", locale)
  const { enrolledOn, waiverKind, exitOn, exitDestination } = enrolment
  const employment = employmentStatuses.find((one) => one === enrolment.employmentStatus)
  const level = educationLevels.find((one) => one === enrolment.isced)
  const alone = householdAnswers.find((one) => one === enrolment.singleParent)
  const reason = exitReasons.find((one) => one === enrolment.exitReason)
  return (
    <Card title={t("entry")}>
      <div className="grid gap-4">
        <p className="text-table text-muted">{t("entryWhy")}</p>
        <Facts
          facts={[
            { label: t("enrolled"), value: day(enrolledOn) },
            { label: t("byWaiver"), value: waiverKind && waivers(`kinds.${waiverKind}`) },
            { label: t("employment"), value: employment && t(`employments.${employment}`) },
            { label: t("isced"), value: level && t(`levels.${level}`) },
            { label: t("singleParent"), value: alone && t(`answers.${alone}`) },
            { label: t("left"), value: exitOn && day(exitOn) },
            { label: t("reason"), value: reason && moves(`exitReasons.${reason}`) },
            { label: t("destination"), value: exitDestination && <bdi>{exitDestination}</bdi> },
          ]}
        />
      </div>
    </Card>
  )
}
