"use client"

import { useTranslations } from "next-intl"
import { ActButton } from "@/components/form/act-button"
import { useAct } from "@/components/form/use-act"
import { Button } from "@/components/ui/button"
import { useUndo } from "@/components/ui/undo"
import { PartButton } from "@/components/work-experience/part-forms"
import { reportHours } from "@/lib/domain/hours/actions"
import { causes } from "@/lib/domain/hours-cause/schema"
import { recordNotHeld } from "@/lib/domain/planned-day/actions"
import type { PlannedLine } from "@/lib/domain/planned-day/queries"

type PlannedProps = { placementId: string; day: PlannedLine }

/** A planned day of which nothing is known yet: as planned, or not at all, each in one tap. */
export function PlannedActs({ placementId, day }: PlannedProps) {
  const t = useTranslations("planned-day")
  const of = { placementId, date: day.date, startTime: day.from, endTime: day.until }
  return (
    <span data-chrome className="flex flex-wrap items-center gap-2">
      <ActButton
        label={t("asPlannedOn", { day: day.name })}
        act={(key) => reportHours({ ...of, breakMinutes: 0 }, key)}
        undo={() => ({ text: t("reported", { day: day.name, hours: day.hours }) })}
      >
        {t("asPlanned")}
      </ActButton>
      <PartButton label={t("notHeld")} named={t("notHeldOn", { day: day.name })}>
        {(close) => <Causes of={of} day={day} onDone={close} />}
      </PartButton>
    </span>
  )
}

type CausesProps = {
  of: { placementId: string; date: string; startTime: string; endTime: string }
  day: PlannedLine
  onDone: () => void
}

function Causes({ of, day, onDone }: CausesProps) {
  const [t, words] = [useTranslations("planned-day"), useTranslations("hours-cause")]
  const { act, busy, trouble } = useAct(words("failed"))
  const tell = useUndo()
  return (
    <fieldset className="flex min-w-0 flex-wrap items-center gap-2" aria-busy={busy || undefined}>
      <legend className="float-start me-1 text-table text-muted">{words("through")}</legend>
      {causes.map((cause) => (
        <Button
          key={cause}
          size="small"
          aria-label={t("causeOn", { cause: words(`causes.${cause}`), day: day.name })}
          onClick={() =>
            act(
              () => recordNotHeld({ ...of, cause }),
              () => {
                tell({ text: words("saved", { day: day.name, cause: words(`causes.${cause}`) }) })
                onDone()
              },
            )
          }
        >
          {words(`causes.${cause}`)}
        </Button>
      ))}
      <span role="status" className="text-table text-danger empty:hidden">
        {trouble}
      </span>
    </fieldset>
  )
}
