"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import type { Call, HoursLine } from "@/lib/domain/hours/queries"
import { RemindButton } from "./remind-button"

type CallProps = { line: HoursLine; call: Call }

/** Whom to call about hours that nobody answered for, and what to say. */
export function CallButton({ label, ...about }: CallProps & { label: string }) {
  const t = useTranslations("hours.call")
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="small" variant="primary" aria-label={label} onClick={() => setOpen(true)}>
        {t("button")}
      </Button>
      {open && (
        <Dialog light title={t("title", { name: about.call.name })} onClose={() => setOpen(false)}>
          <CallScript {...about} />
        </Dialog>
      )}
    </>
  )
}

function CallScript({ line, call }: CallProps) {
  const t = useTranslations("hours.call")
  const { firstName, me, organisation, phone, email } = call
  const when = { day: line.date, times: line.times }
  return (
    <div className="grid gap-4">
      <p className="grid gap-0.5">
        <bdi className="text-muted">{line.employer}</bdi>
        {phone ? (
          <a href={`tel:${phone}`} className="link figures text-lead font-semibold">
            <bdi>{phone}</bdi>
          </a>
        ) : (
          <span className="font-semibold">{t("noPhone", { email })}</span>
        )}
      </p>
      <p>{t("why")}</p>
      <ol aria-label={t("steps")} className="grid list-decimal gap-2 ps-5">
        <li>{t("hello", { me, organisation })}</li>
        <li>
          {firstName ? t("ask", { name: firstName, ...when }) : t("askUnnamed", when)}
          {!firstName && <strong className="block font-semibold">{t("unnamed")}</strong>}
        </li>
        <li>
          {t("link")}
          <span className="mt-2 block">
            <RemindButton entryId={line.id} label={t("again")} button={t("again")} />
          </span>
        </li>
        <li>{t("nothingElse")}</li>
      </ol>
      <p className="text-table text-muted">{t("left")}</p>
    </div>
  )
}
