"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { LookAlikeFacts } from "@/components/look-alike/look-alike-facts"
import { ProposeButton } from "@/components/merge/propose-button"
import { Button } from "@/components/ui/button"
import { Card } from "@/components/ui/card"
import { LinkButton } from "@/components/ui/link-button"
import { VisuallyHidden } from "@/components/ui/visually-hidden"
import { tellApart } from "@/lib/domain/look-alike/actions"
import type { LookAlike } from "@/lib/domain/look-alike/queries"

type LookAlikeCardProps = { found: { id: string; lookAlikes: LookAlike[] }; coordinates: boolean }

/** Before she enrols somebody says whether these are her files too: they were there first, and are the ones that are kept. */
export function LookAlikeCard({ found, coordinates }: LookAlikeCardProps) {
  const t = useTranslations("look-alike")
  return (
    <Card title={t("title")} count={found.lookAlikes.length}>
      <ul id="look-alikes" className="grid gap-4">
        {found.lookAlikes.map((person) => (
          <LookAlikeLine key={person.id} participantId={found.id} person={person} coordinates={coordinates} />
        ))}
      </ul>
    </Card>
  )
}

type LookAlikeLineProps = { participantId: string; person: LookAlike; coordinates: boolean }

function LookAlikeLine({ participantId, person, coordinates }: LookAlikeLineProps) {
  const t = useTranslations("look-alike")
  const merging = useTranslations("merge")
  const [state, setState] = useState<"open" | "busy" | "failed">("open")

  async function tell() {
    if (state === "busy") return
    setState("busy")
    const outcome = await tellApart({ participantId, otherIds: [person.id] }).catch(() => null)
    setState(outcome?.done ? "open" : "failed")
  }

  return (
    <li className="grid gap-2">
      <LookAlikeFacts person={person} />
      <p className="flex flex-wrap gap-2">
        {person.hers && (
          <LinkButton href={`/participants/${person.id}`} size="small">
            {t("open")}
            <VisuallyHidden> {person.code}</VisuallyHidden>
          </LinkButton>
        )}
        <Button size="small" busy={state === "busy"} onClick={tell}>
          {t("notSame")}
          <VisuallyHidden> {person.code}</VisuallyHidden>
        </Button>
        {coordinates && (
          <LinkButton href={`/merges/new?kept=${person.id}&other=${participantId}`} size="small">
            {merging("samePerson")}
            <VisuallyHidden> {person.code}</VisuallyHidden>
          </LinkButton>
        )}
      </p>
      {!coordinates && <ProposeButton keptId={person.id} mergedId={participantId} code={person.code} />}
      {state === "failed" && (
        <p role="alert" className="text-table font-semibold text-danger">
          {t("saveFailed")}
        </p>
      )}
    </li>
  )
}
