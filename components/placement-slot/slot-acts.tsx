"use client"

import { useTranslations } from "next-intl"
import { ActButton } from "@/components/form/act-button"
import { planSlot, recordAgreement, removeSlot } from "@/lib/domain/placement-slot/actions"
import type { Slot, Slots } from "@/lib/domain/placement-slot/queries"
import type { Side } from "@/lib/domain/placement-slot/schema"

/** A day is taken out; the bar that says so puts it back, and whoever agreed is asked again. */
export function RemoveSlot({ slot, day }: { slot: Slot; day: string }) {
  const t = useTranslations("placement-slot")
  return (
    <ActButton
      variant="quiet"
      act={(key) => removeSlot({ slotId: slot.id }, key)}
      label={t("removeOne", { day })}
      undo={(was) => ({ text: t("removed"), undo: () => planSlot({ ...was, accepted: true }) })}
    >
      {t("remove")}
    </ActButton>
  )
}

type AgreeProps = { slots: Slots; side: Side; agrees: boolean }

/** One side's yes to the days as they stand, or the end of it. */
export function Agree({ slots, side, agrees }: AgreeProps) {
  const t = useTranslations("placement-slot.agree")
  const { id: placementId, version } = slots
  return (
    <ActButton
      variant={agrees ? "secondary" : "quiet"}
      act={(key) => recordAgreement({ placementId, side, agrees, version }, key)}
      label={t(`${side}${agrees ? "Yes" : "Back"}`)}
    >
      {t(agrees ? `${side}Yes` : "takeBack")}
    </ActButton>
  )
}
