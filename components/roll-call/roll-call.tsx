"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import { WalkIn } from "@/components/walk-in/walk-in"
import type { SessionDetail } from "@/lib/domain/roll-call/queries"
import { RollCallBar } from "./roll-call-bar"
import { RollCallCare } from "./roll-call-care"
import { RollCallRow } from "./roll-call-row"
import { RollCallTrouble } from "./roll-call-trouble"
import { useRollCall } from "./use-roll-call"

type RollCallProps = Pick<
  SessionDetail,
  "roster" | "childcare" | "state" | "begun" | "ahead" | "timezone"
> & {
  sessionId: string
  individual: boolean
}

/** Who came, by thumb: everybody at once, then those of whom it is not true; each press is saved at once. */
export function RollCall({ sessionId, individual, roster, begun, ahead, ...session }: RollCallProps) {
  const t = useTranslations("roll-call")
  const rollCall = useRollCall({ sessionId, roster })
  const [opened, setOpened] = useState<string | null>(null)
  /* on a later day nobody can be there yet */
  const ofGroup = !individual && !ahead
  const isOpen = rollCall.lines.some(({ mark }) => mark.state === "booked")
  return (
    <section aria-label={t("title")} className="grid gap-4 [&_:is(input,select,button)]:scroll-mb-28">
      {ofGroup && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button onClick={rollCall.everyonePresent} aria-disabled={!isOpen}>
            <span className="text-success">
              <Icon name="check" size={18} />
            </span>
            {t("everyonePresent")}
          </Button>
          <p className="text-table text-muted">{t("atOnce")}</p>
        </div>
      )}
      <RollCallTrouble rollCall={rollCall} />
      <ul className="divide-y divide-divider border-y border-divider">
        {rollCall.lines.map((line) => (
          <RollCallRow
            key={line.person.participantId}
            sessionId={sessionId}
            {...session}
            line={line}
            opened={opened === line.person.participantId}
            onOpen={(isWanted) => setOpened(isWanted ? line.person.participantId : null)}
            onMark={rollCall.mark}
          />
        ))}
      </ul>
      {ofGroup && <WalkIn sessionId={sessionId} roster={roster} />}
      {session.childcare === "unanswered" && <RollCallCare sessionId={sessionId} begun={begun} />}
      <RollCallBar rollCall={rollCall} />
    </section>
  )
}
