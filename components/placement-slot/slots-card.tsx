import { getLocale, getTranslations } from "next-intl/server"
import { AskCompany } from "@/components/company-ask/ask-company"
import { MoreWords } from "@/components/shell/words"
import { Badge } from "@/components/ui/badge"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { Icon } from "@/components/ui/icon"
import type { Slot, Slots } from "@/lib/domain/placement-slot/queries"
import { type Side, sides } from "@/lib/domain/placement-slot/schema"
import { dayName, hoursText, timeRange } from "@/lib/platform/dates"
import { OpenSlot, OpenTerms } from "./open-panels"
import { Agree, RemoveSlot } from "./slot-acts"

/** The planned days of a shadowing, who agreed to them, and what it waits for. */
export async function SlotsCard({ slots }: { slots: Slots }) {
  const [t, locale] = await Promise.all([getTranslations("placement-slot"), getLocale()])
  return (
    <MoreWords of={["placement-slot", "form", "company-ask"]}>
      <Card
        title={t("title")}
        className="lg:col-span-2"
        actions={
          slots.mayPlan && (
            <>
              <OpenTerms slots={slots} />
              <OpenSlot slots={slots} slot={null} />
            </>
          )
        }
      >
        <div className="grid gap-4">
          <p className="text-table text-muted">
            {t("lead")} {t("planned", { hours: hoursText(slots.planned, locale) })}
          </p>
          {slots.days.length === 0 ? (
            <EmptyState icon="day" title={t("empty.title")}>
              {slots.mayPlan && t("empty.why")}
            </EmptyState>
          ) : (
            <ul className="grid divide-y divide-divider">
              {slots.days.map((slot) => (
                <Day key={slot.id} slot={slot} slots={slots} />
              ))}
            </ul>
          )}
          <Agreements slots={slots} />
          <Waits slots={slots} />
        </div>
      </Card>
    </MoreWords>
  )
}

async function Day({ slot, slots }: { slot: Slot; slots: Slots }) {
  const [t, locale] = await Promise.all([getTranslations("placement-slot"), getLocale()])
  const day = dayName(slot.date, "UTC", locale)
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
      <span className="grid min-w-40 flex-1">
        <span className="font-semibold">{day}</span>
        <span className="figures text-table text-muted">
          <bdi>{timeRange(slot.startsAt, slot.endsAt, slot.timezone)}</bdi>
        </span>
        <span className="text-table">
          {slot.care ? (
            t(`cares.${slot.care}`)
          ) : (
            <Badge tone="warning" icon="child">
              {t("careMissing")}
            </Badge>
          )}
          {slot.careWho && (
            <>
              {": "}
              <bdi>{slot.careWho}</bdi>
            </>
          )}
        </span>
      </span>
      {slots.mayPlan && (
        <span className="flex flex-wrap gap-2">
          <OpenSlot slots={slots} slot={slot} day={day} />
          <RemoveSlot slot={slot} day={day} />
        </span>
      )}
    </li>
  )
}

async function Agreements({ slots }: { slots: Slots }) {
  const [t, locale] = await Promise.all([getTranslations("placement-slot.agree"), getLocale()])
  return (
    <section className="grid gap-2 border-t border-divider pt-4">
      <h3 className="font-semibold">{t("title")}</h3>
      <dl className="grid gap-2">
        {sides.map((side) => {
          const at = slots[`${side}AgreedAt`]
          return (
            <div key={side} className="flex flex-wrap items-start gap-x-4 gap-y-1">
              <dt className="min-w-28 py-1">{t(side)}</dt>
              <dd className="flex flex-1 basis-64 flex-wrap items-center gap-x-3 gap-y-1">
                {at ? (
                  <Badge tone="success" icon="check">
                    {t("since", { day: dayName(at, slots.timezone, locale) })}
                  </Badge>
                ) : (
                  <NotAgreed slots={slots} side={side} />
                )}
                {slots.mayPlan && (at || slots.days.length > 0) && (
                  <Agree slots={slots} side={side} agrees={at === null} />
                )}
                {slots.mayPlan && side === "employer" && !at && slots.days.length > 0 && (
                  <AskCompany placementId={slots.id} ask="days" />
                )}
                {side === "employer" && <OnItsPages slots={slots} />}
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}

async function NotAgreed({ slots, side }: { slots: Slots; side: Side }) {
  const [t, locale] = await Promise.all([getTranslations("placement-slot.agree"), getLocale()])
  const { employerDeclinedAt: at, timezone } = slots
  if (side !== "employer" || !at) return <Badge>{t("no")}</Badge>
  return (
    <Badge tone="warning" icon="alert">
      {t("declined", { day: dayName(at, timezone, locale) })}
    </Badge>
  )
}

/** Who answered at the company herself, and her words as she wrote them. */
async function OnItsPages({ slots: { answeredBy, employerWords } }: { slots: Slots }) {
  const t = await getTranslations("placement-slot.agree")
  if (!answeredBy) return null
  return (
    <div className="grid basis-full gap-1 text-table">
      <p className="text-muted">{t("onItsPages", { name: answeredBy })}</p>
      {employerWords && (
        <>
          <p className="text-muted">{t("untrusted")}</p>
          <blockquote
            dir="auto"
            className="max-w-text whitespace-pre-line break-words border-s-2 border-divider ps-3"
          >
            {employerWords}
          </blockquote>
        </>
      )}
    </div>
  )
}

async function Waits({ slots }: { slots: Slots }) {
  const t = await getTranslations("placement-slot")
  const { waitsFor, supervisor, insuranceOk } = slots
  return (
    <div className="grid gap-1 border-t border-divider pt-4 text-table">
      <p className="flex flex-wrap items-center gap-2">
        <Badge tone={insuranceOk ? "success" : "plain"}>
          {t(insuranceOk ? "terms.insured" : "terms.notInsured")}
        </Badge>
        {supervisor && (
          <span>
            {t("terms.supervisor")}: <bdi>{supervisor}</bdi>
          </span>
        )}
      </p>
      {waitsFor.length > 0 && (
        <p className="flex gap-2">
          <Icon name="clock" size={18} />
          {t("waits.label")} {waitsFor.map((gap) => t(`waits.${gap}`)).join(", ")}
        </p>
      )}
    </div>
  )
}
