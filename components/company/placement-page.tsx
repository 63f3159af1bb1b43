import { Card } from "@/components/ui/card"
import { PersonToCall } from "@/components/ui/person-to-call"
import type { SharedPlacement } from "@/lib/domain/company-space/schema"
import { dayName } from "@/lib/platform/dates"
import { languageName } from "@/lib/words/languages"
import { Fact } from "./fact"
import { PageHead } from "./page-head"
import type { InSpace } from "./said"
import { WhoSheIs } from "./who-she-is"

type PlacementPageProps = { of: InSpace; placement: SharedPlacement }

/** One placement, as it was agreed with this company, and its hours. */
export function PlacementPage({ of, placement }: PlacementPageProps) {
  const { t } = of
  return (
    <>
      <PageHead of={of}>
        <WhoSheIs of={of} placement={placement} />
      </PageHead>
      {!placement.firstName && <p className="text-muted">{t("company.placement.unnamedWhy")}</p>}
      <Card title={t("company.placement.agreed")}>
        <Agreed of={of} placement={placement} />
      </Card>
      <Card title={t("company.placement.hours")} count={placement.hours.length} flush>
        <HoursList of={of} placement={placement} />
      </Card>
    </>
  )
}

function Agreed({ of: { t, locale }, placement }: PlacementPageProps) {
  const { startDate, endDate, status, weeklyHours, hoursPattern, site, tasksAgreed, supportAgreed } =
    placement
  const languages = placement.instructionLanguages.map((tag) => languageName(tag, locale)).join(", ")
  const day = (date: string) => dayName(date, "UTC", locale)
  return (
    <dl className="grid gap-3">
      <Fact label={t("company.placement.dates")}>
        {t("company.home.dates", { from: day(startDate), until: day(endDate) })}
      </Fact>
      <Fact label={t("company.placement.status")}>{t(`company.states.${status}`)}</Fact>
      <Fact label={t("company.placement.weekly")}>
        {weeklyHours !== null && t("company.hours", { hours: weeklyHours })}
      </Fact>
      <Fact label={t("company.placement.pattern")}>{hoursPattern}</Fact>
      <Fact label={t("company.placement.site")}>{site}</Fact>
      <Fact label={t("company.placement.tasks")}>{tasksAgreed}</Fact>
      <Fact label={t("company.placement.support")}>{supportAgreed}</Fact>
      <Fact label={t("company.placement.languages")}>{languages}</Fact>
      <Fact label={t("company.placement.contact")}>
        <PersonToCall of={placement.contactCounsellor} />
      </Fact>
    </dl>
  )
}

function HoursList({ of: { t, locale }, placement: { hours } }: PlacementPageProps) {
  if (hours.length === 0)
    return <p className="px-4 pb-4 text-muted md:px-5 md:pb-5">{t("company.placement.noHours")}</p>
  return (
    <ul className="divide-y divide-divider border-t border-divider">
      {hours.map(({ entryRef, date, start, end, minutes, state }) => (
        <li key={entryRef} className="grid gap-0.5 px-4 py-3 md:px-5">
          <span className="font-semibold">{dayName(date, "UTC", locale)}</span>
          <span className="figures flex flex-wrap gap-x-3 text-table">
            <span dir="ltr">{`${start}–${end}`}</span>
            {state !== "rejected" && <span>{t("company.hours", { hours: minutes / 60 })}</span>}
            <span className="text-muted">{t(`company.hoursStates.${state}`)}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
