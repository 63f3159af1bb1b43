"use client"

import { useLocale, useTranslations } from "next-intl"
import { useEffect, useRef, useState } from "react"
import { ActButton } from "@/components/form/act-button"
import { Icon } from "@/components/ui/icon"
import { LinkButton } from "@/components/ui/link-button"
import { tellApart } from "@/lib/domain/look-alike/actions"
import type { SecondFile } from "@/lib/domain/look-alike/queries"
import { proposeMerge } from "@/lib/domain/merge/actions"
import { dayName } from "@/lib/platform/dates"
import { LookAlikeFacts } from "./look-alike-facts"

export type SecondFileLineProps = {
  participantId: string
  person: SecondFile
  coordinates: boolean
  timezone: string
}

/** A file that may be hers too, and what can be said of it: somebody else, or the same woman, which a second person decides. */
export function SecondFileLine({ participantId, person, coordinates, timezone }: SecondFileLineProps) {
  const t = useTranslations("look-alike")
  const locale = useLocale()
  const [proposedHere, setProposedHere] = useState(false)
  const said = useRef<HTMLParagraphElement>(null)
  const { code, proposal, proposedAt } = person
  // The button that was pressed is gone then.
  useEffect(() => {
    if (proposedHere && proposal) said.current?.focus()
  }, [proposedHere, proposal])
  return (
    <li className="grid gap-2">
      <LookAlikeFacts person={person} />
      {person.toldApart && (
        <p className="flex items-center gap-1.5 text-table text-success">
          <Icon name="check" size={16} />
          {t("toldSaved")}
        </p>
      )}
      <p ref={said} role="status" tabIndex={-1} className="text-table font-semibold empty:hidden">
        {proposedAt && t("waits", { day: dayName(proposedAt, timezone, locale) })}
      </p>
      <div className="flex flex-wrap gap-2">
        {person.hers && (
          <LinkButton href={`/participants/${person.id}`} size="small" aria-label={`${t("open")} ${code}`}>
            {t("open")}
          </LinkButton>
        )}
        {!proposal && !person.toldApart && (
          <ActButton
            act={(key) => tellApart({ participantId, otherIds: [person.id] }, key)}
            label={`${t("notSame")} ${code}`}
          >
            {t("notSame")}
          </ActButton>
        )}
        <SameWoman
          participantId={participantId}
          person={person}
          coordinates={coordinates}
          onProposed={() => setProposedHere(true)}
        />
      </div>
    </li>
  )
}

type SameWomanProps = Omit<SecondFileLineProps, "timezone"> & { onProposed: () => void }

/** A coordinator may see both files, and compares them before she proposes; the file that was there first is kept. */
function SameWoman({ participantId, person, coordinates, onProposed }: SameWomanProps) {
  const t = useTranslations("look-alike")
  const { id, code, proposal, earlier } = person
  const [keptId, mergedId] = earlier ? [id, participantId] : [participantId, id]
  if (proposal)
    return coordinates ? (
      <LinkButton href={`/merges/${proposal}`} size="small" aria-label={`${t("toProposal")} ${code}`}>
        {t("toProposal")}
      </LinkButton>
    ) : null
  return coordinates ? (
    <LinkButton
      href={`/merges/new?kept=${keptId}&other=${mergedId}`}
      size="small"
      aria-label={`${t("compare")} ${code}`}
    >
      {t("compare")}
    </LinkButton>
  ) : (
    <ActButton
      act={(key) => proposeMerge({ keptId, mergedId }, key)}
      label={`${t("propose")} ${code}`}
      onDone={onProposed}
    >
      {t("propose")}
    </ActButton>
  )
}
