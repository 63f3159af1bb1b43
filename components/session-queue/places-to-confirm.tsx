"use client"

import { useLocale, useTranslations } from "next-intl"
import { kindOf } from "@/components/counselling-session/known"
import { ActButton } from "@/components/form/act-button"
import { Card } from "@/components/ui/card"
import { confirmPlaces } from "@/lib/domain/care-waiting/actions"
import { confirmSeat } from "@/lib/domain/session-queue/actions"
import type { HeldPlace } from "@/lib/domain/session-queue/rules"
import { dayAndTime } from "@/lib/platform/dates"

type PlacesToConfirmProps = { held: readonly HeldPlace[]; timezone: string }

/** Places that are held until somebody asks her: in a session, or for her children. Nothing where there is none. */
export function PlacesToConfirm({ held, timezone }: PlacesToConfirmProps) {
  const t = useTranslations("session-queue.today")
  if (held.length === 0) return null
  return (
    <Card title={t("title")} count={held.length} flush>
      <ul className="divide-y divide-divider border-t border-divider">
        {held.map((place) => (
          <li
            key={`${place.about} ${place.sessionId} ${place.participantId}`}
            className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 md:px-5"
          >
            <HeldLine place={place} timezone={timezone} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function HeldLine({ place, timezone }: { place: HeldPlace; timezone: string }) {
  const [t, kinds, care] = [
    useTranslations("session-queue"),
    useTranslations("counselling-session.kinds"),
    useTranslations("care-waiting"),
  ]
  const locale = useLocale()
  const { about, sessionId, participantId, name, children, answerBy, startsAt, kind, title } = place
  const whose = { sessionId, participantId }
  const words = about === "seat" ? t("confirm") : care("confirm", { count: children })
  const said = {
    session: title ?? kinds(kindOf(kind)),
    when: dayAndTime(startsAt, timezone, locale),
    time: dayAndTime(answerBy, timezone, locale),
    count: children,
  }
  return (
    <>
      <a href={`/sessions/${sessionId}`} className="link font-semibold">
        <bdi>{name}</bdi>
      </a>
      <span className="flex-1 basis-64">{t(`today.${about}`, said)}</span>
      <ActButton
        variant="primary"
        act={(key) => (about === "seat" ? confirmSeat(whose, key) : confirmPlaces(whose, key))}
        label={t("of", { act: words, name })}
      >
        {words}
      </ActButton>
    </>
  )
}
