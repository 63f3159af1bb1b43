import { getLocale, getTranslations } from "next-intl/server"
import { CareWays } from "@/components/care-register/care-ways"
import { Opening } from "@/components/case/opening"
import { MoreWords } from "@/components/shell/words"
import { TurnLinks } from "@/components/table/turn-links"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { LinkButton } from "@/components/ui/link-button"
import { PageHeading } from "@/components/ui/page-heading"
import type { ProvisionWeek } from "@/lib/domain/care-provision/queries"
import { addDays, dayName, longDayName, timeRange } from "@/lib/platform/dates"
import { HeldPlaces } from "./held-places"
import { OpenForm } from "./open-form"
import { factsOf, type ShownOffer, sharersOf } from "./provision-words"
import { type WeekDay, WeekDays } from "./week-days"

/** The childcare of a week, day by day: where and when, how full, who shares it and how many adults it needs. */
export async function WeekView({ week }: { week: ProvisionWeek }) {
  const [t, locale] = await Promise.all([getTranslations("care-provision"), getLocale()])
  const { monday, today, timezone, days } = week
  const isEmpty = days.every(({ offers }) => offers.length === 0)
  const start = today >= monday && today <= addDays(monday, 6) ? today : monday
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeading
        title={t("title")}
        lead={t("lead", { day: dayName(monday, timezone, locale) })}
        actions={
          <>
            <LinkButton href="/childcare/breaches">{t("breaches")}</LinkButton>
            <LinkButton href="/childcare/settings">{t("settings")}</LinkButton>
          </>
        }
      />
      <CareWays here="week" coordinates={week.coordinates} />
      <WeekLinks week={week} />
      <MoreWords of={["care-provision", "care-waiting", "childcare", "form"]}>
        {week.held.length > 0 && <HeldPlaces held={week.held} timezone={timezone} />}
        <Opening label={t("open")}>
          <OpenForm date={start} />
        </Opening>
      </MoreWords>
      {isEmpty && (
        <Card>
          <EmptyState icon="child" title={t("empty")}>
            {t("emptyWhy")}
          </EmptyState>
        </Card>
      )}
      <WeekDays days={await daysOf(week)} />
    </div>
  )
}

/** Every word of the days that have childcare. */
async function daysOf({ days, today, monday, timezone }: ProvisionWeek) {
  const [t, kinds, locale] = await Promise.all([
    getTranslations("care-provision"),
    getTranslations("counselling-session.kinds"),
    getLocale(),
  ])
  const rowOf = (offer: ShownOffer) => ({
    id: offer.id,
    time: timeRange(offer.startsAt, offer.endsAt, timezone),
    place: offer.place ?? t("nowhere"),
    facts: factsOf(offer, t),
    sharers: sharersOf(offer, { t, kinds, most: 3 }),
  })
  return days
    .filter(({ offers }) => offers.length > 0)
    .map(({ day, count, offers, rest }): WeekDay => {
      const href = `/childcare?week=${monday}&day=${day}#day-${day}`
      return {
        ...{ day, name: longDayName(day, timezone, locale), count },
        today: day === today ? t("today") : null,
        rows: offers.map(rowOf),
        rest: rest ? { href, text: t("moreOffers", rest) } : null,
      }
    })
}

async function WeekLinks({ week: { monday, today } }: { week: ProvisionWeek }) {
  const t = await getTranslations("care-provision")
  const isThis = today >= monday && today <= addDays(monday, 6)
  const to = (days: number) => `/childcare?week=${addDays(monday, days)}`
  return (
    <TurnLinks
      label={t("weeks")}
      back={{ label: t("earlier"), href: to(-7) }}
      now={{ label: t("thisWeek"), href: "/childcare", chosen: isThis }}
      on={{ label: t("later"), href: to(7) }}
    />
  )
}
