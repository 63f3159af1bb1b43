"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { ActButton } from "@/components/form/act-button"
import { Button } from "@/components/ui/button"
import { discardRoadMap, renewRoadMap } from "@/lib/domain/road-map-version/actions"

export function RenewButton({ roadMapId }: { roadMapId: string }) {
  const t = useTranslations("road-map.actions")
  return (
    <div data-chrome className="grid justify-items-start gap-1">
      <ActButton act={(key) => renewRoadMap({ roadMapId }, key)}>{t("renew")}</ActButton>
      <p className="text-table text-muted">{t("renewHint")}</p>
    </div>
  )
}

/** A draft goes only when it was said twice. */
export function DiscardButton({ roadMapId }: { roadMapId: string }) {
  const t = useTranslations("road-map.actions")
  const [asked, setAsked] = useState(false)
  if (!asked)
    return (
      <Button size="small" variant="quiet" onClick={() => setAsked(true)}>
        {t("discard")}
      </Button>
    )
  return (
    <span data-chrome className="inline-flex flex-wrap gap-2">
      <ActButton act={() => discardRoadMap({ roadMapId })} variant="danger">
        {t("discardSure")}
      </ActButton>
      <Button size="small" onClick={() => setAsked(false)}>
        {t("keep")}
      </Button>
    </span>
  )
}
