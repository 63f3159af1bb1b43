"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { ActButton } from "@/components/form/act-button"
import { Button } from "@/components/ui/button"
import { moveWork } from "@/lib/domain/work-move/actions"
import type { WorkMoving } from "@/lib/domain/work-move/schema"

/** A move that asks nothing; calling it off is said twice. */
export function MoveButton(move: WorkMoving) {
  const t = useTranslations("work-experience.moves")
  const [asked, setAsked] = useState(false)
  if (move.to === "cancelled" && !asked)
    return (
      <Button size="small" variant="quiet" onClick={() => setAsked(true)}>
        {t("cancelled")}
      </Button>
    )
  return (
    <span data-chrome className="inline-flex flex-wrap gap-2">
      <ActButton
        act={(key) => moveWork(move, key)}
        variant={move.to === "cancelled" ? "danger" : "primary"}
        onDone={() => setAsked(false)}
      >
        {t(move.to === "cancelled" ? "cancelledSure" : move.to)}
      </ActButton>
      {asked && (
        <Button size="small" onClick={() => setAsked(false)}>
          {t("keep")}
        </Button>
      )}
    </span>
  )
}
