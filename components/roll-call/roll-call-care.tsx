"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { newSubmitKey } from "@/components/form/submit-key"
import { useAct } from "@/components/form/use-act"
import { Button } from "@/components/ui/button"
import { TextField } from "@/components/ui/text-field"
import { answerCare } from "@/lib/domain/attendance/actions"

type RollCallCareProps = { sessionId: string; begun: boolean }

/** Nobody has said yet whether there was childcare: one press says it, and only its lack asks why. */
export function RollCallCare({ sessionId, begun }: RollCallCareProps) {
  const t = useTranslations("roll-call.care")
  const [was, willBe] = [useTranslations("counselling-session.log.care"), useTranslations("appointment.care")]
  const form = useTranslations("form")
  const answers = begun ? was : willBe
  const title = t(begun ? "title" : "ahead")
  const [lacked, setLacked] = useState(false)
  const [reason, setReason] = useState("")
  const { act, busy, trouble } = useAct(form("trouble.offline.title"))
  const send = (childcare: string, childcareReason?: string) =>
    void act(() => answerCare({ sessionId, childcare, childcareReason }, newSubmitKey()))
  return (
    <form
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault()
        send("not_possible", reason)
      }}
      className="boxed grid gap-3 rounded-card border border-divider bg-care-tint px-4 py-3"
    >
      <p className="font-semibold">{title}</p>
      <div className="flex flex-wrap gap-2">
        <Button aria-disabled={busy} onClick={() => send("offered")}>
          {answers("offered")}
        </Button>
        <Button aria-disabled={busy} onClick={() => send("not_needed_confirmed")}>
          {answers("not_needed_confirmed")}
        </Button>
        {begun && (
          <Button aria-expanded={lacked} onClick={() => setLacked(true)}>
            {answers("not_possible")}
          </Button>
        )}
      </div>
      {lacked && (
        <div className="flex flex-wrap items-end gap-3">
          <TextField
            label={t("reason")}
            name="roll-call-care-reason"
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
          <Button type="submit" variant="primary" busy={busy}>
            {t("keep")}
          </Button>
        </div>
      )}
      {trouble && (
        <p role="alert" className="text-table font-semibold text-danger">
          {trouble}
        </p>
      )}
    </form>
  )
}
