import { getLocale, getTranslations } from "next-intl/server"
import { PhaseMark } from "@/components/cohort/phase-mark"
import { Badge } from "@/components/ui/badge"
import { Card } from "@/components/ui/card"
import { Icon } from "@/components/ui/icon"
import { LinkButton } from "@/components/ui/link-button"
import { stepsDone } from "@/lib/domain/cohort/rules"
import type { ParticipantFile } from "@/lib/domain/participant/queries"
import { dayName } from "@/lib/platform/dates"
import { ageRangeOn, partialDateText } from "@/lib/platform/partial-dates"
import { languageName } from "@/lib/words/languages"
import { Facts } from "./facts"

type FactsCardProps = { file: ParticipantFile; today: string }

/** Who she is and where she stands. */
export async function FactsCard({ file, today }: FactsCardProps) {
  const [t, phases, locale] = await Promise.all([
    getTranslations("participant.file"),
    getTranslations("participant.phases"),
    getLocale(),
  ])
  const day = (date: string) => dayName(date, "UTC", locale)
  return (
    <Card
      title={t("facts")}
      actions={
        <LinkButton href={`/participants/${file.id}/revise`} size="small">
          {t("revise")}
        </LinkButton>
      }
    >
      <Facts
        facts={[
          { label: t("code"), value: <span className="figures">{file.code}</span> },
          { label: t("latin"), value: file.latin && file.latin !== file.name && <bdi>{file.latin}</bdi> },
          { label: t("phase"), value: <PhaseMark word={phases(file.phase)} done={stepsDone(file.phase)} /> },
          {
            label: t("counsellor", { count: file.counsellors.length }),
            value:
              file.counsellors.length > 0 ? <bdi>{file.counsellors.join(", ")}</bdi> : t("nobodyAssigned"),
          },
          { label: t("language"), value: file.language && languageName(file.language, locale) },
          { label: t("interpreter"), value: t(file.interpreterNeeded ? "interpreterYes" : "interpreterNo") },
          { label: t("age"), value: <Age birth={file.birth} today={today} /> },
          { label: t("registered"), value: day(file.registeredOn) },
          { label: t("enrolled"), value: file.enrolledOn ? day(file.enrolledOn) : t("notEnrolled") },
          { label: t("exited"), value: file.exitOn && day(file.exitOn) },
        ]}
      />
    </Card>
  )
}

/** Completed years; where only a part of the date is known, the years that it allows, and a flag. */
async function Age({ birth, today }: { birth: string | null; today: string }) {
  const [t, locale] = await Promise.all([getTranslations("participant.file"), getLocale()])
  if (!birth) return <Badge tone="warning">{t("ageUnknown")}</Badge>
  const { least, most } = ageRangeOn(birth, today)
  const years = least === most ? t("ageYears", { years: most }) : t("ageRange", { least, most })
  if (birth.length === 10) return years
  return (
    <>
      {years}
      <span className="flex items-start gap-1.5 text-table text-warning">
        <Icon name="alert" size={18} />
        {t("agePartial", { birth: partialDateText(birth, locale) })}
      </span>
    </>
  )
}
