"use client"

import { useLocale, useTranslations } from "next-intl"
import { MarkBadge } from "@/components/counselling-session/mark-badge"
import { ActButton } from "@/components/form/act-button"
import { Badge } from "@/components/ui/badge"
import type { Undoable } from "@/components/ui/undo"
import { confirmSeat, leaveLine, rejoinLine } from "@/lib/domain/session-queue/actions"
import type { Queue } from "@/lib/domain/session-queue/rules"
import { dayAndTime } from "@/lib/platform/dates"

type Person = Queue["people"][number]
type InLineProps = { sessionId: string; people: readonly Person[]; timezone: string; isOpen: boolean }

/** Who is asked, then who waits, in order; what became of the line when the session began. */
export function InLine({ sessionId, people, timezone, isOpen }: InLineProps) {
  const t = useTranslations("session-queue")
  return (
    <ul aria-label={t("line")} className="divide-y divide-divider border-y border-divider">
      {people.map((person) => (
        <li key={person.participantId} className="flex min-h-row flex-wrap items-center gap-x-4 gap-y-2 py-2">
          <span className="flex min-w-48 flex-1 flex-wrap items-center gap-x-3 gap-y-1">
            <Name person={person} />
            <MarkBadge mark={person.state} over={false} />
            {person.children > 0 && (
              <Badge tone="care" icon="child">
                {t("children", { count: person.children })}
              </Badge>
            )}
          </span>
          <Standing person={person} timezone={timezone} />
          {isOpen && person.state !== "lapsed" && <Acts sessionId={sessionId} person={person} />}
        </li>
      ))}
    </ul>
  )
}

function Name({ person: { hers, name, participantId } }: { person: Person }) {
  if (!hers) return <bdi className="font-semibold">{name}</bdi>
  return (
    <a href={`/participants/${participantId}`} className="link font-semibold">
      <bdi>{name}</bdi>
    </a>
  )
}

function Standing({ person: { place, answerBy }, timezone }: { person: Person; timezone: string }) {
  const t = useTranslations("session-queue")
  const locale = useLocale()
  const said = answerBy
    ? t("held", { time: dayAndTime(answerBy, timezone, locale) })
    : place > 0 && t("place", { place })
  return said && <span className="figures text-table">{said}</span>
}

function Acts({ sessionId, person: { participantId, name, state } }: { sessionId: string; person: Person }) {
  const t = useTranslations("session-queue")
  const whose = { sessionId, participantId }
  const leaving = t(state === "offered" ? "refuse" : "leave")
  const undoLeaving = (): Undoable => ({
    text: t.rich("left", { name, who: (who) => <bdi>{who}</bdi> }),
    undo: () => rejoinLine(whose),
    undone: t("back"),
  })
  return (
    <span className="flex flex-wrap gap-2">
      {state === "offered" && (
        <ActButton
          variant="primary"
          act={(key) => confirmSeat(whose, key)}
          label={t("of", { act: t("confirm"), name })}
        >
          {t("confirm")}
        </ActButton>
      )}
      <ActButton
        act={(key) => leaveLine(whose, key)}
        label={t("of", { act: leaving, name })}
        undo={undoLeaving}
      >
        {leaving}
      </ActButton>
    </span>
  )
}
