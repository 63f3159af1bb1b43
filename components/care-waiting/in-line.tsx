"use client"

import { useLocale, useTranslations } from "next-intl"
import { ActButton } from "@/components/form/act-button"
import { confirmPlaces } from "@/lib/domain/care-waiting/actions"
import type { ChildInCare } from "@/lib/domain/care-waiting/rules"
import { bookChildren, releaseChildren } from "@/lib/domain/childcare/actions"
import { dayAndTime } from "@/lib/platform/dates"

type Mother = { participantId: string; name: string; care: readonly ChildInCare[]; inLine: number }
type InLineProps = { sessionId: string; person: Mother; timezone: string }

const idsOf = (children: readonly ChildInCare[]) => children.map(({ childId }) => childId)

/** Her children wait for childcare, or a place is held for them until she answers: what can be done about it. */
export function InLine({ sessionId, person, timezone }: InLineProps) {
  const t = useTranslations("care-waiting")
  const locale = useLocale()
  const { participantId, name, care, inLine } = person
  const waiting = care.filter(({ waits }) => waits)
  const held = care.filter(({ answerBy }) => answerBy !== null)
  const [first] = held
  const leave = (children: readonly ChildInCare[]) => (key: string | undefined) =>
    releaseChildren({ sessionId, participantId, childIds: idsOf(children) }, key)
  return (
    <>
      {waiting.length > 0 && (
        <p className="flex basis-full flex-wrap items-center gap-2 text-table">
          <span className="font-semibold text-care">{t("place", { place: inLine })}</span>
          <ActButton act={leave(waiting)} label={t("of", { act: t("leave"), name })}>
            {t("leave")}
          </ActButton>
        </p>
      )}
      {first?.answerBy && (
        <p className="flex basis-full flex-wrap items-center gap-2 text-table">
          <span className="font-semibold text-care">
            {t("held", { count: held.length, time: dayAndTime(first.answerBy, timezone, locale) })}
          </span>
          <ActButton
            variant="primary"
            act={(key) => confirmPlaces({ sessionId, participantId }, key)}
            label={t("of", { act: t("confirm", { count: held.length }), name })}
          >
            {t("confirm", { count: held.length })}
          </ActButton>
          <ActButton act={leave(held)} label={t("of", { act: t("giveBack"), name })}>
            {t("giveBack")}
          </ActButton>
        </p>
      )}
    </>
  )
}

type BookAllProps = { sessionId: string; person: Mother; childrenOf: readonly ChildInCare[] }

/** Siblings are asked for in one act: they get their places together or wait together. */
export function BookAll({ sessionId, person, childrenOf }: BookAllProps) {
  const t = useTranslations("care-waiting")
  const { participantId, name } = person
  const count = childrenOf.length
  return (
    <ActButton
      act={(key) => bookChildren({ sessionId, participantId, childIds: idsOf(childrenOf) }, key)}
      label={t("of", { act: t("bookAll", { count }), name })}
    >
      {t("bookAll", { count })}
    </ActButton>
  )
}
