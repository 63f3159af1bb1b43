"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { ActionForm } from "@/components/form/action-form"
import { DraftStatus } from "@/components/form/draft-status"
import { SubmitButton } from "@/components/form/submit-button"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import { RosterCare } from "./roster-care"
import { RosterRow } from "./roster-row"
import { RosterSum } from "./roster-sum"
import { type RosterProps, useRosterForm } from "./use-roster-form"

/** Who came: everybody at once, then those of whom it is not true. */
export function RosterForm(props: RosterProps) {
  const t = useTranslations("counselling-session.roster")
  const { sessionId, roster, individual, timezone, careUnanswered } = props
  const { af, draft, everyonePresent, undoLast, canUndo, note } = useRosterForm(props)
  const [allMarks, setAllMarks] = useState(individual)
  return (
    <ActionForm
      of={af}
      label={t("title")}
      onLeave={draft.keep}
      className="[&_:is(input,button,label)]:scroll-mb-28"
    >
      <div className="flex flex-wrap items-center gap-2">
        {!individual && (
          <Button onClick={everyonePresent}>
            <span className="text-success">
              <Icon name="check" size={18} />
            </span>
            {t("everyonePresent")}
          </Button>
        )}
        {!allMarks && (
          <Button variant="quiet" onClick={() => setAllMarks(true)}>
            {t("moreMarks")}
          </Button>
        )}
        <span className="ms-auto">
          {draft.state.kind !== "none" && <DraftStatus state={draft.state} timezone={timezone} />}
        </span>
      </div>
      <ul className="divide-y divide-divider border-y border-divider">
        {roster.map((person, place) => (
          <RosterRow
            key={person.participantId}
            af={af}
            sessionId={sessionId}
            person={person}
            place={place}
            allMarks={allMarks}
            onMark={note}
          />
        ))}
      </ul>
      {careUnanswered && <RosterCare af={af} />}
      <div className="sticky bottom-14 z-10 -mx-4 -mb-4 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-b-card border-t border-divider bg-surface px-4 py-3 md:bottom-0 md:-mx-5 md:-mb-5 md:px-5">
        <RosterSum control={af.form.control} />
        <span className="flex grow flex-wrap items-center justify-end gap-2">
          {canUndo && (
            <Button variant="quiet" size="small" onClick={undoLast}>
              <Icon name="undo" size={18} />
              {t("undoLast")}
            </Button>
          )}
          <SubmitButton busy={af.busy} className="grow sm:grow-0">
            {t("record")}
          </SubmitButton>
        </span>
      </div>
    </ActionForm>
  )
}
