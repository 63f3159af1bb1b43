"use client"

import { useTranslations } from "next-intl"
import { ActButton } from "@/components/form/act-button"
import { useSay } from "@/components/form/say"
import { Badge } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import { Spinner } from "@/components/ui/spinner"
import { focusWalkIn } from "@/components/walk-in/walk-in"
import { WalkInCare } from "@/components/walk-in/walk-in-care"
import { attendedStates } from "@/lib/domain/attendance/rules"
import { reasonedMarks } from "@/lib/domain/attendance/schema"
import { takeOffWalkIn } from "@/lib/domain/walk-in/actions"
import { MarkButton } from "./mark-button"
import type { GivenMark } from "./mark-queue"
import { PaperMade } from "./paper-made"
import { ReasonChoice } from "./reason-choice"
import { RosterCare } from "./roster-care"
import { RosterName } from "./roster-name"
import { RowDetails } from "./row-details"
import type { RollCallLine, SaveState } from "./use-roll-call"

const usual = ["present", "excused", "absent"] as const
const came = ["present"] as const

type RollCallRowProps = {
  sessionId: string
  timezone: string
  childcare: string
  state: string
  line: RollCallLine
  opened: boolean
  onOpen: (isWanted: boolean) => void
  onMark: (mark: GivenMark) => void
}

/** One woman who was expected: three marks for the thumb, the rarer ones and what is known of each beneath. */
export function RollCallRow({ line, opened, onOpen, onMark, ...session }: RollCallRowProps) {
  const { sessionId, timezone } = session
  const t = useTranslations("roll-call")
  const { person, mark, save, problems } = line
  return (
    <li className="py-3">
      <fieldset
        aria-label={person.name}
        className="relative grid min-w-0 items-center gap-x-4 gap-y-2 md:grid-cols-[minmax(0,1fr)_auto]"
      >
        <div className="flex min-h-control min-w-0 flex-wrap items-center gap-x-3 gap-y-1.5 pe-12 md:min-h-0 md:pe-0">
          <RosterName person={person} />
          {person.walkIn && <Badge>{t("walkIn")}</Badge>}
          <RosterCare sessionId={sessionId} person={person} timezone={timezone} />
          {person.reconfirm && mark.state === "booked" && (
            <Badge tone="warning" icon="question">
              {t("reconfirm")}
            </Badge>
          )}
          <Saving save={save} />
        </div>
        <div className="flex flex-wrap gap-1.5 sm:gap-2">
          {(person.walkIn ? came : usual).map((state) => (
            <MarkButton
              key={state}
              state={state}
              pressed={isGiven(mark, state)}
              onPress={() => onMark({ ...mark, state, ...(state !== "present" && none) })}
            />
          ))}
          <Button
            variant="quiet"
            aria-expanded={opened}
            aria-label={t("moreOf", { name: person.name })}
            onClick={() => onOpen(!opened)}
            className="px-2.5! max-md:absolute max-md:end-0 max-md:top-0 md:pointer-coarse:min-h-12"
          >
            <Icon name="more" size={18} />
          </Button>
          {person.walkIn && <TakeOff sessionId={sessionId} person={person} />}
        </div>
        <div className="col-span-full grid gap-2 empty:hidden">
          <Said mark={mark} person={person} timezone={timezone} />
          <WalkInCare person={person} childcare={session.childcare} state={session.state} />
          {reasonedMarks.includes(mark.state) && (
            <ReasonChoice mark={mark} name={person.name} onMark={onMark} />
          )}
          {opened && <RowDetails mark={mark} name={person.name} walkIn={person.walkIn} onMark={onMark} />}
          <Problems problems={problems} />
        </div>
      </fieldset>
    </li>
  )
}

/** Taken for another woman: her row goes again. */
function TakeOff({ sessionId, person }: { sessionId: string; person: RollCallLine["person"] }) {
  const t = useTranslations("walk-in")
  const { participantId, name } = person
  return (
    <ActButton
      act={(key) => takeOffWalkIn({ sessionId, participantId }, key)}
      label={t("takeOffOf", { name })}
      variant="quiet"
      onDone={focusWalkIn}
    >
      {t("takeOff")}
    </ActButton>
  )
}

const none = { minutesLate: 0, minutesEarly: 0 }

/** Late and left early are details of present. */
function isGiven({ state }: GivenMark, asked: (typeof usual)[number]): boolean {
  return asked === "present" ? attendedStates.includes(state) : state === asked
}

/** What the three buttons do not show. */
function Said({ mark, person, timezone }: Pick<RollCallLine, "mark" | "person"> & { timezone: string }) {
  const t = useTranslations("roll-call")
  const names = useTranslations("counselling-session.attendance")
  const words = [
    mark.minutesLate > 0 && t("wasLate", { minutes: mark.minutesLate }),
    mark.minutesEarly > 0 && t("leftEarly", { minutes: mark.minutesEarly }),
    mark.state.startsWith("cancelled") && mark.state !== "booked" && names(mark.state),
  ].filter(Boolean)
  const paper = person.fromPaper && mark.state !== "booked"
  if (words.length === 0 && !paper) return null
  return (
    <p className="text-table text-muted">
      {words.join(" · ")}
      {paper && words.length > 0 && " · "}
      {paper && <PaperMade person={person} timezone={timezone} />}
    </p>
  )
}

function Saving({ save }: { save: SaveState }) {
  const t = useTranslations("roll-call")
  if (save === "saved") return null
  if (save === "saving")
    return (
      <span className="inline-flex items-center gap-1.5 text-table text-muted">
        <Spinner />
        {t("saving")}
      </span>
    )
  return (
    <span className="inline-flex items-center gap-1.5 text-table font-semibold text-danger">
      <Icon name="alert" size={16} />
      {t("notSaved")}
    </span>
  )
}

function Problems({ problems }: Pick<RollCallLine, "problems">) {
  const say = useSay()
  return problems.map((problem) => (
    <p key={problem.key} role="alert" className="text-table font-semibold text-danger">
      {say(problem)}
    </p>
  ))
}
