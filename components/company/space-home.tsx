import type { ComponentProps } from "react"
import { SubmitButton } from "@/components/form/submit-button"
import { Card } from "@/components/ui/card"
import { signed, unsigned } from "@/lib/domain/company-agreement/rules"
import { declined, unanswered } from "@/lib/domain/company-days/rules"
import { type WaitingDay, waitingDays } from "@/lib/domain/company-space/rules"
import type { SharedPlacement, SpaceView } from "@/lib/domain/company-space/schema"
import { dayName } from "@/lib/platform/dates"
import { Declined, Signed } from "./answered"
import { openWaitingDay } from "./company-forms"
import { companyHref } from "./place"
import { type InSpace, LangKept, Said } from "./said"
import { AgreementToSign, DaysToAgree } from "./waiting"
import { WhoSheIs } from "./who-she-is"

type SpaceHomeProps = { of: InSpace; company: string; space: SpaceView }

/** What waits for an answer comes first; then whoever is, was or will be here. */
export function SpaceHome({ of, company, space }: SpaceHomeProps) {
  const { t } = of
  const days = waitingDays(space)
  const [agreements, shadowings] = [unsigned(space.agreements), unanswered(space.shadowings)]
  const count = agreements.length + shadowings.length + days.length
  const [first] = days
  return (
    <>
      <Said of={of} />
      <h1 className="text-h2">
        <bdi>{company}</bdi>
      </h1>
      <Card title={t("company.home.waiting")} count={count} flush>
        {count === 0 ? (
          <p className="px-4 pb-4 text-muted md:px-5 md:pb-5">{t("company.home.nothingWaits")}</p>
        ) : (
          <ul className="divide-y divide-divider border-t border-divider">
            {agreements.map((agreement) => (
              <li key={agreement.placementRef} className="px-4 py-4 md:px-5">
                <AgreementToSign of={of} agreement={agreement} />
              </li>
            ))}
            {shadowings.map((shadowing) => (
              <li key={shadowing.placementRef} className="px-4 py-4 md:px-5">
                <DaysToAgree of={of} shadowing={shadowing} />
              </li>
            ))}
            {first && days.length > 1 && (
              <li className="px-4 py-4 md:px-5">
                <Open of={of} entryRef={first.entry.entryRef} all>
                  {t("company.home.answerMany")}
                </Open>
              </li>
            )}
            {days.map((day) => (
              <li key={day.entry.entryRef} className="px-4 py-4 md:px-5">
                <Day of={of} day={day} alone={days.length === 1} />
              </li>
            ))}
          </ul>
        )}
      </Card>
      <Declined of={of} shadowings={declined(space.shadowings)} />
      <Card title={t("company.home.placements")} count={space.placements.length} flush>
        {space.placements.length === 0 ? (
          <p className="px-4 pb-4 text-muted md:px-5 md:pb-5">{t("company.home.noPlacements")}</p>
        ) : (
          <ul className="divide-y divide-divider border-t border-divider">
            {space.placements.map((placement) => (
              <li key={placement.placementRef} className="px-4 py-3 md:px-5">
                <OnePlacement of={of} placement={placement} />
              </li>
            ))}
          </ul>
        )}
      </Card>
      <Signed of={of} agreements={signed(space.agreements)} />
    </>
  )
}

type DayProps = { of: InSpace; day: WaitingDay; alone: boolean }

/** One day: whose, when, and the one button that opens it. */
function Day({ of, day: { placement, entry }, alone }: DayProps) {
  const { t, locale } = of
  const hours = t("company.hours", { hours: entry.minutes / 60 })
  return (
    <div className="grid gap-3">
      <div className="grid gap-0.5">
        <p className="font-semibold">
          <WhoSheIs of={of} placement={placement} />
        </p>
        <p>{dayName(entry.date, "UTC", locale)}</p>
        <p className="figures flex flex-wrap gap-x-3">
          <span dir="ltr">{`${entry.start}–${entry.end}`}</span>
          <span>{hours}</span>
        </p>
      </div>
      <Open
        of={of}
        entryRef={entry.entryRef}
        variant={alone ? "primary" : "secondary"}
        aria-label={t("company.home.answerOne", { day: dayName(entry.date, "UTC", locale) })}
      >
        {t("company.home.answer")}
      </Open>
    </div>
  )
}

type OpenProps = ComponentProps<typeof SubmitButton> & { of: InSpace; entryRef: string; all?: boolean }

/** Opens a day as its letter would, or from there all that wait beside it. */
function Open({ of, entryRef, all = false, ...button }: OpenProps) {
  return (
    <form action={openWaitingDay.bind(null, entryRef)} className="grid">
      <LangKept of={of} />
      {all && <input type="hidden" name="view" value="all" />}
      <SubmitButton wide className="min-h-12" {...button} />
    </form>
  )
}

function OnePlacement({ of, placement }: { of: InSpace; placement: SharedPlacement }) {
  const { t, locale, place } = of
  const { placementRef, startDate, endDate, status } = placement
  return (
    <div className="grid gap-0.5">
      <a
        href={companyHref(`/placements/${placementRef}`, { lang: place.lang })}
        className="link inline-flex min-h-11 items-center font-semibold"
      >
        <WhoSheIs of={of} placement={placement} />
      </a>
      <p className="text-table text-muted">
        {t("company.home.dates", {
          from: dayName(startDate, "UTC", locale),
          until: dayName(endDate, "UTC", locale),
        })}
        {" · "}
        {t(`company.states.${status}`)}
      </p>
    </div>
  )
}
