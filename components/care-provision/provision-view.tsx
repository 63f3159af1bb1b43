import { getLocale, getTranslations } from "next-intl/server"
import { MoreWords } from "@/components/shell/words"
import { Card } from "@/components/ui/card"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { SoftLinks } from "@/components/ui/soft-links"
import type { ProvisionShown } from "@/lib/domain/care-provision/queries"
import { lacking, lineOf } from "@/lib/domain/care-waiting/rules"
import { holdingStates } from "@/lib/domain/childcare/rules"
import { dayName, timeRange, wallClock } from "@/lib/platform/dates"
import { ChangeForms } from "./change-form"
import { FamilyList } from "./family-list"
import { OfferPlaceButton } from "./offer-place-button"
import { ProvisionFacts, SharedBy } from "./provision-facts"
import { factsOf, sharersOf } from "./provision-words"

/** One childcare offer: who has a place, who waits in which order, and what can be done with it. */
export async function ProvisionView({ shown }: { shown: ProvisionShown }) {
  const [t, kinds, locale] = await Promise.all([
    getTranslations("care-provision"),
    getTranslations("counselling-session.kinds"),
    getLocale(),
  ])
  const { id, place, startsAt, endsAt, timezone, cancelReason, cancelledAt, coordinates, bookings } = shown
  const from = wallClock(startsAt, timezone)
  const isOpen = !cancelledAt && !shown.isOver
  const start = {
    ...{ offerId: id, version: shown.version, date: from.date, startTime: from.time },
    ...{ endTime: wallClock(endsAt, timezone).time, places: String(shown.places), place: place ?? "" },
  }
  const line = lineOf(bookings).flat()
  const [first] = line
  const holding = bookings.filter(({ state }) => holdingStates.includes(state))
  const gone = bookings.filter((one) => !holding.includes(one) && one.state !== "waitlisted")
  return (
    <MoreWords of={["care-provision", "care-waiting", "childcare", "form"]}>
      <div className="grid max-w-4xl grid-cols-1 gap-6">
        <SoftLinks>
          <PageHeading
            title={<bdi>{place ?? t("nowhere")}</bdi>}
            lead={
              <span className="figures">
                {dayName(startsAt, timezone, locale)}, {timeRange(startsAt, endsAt, timezone)}
              </span>
            }
            back={{ href: `/childcare?week=${from.date}`, label: t("back") }}
          />
          <div className="grid gap-2">
            <ProvisionFacts facts={factsOf(shown, t)} />
            <SharedBy sharers={sharersOf(shown, { t, kinds })} />
          </div>
        </SoftLinks>
        {cancelReason && <Notice tone="warning">{t("cancelledWhy", { reason: cancelReason })}</Notice>}
        {!coordinates && <p className="text-table text-muted">{t("onlyYours")}</p>}
        <Card title={t("line")} flush>
          <p className="max-w-text px-4 pb-2 text-table text-muted md:px-5">{t("lineRule")}</p>
          <FamilyList
            families={line}
            timezone={timezone}
            numbered={coordinates}
            empty={t("nobodyWaits")}
            first={
              isOpen &&
              coordinates &&
              first &&
              shown.next > 0 && <OfferPlaceButton offerId={id} name={first.name} added={lacking(shown)} />
            }
          />
        </Card>
        <Card title={t("families")} flush>
          <FamilyList families={holding} timezone={timezone} empty={t("nobodyYet")} />
        </Card>
        {gone.length > 0 && (
          <Card title={t("gone")} flush>
            <FamilyList families={gone} timezone={timezone} empty="" />
          </Card>
        )}
        {isOpen && <ChangeForms start={start} />}
      </div>
    </MoreWords>
  )
}
