"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { useSay } from "@/components/form/say"
import { newSubmitKey } from "@/components/form/submit-key"
import { Icon } from "@/components/ui/icon"
import { Spinner } from "@/components/ui/spinner"
import { bookChildren, releaseChildren } from "@/lib/domain/childcare/actions"
import type { Problem } from "@/lib/platform/outcome"
import type { RosterChild, RosterPerson } from "./use-roster-form"

type RosterChildrenProps = { sessionId: string; person: RosterPerson }

/** Who is cared for meanwhile: a tick takes a place at once, and is refused when there is none. */
export function RosterChildren({ sessionId, person }: RosterChildrenProps) {
  const t = useTranslations("counselling-session.roster")
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

  return (
    <>
      <fieldset aria-label={t("careOf", { name: person.name })} className="flex flex-wrap gap-1.5">
        {person.care.map((child, place) => (
          <label key={child.childId} className={look}>
            <input
              type="checkbox"
              checked={child.placed}
              onChange={() => turn(child)}
              className="size-4.5 cursor-pointer accent-care"
            />
            {busy.includes(child.childId) ? <Spinner /> : <Icon name="child" size={16} />}
            <ChildName child={child} place={place} />
          </label>
        ))}
      </fieldset>
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
  "boxed inline-flex min-h-8 cursor-pointer items-center gap-1.5 rounded-full bg-care-tint px-2.5 text-table font-semibold text-care pointer-coarse:min-h-11"

function ChildName({ child, place }: { child: RosterChild; place: number }) {
  const t = useTranslations("counselling-session.log")
  const name = child.name ?? t("child", { number: place + 1 })
  return <bdi>{child.age === null ? name : t("childAge", { name, age: child.age })}</bdi>
}
