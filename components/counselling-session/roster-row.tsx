"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { useWatch } from "react-hook-form"
import { Badge } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
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
  const t = useTranslations("counselling-session.roster")
  const state = useWatch({ control: af.form.control, name: `marks.${place}.state` })
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
          {person.care.length > 0 && <RosterChildren sessionId={sessionId} person={person} />}
          {person.care.length === 0 && person.childrenBooked > 0 && (
            <Badge tone="care" icon="child">
              {t("children", { count: person.childrenBooked })}
            </Badge>
          )}
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
          {state === "present" && <Lateness af={af} place={place} name={person.name} />}
        </div>
      </fieldset>
    </li>
  )
}

function PersonName({ person }: { person: RosterPerson }) {
  if (!person.hers) return <bdi className="font-semibold">{person.name}</bdi>
  return (
    <a href={`/participants/${person.participantId}`} className="link font-semibold">
      <bdi>{person.name}</bdi>
    </a>
  )
}

/** Late and left early are details of present. */
function Lateness({ af, place, name }: { af: RosterForm; place: number; name: string }) {
  const t = useTranslations("counselling-session.roster")
  const late = af.field(`marks.${place}.minutesLate`)
  const early = af.field(`marks.${place}.minutesEarly`)
  const [open, setOpen] = useState(() => Boolean(af.form.getValues(`marks.${place}.minutesLate`)))
  if (!open) {
    return (
      <Button size="small" variant="quiet" onClick={() => setOpen(true)} aria-label={t("lateOf", { name })}>
        {t("late")}
      </Button>
    )
  }
  return (
    <div className="flex flex-wrap gap-4">
      <TextField label={t("minutesLate")} inputMode="numeric" className="max-w-28" {...late} />
      <TextField label={t("minutesEarly")} inputMode="numeric" className="max-w-28" {...early} />
    </div>
  )
}
