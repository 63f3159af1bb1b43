import { getLocale, getTranslations } from "next-intl/server"
import { Badge } from "@/components/ui/badge"
import { Card } from "@/components/ui/card"
import { Icon } from "@/components/ui/icon"
import { LinkButton } from "@/components/ui/link-button"
import type { FileOverview } from "@/lib/domain/timeline/queries"
import { civilDate, dayName } from "@/lib/platform/dates"
import { ageRangeOn, partialDateText } from "@/lib/platform/partial-dates"
import { countryName } from "@/lib/words/languages"
import { Facts } from "./facts"

/** Who she is and since when she is here, with the way to revise it. */
export async function FactsCard({ file }: { file: FileOverview }) {
  const [t, countries, locale] = await Promise.all([
    getTranslations("participant.file"),
    getTranslations("identity.countries"),
    getLocale(),
  ])
  const day = (date: string) => dayName(date, "UTC", locale)
  const country = (code: string) =>
    code === "STATELESS" || code === "UNDETERMINED" ? countries(code) : countryName(code, locale)
  const { citizenships, countryOfBirth } = file
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
          { label: t("latin"), value: file.latin && <bdi>{file.latin}</bdi> },
          { label: t("age"), value: <Age birth={file.birth} today={civilDate(file.now, file.timezone)} /> },
          {
            label: t("citizenships"),
            value: citizenships.length > 0 ? citizenships.map(country).join(", ") : t("citizenshipUnknown"),
          },
          { label: t("countryOfBirth"), value: countryOfBirth && country(countryOfBirth) },
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
