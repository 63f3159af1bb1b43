"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { ActButton } from "@/components/form/act-button"
import { Button } from "@/components/ui/button"
import { discardRoadMap, renewRoadMap } from "@/lib/domain/road-map-version/actions"

type VersionActProps = { roadMapId: string; participantId: string }

/** Leads to the version that is now the one to look at, whichever the address named. */
function useLatest(participantId: string): () => void {
  const router = useRouter()
  return () => router.push(`/participants/${participantId}/road-map`)
}

export function RenewButton({ roadMapId, participantId }: VersionActProps) {
  const t = useTranslations("road-map.actions")
  const goOn = useLatest(participantId)
  return (
    <div data-chrome className="grid justify-items-start gap-1">
      <ActButton act={(key) => renewRoadMap({ roadMapId }, key)} onDone={goOn}>
        {t("renew")}
      </ActButton>
      <p className="text-table text-muted">{t("renewHint")}</p>
    </div>
  )
}

/** A draft goes only when it was said twice. */
export function DiscardButton({ roadMapId, participantId }: VersionActProps) {
  const t = useTranslations("road-map.actions")
  const goOn = useLatest(participantId)
  const [asked, setAsked] = useState(false)
  if (!asked)
    return (
      <Button size="small" variant="quiet" onClick={() => setAsked(true)}>
        {t("discard")}
      </Button>
    )
  return (
    <span data-chrome className="inline-flex flex-wrap gap-2">
      <ActButton act={() => discardRoadMap({ roadMapId })} variant="danger" onDone={goOn}>
        {t("discardSure")}
      </ActButton>
      <Button size="small" onClick={() => setAsked(false)}>
        {t("keep")}
      </Button>
    </span>
  )
}
