"use client"

import { useTranslations } from "next-intl"
import { type DraftLine, DraftList } from "@/components/draft/draft-list"
import { PlacesToConfirm } from "@/components/session-queue/places-to-confirm"
import { SoftLinks } from "@/components/ui/soft-links"
import type { HeldPlace } from "@/lib/domain/session-queue/rules"
import { Agenda } from "./agenda"
import type { FollowUpLine, SessionLine, StepLine } from "./lines"
import { OpenList } from "./open-list"
import { StepList } from "./step-list"
import { useClock } from "./use-clock"
import { useRowKeys } from "./use-row-keys"

export type TodayBoardProps = {
  now: number
  timezone: string
  open: readonly SessionLine[]
  openTotal: number
  agenda: readonly SessionLine[]
  held: readonly HeldPlace[]
  drafts: readonly DraftLine[]
  steps: readonly StepLine[]
  followUps: readonly FollowUpLine[]
  /** Whether this person uses single keys. */
  keys: boolean
}

/** A counsellor's day: what is left to record first, then what comes. */
export function TodayBoard(props: TodayBoardProps) {
  const t = useTranslations("today")
  const { timezone, keys } = props
  const clock = useClock(props.now, timezone)
  useRowKeys(keys)
  return (
    <SoftLinks>
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,2fr)_minmax(18rem,1fr)]">
        <div className="grid min-w-0 gap-6">
          <OpenList lines={props.open} total={props.openTotal} />
          <PlacesToConfirm held={props.held} timezone={timezone} />
          <Agenda lines={props.agenda} clock={clock} />
        </div>
        <div className="grid min-w-0 gap-6">
          <DraftList lines={props.drafts} />
          <StepList lines={props.steps} followUps={props.followUps} />
        </div>
      </div>
      {keys && <p className="mt-6 hidden text-table text-muted pointer-fine:md:block">{t("keys")}</p>}
    </SoftLinks>
  )
}
