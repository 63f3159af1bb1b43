"use client"

import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { checkIn, markAbsent, undoCare } from "@/lib/domain/care-register/actions"
import type { CareChild } from "@/lib/domain/care-register/rules"
import type { Pressed } from "./family-block"
import type { Press } from "./use-press"

type ChildButtonsProps = {
  child: CareChild
  pressing: Press
  pressed: (bookings: string[]) => Pressed
  isOneOfMany: boolean
}

/** What can be pressed for one child alone: one of several who comes apart, and the last press taken back. */
export function ChildButtons({ child, pressing: { press, busy }, pressed, isOneOfMany }: ChildButtonsProps) {
  const t = useTranslations("care-register.press")
  const { booking, state, firstName } = child
  const name = firstName ?? t("theChild")
  const isAlone = state === "no_show" || (state === "confirmed" && isOneOfMany)
  return (
    <div className="flex flex-wrap gap-1.5">
      {isAlone && (
        <Button
          size="small"
          busy={busy}
          aria-label={t("inOf", { name })}
          onClick={() => press((key) => checkIn(pressed([booking]), key))}
        >
          {t("in")}
        </Button>
      )}
      {state === "confirmed" && isOneOfMany && (
        <Button
          size="small"
          variant="quiet"
          busy={busy}
          aria-label={t("absentOf", { name })}
          onClick={() => press((key) => markAbsent(pressed([booking]), key))}
        >
          {t("absent")}
        </Button>
      )}
      {state !== "confirmed" && (
        <Button
          size="small"
          variant="quiet"
          busy={busy}
          aria-label={t("undoOf", { name })}
          onClick={() => press((key) => undoCare({ bookings: [booking] }, key))}
        >
          {t("undo")}
        </Button>
      )}
    </div>
  )
}
