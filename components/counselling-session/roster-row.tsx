"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { useWatch } from "react-hook-form"
import { Badge } from "@/components/ui/badge"
import { HintAndError } from "@/components/ui/field-frame"
import { TextField } from "@/components/ui/text-field"
import { MarkChoice, type RosterMark } from "./mark-choice"
import { RosterChildren } from "./roster-children"
import type { RosterForm, RosterPerson } from "./use-roster-form"

const usual: readonly RosterMark[] = ["present", "excused", "absent"]
const all: readonly RosterMark[] = [...usual, "cancelled_by_org"]

type RosterRowProps = {
  sessionId: string
  af: RosterForm
  person: RosterPerson
  place: number
  allMarks: boolean
  onMark: () => void
}

/** One woman who was expected: her mark, and what is known only of those who came. */
export function RosterRow({ af, sessionId, person, place, allMarks, onMark }: RosterRowProps) {
  const state = useWatch({ control: af.form.control, name: `marks.${place}.state` })
  const [missed, setMissed] = useState(() =>
    Boolean(
      af.form.getValues(`marks.${place}.minutesLate`) || af.form.getValues(`marks.${place}.minutesEarly`),
    ),
  )
  const { id, error, ...input } = af.field(`marks.${place}.state`)
  return (
    <li className="py-3">
      <fieldset
        id={id}
        tabIndex={-1}
        className="grid items-center gap-x-4 gap-y-2 rounded-control md:grid-cols-[minmax(0,1fr)_auto]"
      >
        <legend className="sr-only">{person.name}</legend>
        <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1.5">
          <PersonName person={person} />
          <Care sessionId={sessionId} person={person} />
          {state === "present" && !missed && <LateButton person={person} onPress={() => setMissed(true)} />}
        </div>
        <MarkChoice
          name={id}
          marks={allMarks || state === "cancelled_by_org" ? all : usual}
          input={{
            ...input,
            onChange: (event) => {
              onMark()
              return input.onChange(event)
            },
          }}
        />
        <div className="col-span-full empty:hidden">
          <HintAndError id={id} error={error} />
          {state === "present" && missed && <Missed af={af} place={place} />}
        </div>
      </fieldset>
    </li>
  )
}

type OfPerson = { person: RosterPerson }

function PersonName({ person }: OfPerson) {
  if (!person.hers) return <bdi className="font-semibold">{person.name}</bdi>
  return (
    <a href={`/participants/${person.participantId}`} className="link font-semibold">
      <bdi>{person.name}</bdi>
    </a>
  )
}

/** Her own children by name; of other women only how many have a place. */
function Care({ sessionId, person }: OfPerson & { sessionId: string }) {
  const t = useTranslations("counselling-session.roster")
  if (person.care.length > 0) return <RosterChildren sessionId={sessionId} person={person} />
  if (person.childrenBooked === 0) return null
  return (
    <Badge tone="care" icon="child">
      {t("children", { count: person.childrenBooked })}
    </Badge>
  )
}

/** Late and left early are details of present. */
function LateButton({ person, onPress }: OfPerson & { onPress: () => void }) {
  const t = useTranslations("counselling-session.roster")
  return (
    <button
      type="button"
      onClick={onPress}
      aria-label={t("lateOf", { name: person.name })}
      className="min-h-8 cursor-pointer text-table text-muted underline decoration-dotted underline-offset-4 hover:text-ink pointer-coarse:min-h-11"
    >
      {t("late")}
    </button>
  )
}

function Missed({ af, place }: { af: RosterForm; place: number }) {
  const t = useTranslations("counselling-session.roster")
  return (
    <div className="flex flex-wrap gap-4">
      <TextField
        label={t("minutesLate")}
        inputMode="numeric"
        className="max-w-28"
        {...af.field(`marks.${place}.minutesLate`)}
      />
      <TextField
        label={t("minutesEarly")}
        inputMode="numeric"
        className="max-w-28"
        {...af.field(`marks.${place}.minutesEarly`)}
      />
    </div>
  )
}
