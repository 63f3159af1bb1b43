import { getLocale, getTranslations } from "next-intl/server"
import { MoreWords } from "@/components/shell/words"
import { TurnLinks } from "@/components/table/turn-links"
import { LinkButton } from "@/components/ui/link-button"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import type { CareRoster } from "@/lib/domain/care-register/queries"
import { addDays, longDayName, shortDayName } from "@/lib/platform/dates"
import { CareWays } from "./care-ways"
import { Roster } from "./roster"

/** The care of a day for those who plan it. */
export async function RosterPage({ roster }: { roster: CareRoster }) {
  const [t, locale] = await Promise.all([getTranslations("care-register"), getLocale()])
  const { day, today, timezone, coordinates, ...care } = roster
  const href = (date: string) => (date === today ? "/childcare/roster" : `/childcare/roster?date=${date}`)
  const [before, after] = [addDays(day, -1), addDays(day, 1)]
  return (
    <MoreWords of={["care-register", "care-incident", "form"]}>
      <div className="grid grid-cols-1 gap-6">
        <PageHeading
          title={t("roster")}
          lead={longDayName(day, timezone, locale)}
          actions={
            <>
              <LinkButton href={`/care/print?date=${addDays(today, 1)}`}>{t("printTomorrow")}</LinkButton>
              <LinkButton href={`/care/print?date=${day}`} variant="quiet">
                {t("printDay")}
              </LinkButton>
            </>
          }
        />
        <CareWays here="roster" coordinates={coordinates} />
        <TurnLinks
          label={t("days")}
          back={{ label: shortDayName(before, timezone, locale), href: href(before) }}
          now={{ label: t("dayToday"), href: href(today), chosen: day === today }}
          on={{ label: shortDayName(after, timezone, locale), href: href(after) }}
        />
        {coordinates && <Notice>{t("coordinatorReads")}</Notice>}
        <Roster day={day} today={today} timezone={timezone} {...care} />
      </div>
    </MoreWords>
  )
}
