"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { BookAll, InLine } from "@/components/care-waiting/in-line"
import { useSay } from "@/components/form/say"
import { newSubmitKey } from "@/components/form/submit-key"
import { Icon } from "@/components/ui/icon"
import { Spinner } from "@/components/ui/spinner"
import { bookChildren, releaseChildren } from "@/lib/domain/childcare/actions"
import type { Problem } from "@/lib/platform/outcome"
import type { RosterPerson } from "./use-roll-call"

type RosterChild = RosterPerson["care"][number]
type RosterChildrenProps = { sessionId: string; person: RosterPerson; timezone: string }

/** Who is cared for meanwhile: a tick takes a place at once, and is refused when there is none. */
export function RosterChildren({ sessionId, person, timezone }: RosterChildrenProps) {
  const t = useTranslations("roll-call")
  const say = useSay()
  const [busy, setBusy] = useState<readonly string[]>([])
  const [problems, setProblems] = useState<readonly Problem[]>([])

  async function turn({ childId, placed }: RosterChild) {
    if (busy.includes(childId)) return
    setBusy((before) => [...before, childId])
    const raw = { sessionId, participantId: person.participantId, childIds: [childId] }
    const outcome = await (placed ? releaseChildren : bookChildren)(raw, newSubmitKey()).catch(() => null)
    setProblems(outcome?.done ? [] : Object.values(outcome?.problems ?? unreached))
    setBusy((before) => before.filter((id) => id !== childId))
  }

  const free = person.care.filter(({ placed, waits, answerBy }) => !placed && !waits && answerBy === null)
  return (
    <>
      <fieldset
        aria-label={t("careOf", { name: person.name })}
        className="flex flex-wrap items-center gap-1.5"
      >
        {person.care.map((child, place) =>
          child.waits || child.answerBy ? (
            <span key={child.childId} className={`${look} border border-care`}>
              <Icon name="clock" size={16} />
              <ChildName child={child} place={place} />
            </span>
          ) : (
            <label key={child.childId} className={`${look} cursor-pointer`}>
              <input
                type="checkbox"
                checked={child.placed}
                onChange={() => turn(child)}
                className="size-4.5 cursor-pointer accent-care"
              />
              {busy.includes(child.childId) ? <Spinner /> : <Icon name="child" size={16} />}
              <ChildName child={child} place={place} />
            </label>
          ),
        )}
        {free.length > 1 && <BookAll sessionId={sessionId} person={person} childrenOf={free} />}
      </fieldset>
      <InLine sessionId={sessionId} person={person} timezone={timezone} />
      {problems.map((problem) => (
        <p key={problem.key} role="alert" className="basis-full text-table font-semibold text-danger">
          {say(problem)}
        </p>
      ))}
    </>
  )
}

const unreached: Record<string, Problem> = { form: { key: "form.trouble.offline.title" } }

const look =
  "boxed inline-flex min-h-8 items-center gap-1.5 rounded-full bg-care-tint px-2.5 text-table font-semibold text-care pointer-coarse:min-h-11"

function ChildName({ child, place }: { child: RosterChild; place: number }) {
  const t = useTranslations("counselling-session.log")
  const name = child.name ?? t("child", { number: place + 1 })
  return <bdi>{child.age === null ? name : t("childAge", { name, age: child.age })}</bdi>
}
