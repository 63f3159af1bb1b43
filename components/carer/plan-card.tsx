"use client"

import { useLocale, useTranslations } from "next-intl"
import type { z } from "zod"
import { AdultsBadge } from "@/components/care-register/adults-badge"
import { ActButton } from "@/components/form/act-button"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Badge } from "@/components/ui/badge"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { Icon } from "@/components/ui/icon"
import { Select } from "@/components/ui/select"
import { assignCarer, unassignCarer } from "@/lib/domain/carer/actions"
import type { Carers, OfferLine } from "@/lib/domain/carer/queries"
import { shiftInput } from "@/lib/domain/carer/schema"
import { dayName, timeRange } from "@/lib/platform/dates"

/** The next two weeks: how many adults are needed where, and who is there. */
export function PlanCard({ offers, carers, timezone, today }: Carers) {
  const t = useTranslations("carer.plan")
  const there = carers.filter(({ endsOn }) => endsOn === null || endsOn >= today)
  return (
    <Card title={t("title")} count={offers.length} flush>
      {offers.length === 0 ? (
        <EmptyState icon="child" title={t("empty")}>
          {t("emptyWhy")}
        </EmptyState>
      ) : (
        <ul className="divide-y divide-divider border-t border-divider">
          {offers.map((offer) => (
            <OfferRow key={offer.offer} offer={offer} carers={there} timezone={timezone} />
          ))}
        </ul>
      )}
    </Card>
  )
}

type OfferRowProps = { offer: OfferLine; carers: Carers["carers"]; timezone: string }

function OfferRow({ offer, carers, timezone }: OfferRowProps) {
  const [t, locale] = [useTranslations("carer.plan"), useLocale()]
  const { startsAt, endsAt, place, ages, present, needed, day } = offer
  const free = carers.filter(({ id }) => !offer.carers.some(({ carer }) => carer === id))
  const when = `${dayName(day, "UTC", locale)} ${timeRange(startsAt, endsAt, timezone)}`
  return (
    <li className="grid gap-3 px-4 py-4 md:grid-cols-[1fr_auto] md:items-start md:px-5">
      <div className="grid gap-1.5">
        <h3 className="font-semibold">
          {dayName(day, "UTC", locale)}{" "}
          <span className="figures whitespace-nowrap">{timeRange(startsAt, endsAt, timezone)}</span>
          {place && <bdi className="font-normal text-muted"> {place}</bdi>}
        </h3>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-table">
          <span className="text-muted">{t("children", { count: ages.length })}</span>
          <AdultsBadge present={present} needed={needed} />
        </p>
        <ul className="flex flex-wrap gap-2">
          {offer.carers.map(({ carer, name, fits }) => (
            <li
              key={carer}
              className="inline-flex flex-wrap items-center gap-1.5 rounded-control border border-divider ps-3"
            >
              <bdi>{name}</bdi>
              {!fits && (
                <Badge tone="danger" icon="alert">
                  {t("unfit")}
                </Badge>
              )}
              <ActButton
                variant="quiet"
                label={t("takeOff", { name, when })}
                act={() => unassignCarer({ carerId: carer, offerId: offer.offer })}
              >
                <Icon name="cross" size={16} />
                {t("off")}
              </ActButton>
            </li>
          ))}
        </ul>
      </div>
      {free.length > 0 && <AssignForm key={offer.carers.length} offer={offer} free={free} when={when} />}
    </li>
  )
}

function AssignForm({ offer, free, when }: { offer: OfferLine; free: Carers["carers"]; when: string }) {
  const t = useTranslations("carer.plan")
  const af = useActionForm<z.input<typeof shiftInput>, unknown>({
    action: assignCarer,
    schema: shiftInput,
    start: { carerId: "", offerId: offer.offer },
    idPrefix: `assign-${offer.offer}-`,
  })
  return (
    <ActionForm of={af} label={t("assignTo", { when })} className="md:w-72">
      <div className="grid gap-2">
        <Select
          label={t("carer")}
          none={t("choose")}
          choices={free.map(({ id, name }) => ({ value: id, label: name }))}
          {...af.field("carerId")}
        />
        <SubmitButton variant="secondary" size="small" busy={af.busy}>
          {t("assign")}
        </SubmitButton>
      </div>
    </ActionForm>
  )
}
