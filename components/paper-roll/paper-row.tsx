"use client"

import { useTranslations } from "next-intl"
import { type KeyboardEvent, useId, useState } from "react"
import { useSay } from "@/components/form/say"
import type { GivenMark } from "@/components/roll-call/mark-queue"
import { PaperMade } from "@/components/roll-call/paper-made"
import { ReasonChoice } from "@/components/roll-call/reason-choice"
import { Minutes } from "@/components/roll-call/row-details"
import type { RollCallLine } from "@/components/roll-call/use-roll-call"
import { Badge } from "@/components/ui/badge"
import { attendedStates } from "@/lib/domain/attendance/rules"
import { reasonedMarks } from "@/lib/domain/attendance/schema"
import { codedState, codeOf, heardOf } from "./codes"

type PaperRowProps = {
  line: RollCallLine
  number: number
  timezone: string
  onMark: (mark: GivenMark) => void
  /** To the row after this one, or before it. */
  onStep: (by: 1 | -1) => void
}

const steps: Record<string, 1 | -1> = { ArrowDown: 1, Enter: 1, ArrowUp: -1 }
const none = { minutesLate: 0, minutesEarly: 0 }

/** One row of the sheet: a number is its mark, and the eye need not leave the paper. */
export function PaperRow({ line, number, timezone, onMark, onStep }: PaperRowProps) {
  const t = useTranslations("paper-roll.entry")
  const id = useId()
  const [problem, setProblem] = useState<"unknown" | "walkInOnly" | null>(null)
  const { person, mark } = line

  function type(typed: string) {
    const heard = heardOf(typed, person)
    setProblem(heard.problem)
    if (heard.state === null) return
    if (heard.state !== codedState(mark)) onMark({ ...mark, ...none, reason: null, state: heard.state })
    if (heard.state !== "booked") onStep(1)
  }
  function press(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const step = steps[event.key]
    const isDigit = /^\d$/.test(event.key)
    if (!step && !isDigit) return
    event.preventDefault()
    if (step) onStep(step)
    else type(event.key)
  }

  return (
    <li className="grid gap-2 py-2.5">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <span className="figures w-7 text-end text-muted">{number}</span>
        <input
          id={id}
          data-mark
          inputMode="numeric"
          autoComplete="off"
          aria-label={t("markOf", { name: person.name })}
          aria-describedby={`${id}-mark`}
          aria-invalid={problem !== null}
          value={codeOf(mark)}
          onChange={({ target }) => type(target.value)}
          onFocus={({ target }) => target.select()}
          onKeyDown={press}
          className="writable figures w-14! text-center"
        />
        <span className="grid min-w-40 flex-1">
          <span className="flex flex-wrap items-center gap-x-3">
            <bdi className="font-semibold">{person.name}</bdi>
            {person.walkIn && <WalkInBadge />}
          </span>
          <Given line={line} id={`${id}-mark`} timezone={timezone} />
        </span>
      </div>
      <Details line={line} onMark={onMark} />
      <Problems line={line} problem={problem} />
    </li>
  )
}

function Given({
  line: { person, mark, save },
  id,
  timezone,
}: {
  line: RollCallLine
  id: string
  timezone: string
}) {
  const [t, marks] = [useTranslations("paper-roll.entry"), useTranslations("counselling-session.attendance")]
  const rollCall = useTranslations("roll-call")
  const said = mark.state === "booked" ? t("open") : marks(mark.state)
  return (
    <span id={id} className="text-table text-muted">
      {said}
      {save !== "saved" && ` · ${rollCall(save === "saving" ? "saving" : "notSaved")}`}
      {save === "saved" && person.fromPaper && mark.state !== "booked" && (
        <>
          {" · "}
          <PaperMade person={person} timezone={timezone} />
        </>
      )}
    </span>
  )
}

function WalkInBadge() {
  const t = useTranslations("roll-call")
  return <Badge>{t("walkIn")}</Badge>
}

/** When she came and went, or why she did not come: written on the sheet beside her name. */
function Details({
  line: { person, mark },
  onMark,
}: {
  line: RollCallLine
  onMark: (mark: GivenMark) => void
}) {
  const t = useTranslations("roll-call")
  const missed = (minutes: Partial<GivenMark>) => onMark({ ...mark, state: "present", ...minutes })
  if (reasonedMarks.includes(mark.state))
    return (
      <div className="ps-11">
        <ReasonChoice mark={mark} name={person.name} onMark={onMark} />
      </div>
    )
  if (!attendedStates.includes(mark.state)) return null
  return (
    <div className="flex flex-wrap gap-x-6 gap-y-2 ps-11">
      <Minutes
        label={t("minutesLate")}
        of={person.name}
        value={mark.minutesLate}
        onMinutes={(minutesLate) => missed({ minutesLate })}
      />
      <Minutes
        label={t("minutesEarly")}
        of={person.name}
        value={mark.minutesEarly}
        onMinutes={(minutesEarly) => missed({ minutesEarly })}
      />
    </div>
  )
}

function Problems({
  line: { problems },
  problem,
}: {
  line: RollCallLine
  problem: "unknown" | "walkInOnly" | null
}) {
  const t = useTranslations("paper-roll.entry")
  const say = useSay()
  const said = [...(problem ? [t(problem)] : []), ...problems.map((one) => say(one))]
  return said.map((words) => (
    <p key={words} role="alert" className="ps-11 text-table font-semibold text-danger">
      {words}
    </p>
  ))
}
