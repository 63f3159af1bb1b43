"use client"

import { useTranslations } from "next-intl"
import { ActButton } from "@/components/form/act-button"
import { offerPlace } from "@/lib/domain/care-waiting/actions"

type OfferPlaceButtonProps = { offerId: string; name: string; added: number }

/** The first of the line is offered a place; what it adds to the offer is said beside it. */
export function OfferPlaceButton({ offerId, name, added }: OfferPlaceButtonProps) {
  const t = useTranslations("care-waiting")
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <ActButton
        variant="primary"
        act={(key) => offerPlace({ offerId }, key)}
        label={t("of", { act: t("offerPlace"), name })}
      >
        {t("offerPlace")}
      </ActButton>
      <span className="text-table text-muted">{t("adds", { count: added })}</span>
    </span>
  )
}
