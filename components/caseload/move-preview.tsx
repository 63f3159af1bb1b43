"use client"

import { useLocale, useTranslations } from "next-intl"
import { useEffect, useRef } from "react"
import type { z } from "zod"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Badge } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import { Card } from "@/components/ui/card"
import { Notice } from "@/components/ui/notice"
import { moveCaseload } from "@/lib/domain/caseload/actions"
import type { Foreseen } from "@/lib/domain/caseload/queries"
import { moveInput } from "@/lib/domain/caseload/schema"
import { dayAndTime, dayName } from "@/lib/platform/dates"

type Who = { giver: string; taker: string }
type Day = { today: string; timezone: string }
type MovePreviewProps = {
  of: Foreseen
  who: Who
  day: Day
  onChange: () => void
  onMoved: (count: number) => void
}

/** What goes along and what stays, and the one press that moves it. */
export function MovePreview({ of, who, day, onChange, onMoved }: MovePreviewProps) {
  const t = useTranslations("caseload.preview")
  const locale = useLocale()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { facts, seen, picture } = of
  const count = picture.women.length
  const af = useActionForm<z.input<typeof moveInput>, { count: number }>({
    action: moveCaseload,
    schema: moveInput,
    start: { ...facts, why: facts.why ?? "", seen },
    idPrefix: "confirm-",
    onDone: (done) => onMoved(done.count),
  })
  const isToday = facts.from === day.today
  return (
    <Card>
      <ActionForm of={af} label={t("title", who)}>
        <h2 ref={heading} tabIndex={-1} className="text-h3">
          {t("title", who)}
        </h2>
        <p className="max-w-text">
          {isToday ? t("fromToday", who) : t("from", { day: dayName(facts.from, "UTC", locale) })}
        </p>
        {facts.why && (
          <p dir="auto" className="max-w-text text-muted">
            {facts.why}
          </p>
        )}
        <Women of={picture} who={who} />
        <Sessions of={picture} who={who} timezone={day.timezone} />
        <section className="grid gap-2" aria-labelledby="stays">
          <h3 id="stays" className="text-lead">
            {t("stays", who)}
          </h3>
          <ul className="grid list-disc gap-1 ps-5">
            <li>{t("groups", { count: picture.groups })}</li>
            <li>{t("staysSessions")}</li>
            <li>{t("staysNotes")}</li>
          </ul>
        </section>
        <div className="flex flex-wrap items-center gap-3">
          <SubmitButton busy={af.busy}>{t("confirm", { count })}</SubmitButton>
          <Button onClick={onChange}>{t("change")}</Button>
          <p role="status" className="text-table text-muted">
            {af.busy && t("moving", { count })}
          </p>
        </div>
      </ActionForm>
    </Card>
  )
}

type PartProps = { of: Foreseen["picture"]; who: Who }

function Women({ of: { women }, who }: PartProps) {
  const t = useTranslations("caseload.preview")
  return (
    <section className="grid gap-2" aria-labelledby="moves">
      <h3 id="moves" className="text-lead">
        {t("women", { count: women.length })}
      </h3>
      <ul className="grid gap-1">
        {women.map(({ id, name, code, steps, accompanied }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <bdi className="font-semibold">{name}</bdi>
            <span className="figures text-table text-muted">{code}</span>
            <span className="text-table">{t("steps", { count: steps })}</span>
            {accompanied && <Badge tone="info">{t("accompanied", who)}</Badge>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Sessions({ of: { sessions }, who, timezone }: PartProps & { timezone: string }) {
  const t = useTranslations("caseload.preview")
  const locale = useLocale()
  const clashes = sessions.filter(({ overlaps }) => overlaps).length
  return (
    <section className="grid gap-2" aria-labelledby="sittings">
      <h3 id="sittings" className="text-lead">
        {t("sessions", { count: sessions.length })}
      </h3>
      {clashes > 0 && <Notice tone="warning">{t("overlaps", { ...who, count: clashes })}</Notice>}
      <ul className="grid gap-1">
        {sessions.map(({ id, name, startsAt, overlaps }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <span className="figures">{dayAndTime(new Date(startsAt), timezone, locale)}</span>
            <bdi>{name}</bdi>
            {overlaps && (
              <Badge tone="warning" icon="alert">
                {t("overlap", who)}
              </Badge>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
