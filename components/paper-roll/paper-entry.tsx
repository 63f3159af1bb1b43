"use client"

import { useTranslations } from "next-intl"
import { useRef } from "react"
import { RollCallBar } from "@/components/roll-call/roll-call-bar"
import { RollCallCare } from "@/components/roll-call/roll-call-care"
import { RollCallTrouble } from "@/components/roll-call/roll-call-trouble"
import { type RosterPerson, useRollCall } from "@/components/roll-call/use-roll-call"
import { WalkIn } from "@/components/walk-in/walk-in"
import { takesWalkIns } from "@/lib/domain/walk-in/rules"
import { codes } from "./codes"
import { PaperRow } from "./paper-row"

type PaperEntryProps = {
  sessionId: string
  kind: string
  roster: readonly RosterPerson[]
  childcare: string
  begun: boolean
  timezone: string
}

/** One number for each row of the sheet, and the next follows by itself. */
export function PaperEntry({ sessionId, kind, roster, childcare, begun, timezone }: PaperEntryProps) {
  const t = useTranslations("paper-roll.entry")
  const rollCall = useRollCall({ sessionId, roster, fromPaper: true })
  const list = useRef<HTMLOListElement>(null)
  const goTo = (place: number) =>
    list.current?.querySelectorAll<HTMLInputElement>("[data-mark]")[place]?.focus()
  return (
    <section aria-label={t("title")} className="grid gap-4 [&_:is(input,select,button)]:scroll-mb-28">
      <p className="max-w-prose">{t("lead")}</p>
      <Keys />
      <p className="text-table text-muted">{t("recorded")}</p>
      <RollCallTrouble rollCall={rollCall} />
      <ol ref={list} className="divide-y divide-divider border-y border-divider">
        {rollCall.lines.map((line, place) => (
          <PaperRow
            key={line.person.participantId}
            line={line}
            number={place + 1}
            timezone={timezone}
            onMark={rollCall.mark}
            onStep={(by) => goTo(place + by)}
          />
        ))}
      </ol>
      {takesWalkIns(kind) && <WalkIn sessionId={sessionId} roster={roster} fromPaper />}
      {childcare === "unanswered" && <RollCallCare sessionId={sessionId} begun={begun} />}
      <RollCallBar rollCall={rollCall} />
    </section>
  )
}

function Keys() {
  const t = useTranslations("paper-roll.entry")
  const marks = useTranslations("counselling-session.attendance")
  return (
    <ul aria-label={t("keys")} className="flex flex-wrap gap-2 text-table">
      {codes.map(([key, mark]) => (
        <li key={key} className="boxed rounded-control bg-sunken px-2.5 py-1">
          {t("key", { key, mark: marks(mark) })}
        </li>
      ))}
      <li className="boxed rounded-control bg-sunken px-2.5 py-1">{t("clear")}</li>
    </ul>
  )
}
