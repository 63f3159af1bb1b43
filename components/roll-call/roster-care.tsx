"use client"

import { useTranslations } from "next-intl"
import { Badge } from "@/components/ui/badge"
import { RosterChildren } from "./roster-children"
import type { RosterPerson } from "./use-roll-call"

type RosterCareProps = { sessionId: string; person: RosterPerson; timezone: string }

/** Her own children by name; of other women only how many have a place. */
export function RosterCare({ sessionId, person, timezone }: RosterCareProps) {
  const t = useTranslations("roll-call")
  if (person.care.length > 0)
    return <RosterChildren sessionId={sessionId} person={person} timezone={timezone} />
  if (person.childrenBooked === 0) return null
  return (
    <Badge tone="care" icon="child">
      {t("children", { count: person.childrenBooked })}
    </Badge>
  )
}
