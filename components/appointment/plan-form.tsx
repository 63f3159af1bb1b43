"use client"

import { useLocale, useTranslations } from "next-intl"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { useUndo } from "@/components/ui/undo"
import type { AppointmentChoices } from "@/lib/domain/appointment/queries"
import { planSession } from "@/lib/domain/counselling-session/actions"
import { planForm } from "@/lib/domain/counselling-session/schema"
import { undoSession } from "@/lib/domain/session-undo/actions"
import { dayAndTime, instantAt } from "@/lib/platform/dates"
import { PlanCare } from "./plan-care"
import { PlanFields } from "./plan-fields"
import { PlanMore } from "./plan-more"
import { freshPlan, type PlanValues, type Slot } from "./plan-values"
import { PlanWhere } from "./plan-where"
import { useWhoFirst } from "./use-who-first"

type PlanFormProps = { choices: AppointmentChoices; slot: Slot; onDone: (date: string) => void }

/** Who, what, when and where; the rest may stay as it is. */
export function PlanForm({ choices, slot, onDone }: PlanFormProps) {
  const t = useTranslations("appointment")
  const af = usePlanForm({ choices, slot, onDone })
  useWhoFirst(af.idOf("participantIds"))
  return (
    <ActionForm of={af} label={t("title")} className="[&_:is(input,textarea,button)]:scroll-mb-28">
      <PlanFields af={af} choices={choices} />
      <PlanWhere af={af} choices={choices} />
      <PlanCare af={af} people={choices.people} />
      <PlanMore af={af} choices={choices} />
      <p>
        <SubmitButton busy={af.busy}>{t("save")}</SubmitButton>
      </p>
    </ActionForm>
  )
}

export type PlanForming = ReturnType<typeof usePlanForm>
export type PlanPartProps = { af: PlanForming }

function usePlanForm({ choices, slot, onDone }: PlanFormProps) {
  const t = useTranslations("appointment")
  const locale = useLocale()
  const offerUndo = useUndo()
  const { timezone } = choices
  const af = useActionForm<PlanValues, { sessionId: string }>({
    action: (raw, key) => planSession(asInstants(raw, timezone), key),
    schema: planForm,
    start: freshPlan(choices, slot),
    idPrefix: "plan-",
    onDone: ({ sessionId }) => {
      const { participantIds = [], date, startTime } = af.form.getValues()
      const names = choices.people.filter(({ id }) => participantIds.includes(id)).map(({ name }) => name)
      const when = dayAndTime(instantAt(date, startTime, timezone), timezone, locale)
      offerUndo({
        text: t.rich("planned", { names: names.join(", ") || "none", when, who: (who) => <bdi>{who}</bdi> }),
        undo: () => undoSession({ sessionId }),
        undone: t("undone"),
      })
      onDone(date)
    },
  })
  return af
}

/** What was typed on the wall of the house, as the instants that it means. */
function asInstants(raw: unknown, timezone: string): unknown {
  const parsed = planForm.safeParse(raw)
  if (!parsed.success || typeof raw !== "object") return raw
  const { date, startTime, endTime } = parsed.data
  return {
    ...raw,
    startsAt: instantAt(date, startTime, timezone),
    endsAt: instantAt(date, endTime, timezone),
  }
}
