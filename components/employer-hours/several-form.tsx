"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import type { z } from "zod"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Button } from "@/components/ui/button"
import { Checkbox } from "@/components/ui/checkbox"
import { Notice } from "@/components/ui/notice"
import { DateField, TextField } from "@/components/ui/text-field"
import { TimeField } from "@/components/ui/time-field"
import { reportSeveral } from "@/lib/domain/employer-hours/actions"
import type { EmployerHours } from "@/lib/domain/employer-hours/queries"
import { severalInput } from "@/lib/domain/employer-hours/schema"

type SeveralProps = { employerId: string; date: string; women: EmployerHours["current"] }

/** A day at one company for several women: one save, one letter. */
export function SeveralForm(props: SeveralProps) {
  const t = useTranslations("employer-hours.report")
  const [round, setRound] = useState({ number: 0, count: 0 })
  return (
    <div className="grid gap-4">
      <div role="status">
        {round.count > 0 && <Notice tone="success">{t("saved", { count: round.count })}</Notice>}
      </div>
      <Fields
        key={round.number}
        {...props}
        onDone={(count) => setRound((before) => ({ number: before.number + 1, count }))}
      />
    </div>
  )
}

function Fields({ employerId, date, women, onDone }: SeveralProps & { onDone: (count: number) => void }) {
  const t = useTranslations("employer-hours.report")
  const words = useTranslations("hours.report")
  const af = useActionForm<z.input<typeof severalInput>, { count: number }>({
    action: reportSeveral,
    schema: severalInput,
    start: {
      ...{ employerId, date },
      women: women.map(({ id, planned }) => ({
        ...{ placementId: id, taken: false, breakMinutes: 0 },
        ...{ startTime: planned?.from ?? "", endTime: planned?.until ?? "" },
      })),
    },
    idPrefix: "several-",
    onDone: ({ count }) => onDone(count),
  })
  return (
    <ActionForm of={af} label={t("title")}>
      <DateField label={words("date")} {...af.field("date")} />
      <Women of={af} women={women} />
      <p>
        <SubmitButton busy={af.busy}>{t("save")}</SubmitButton>
      </p>
    </ActionForm>
  )
}

type SeveralState = ReturnType<typeof useActionForm<z.input<typeof severalInput>, { count: number }>>

function Women({ of: af, women }: { of: SeveralState; women: SeveralProps["women"] }) {
  const t = useTranslations("employer-hours.report")
  const words = useTranslations("hours.report")
  const error = af.errorAt("women")
  /** The times of the first who was there, for everybody else who was. */
  function spread() {
    const entered = af.form.getValues("women")
    const first = entered.find(({ taken, startTime }) => taken && startTime !== "")
    if (!first) return
    for (const [place, { taken }] of entered.entries()) {
      if (!taken) continue
      af.form.setValue(`women.${place}.startTime`, first.startTime)
      af.form.setValue(`women.${place}.endTime`, first.endTime)
      af.form.setValue(`women.${place}.breakMinutes`, first.breakMinutes ?? 0)
    }
  }
  return (
    <fieldset id={af.idOf("women")} tabIndex={-1} className="grid min-w-0 gap-3 rounded-control">
      <legend className="mb-1.5 font-semibold">{t("who")}</legend>
      {error && <p className="text-table font-semibold text-danger">{error}</p>}
      {women.map(({ id, participant }, place) => (
        <div key={id} className="flex flex-wrap items-end gap-x-6 gap-y-2 border-t border-divider pt-3">
          <span className="min-w-48 flex-1">
            <Checkbox label={<bdi>{participant}</bdi>} {...af.field(`women.${place}.taken`)} />
          </span>
          <TimeField label={words("startTime")} {...af.field(`women.${place}.startTime`)} />
          <TimeField label={words("endTime")} {...af.field(`women.${place}.endTime`)} />
          <TextField
            label={words("break")}
            inputMode="numeric"
            className="figures max-w-24"
            {...af.field(`women.${place}.breakMinutes`)}
          />
        </div>
      ))}
      <p>
        <Button size="small" onClick={spread}>
          {t("spread")}
        </Button>
      </p>
    </fieldset>
  )
}
