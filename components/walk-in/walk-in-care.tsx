"use client"

import { useTranslations } from "next-intl"
import type { RosterPerson } from "@/components/roll-call/use-roll-call"

type WalkInCareProps = { person: RosterPerson; childcare: string; state: string }

/** What the answer about childcare leaves open for children nobody expected either. */
export function WalkInCare({ person, childcare, state }: WalkInCareProps) {
  const t = useTranslations("walk-in.care")
  const without = person.care.filter(({ placed, waits, answerBy }) => !placed && !waits && answerBy === null)
  const said = saidOf(childcare, state)
  if (!person.walkIn || without.length === 0 || !said) return null
  return <p className="text-table text-muted">{t(said, { count: without.length })}</p>
}

function saidOf(childcare: string, state: string) {
  if (childcare === "offered") return state === "scheduled" ? "offered" : "over"
  return childcare === "not_needed_confirmed" || childcare === "not_possible" ? childcare : null
}
