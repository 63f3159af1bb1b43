"use client"

import { useTranslations } from "next-intl"
import { useWatch } from "react-hook-form"
import type { z } from "zod"
import { Opening } from "@/components/case/opening"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Select } from "@/components/ui/select"
import { TextField } from "@/components/ui/text-field"
import { VisuallyHidden } from "@/components/ui/visually-hidden"
import { correctAttendance } from "@/lib/domain/attendance/actions"
import { attendedStates, isMark } from "@/lib/domain/attendance/rules"
import { absenceReasons, correctionInput, reasonedMarks } from "@/lib/domain/attendance/schema"
import type { RosterPerson } from "./use-roll-call"

type CorrectionFormProps = { sessionId: string; person: RosterPerson }

const choices = ["present", "excused", "absent", "cancelled_by_participant", "cancelled_by_org"] as const

/** A mark that is no longer open: a coordinator changes it, and says why. */
export function CorrectionForm(props: CorrectionFormProps) {
  const t = useTranslations("roll-call.correction")
  const { person } = props
  const label = (
    <>
      {t(person.state === "booked" ? "record" : "correct")}
      <VisuallyHidden> {person.name}</VisuallyHidden>
    </>
  )
  return (
    <Opening label={label}>
      <CorrectionFields {...props} />
    </Opening>
  )
}

function CorrectionFields({ sessionId, person }: CorrectionFormProps) {
  const t = useTranslations("roll-call")
  const names = useTranslations("counselling-session")
  const { participantId, state, minutesLate, minutesEarly, reason } = person
  const stands = attendedStates.includes(state) || !isMark(state) ? "present" : state
  const af = useActionForm<z.input<typeof correctionInput>, { state: string }>({
    action: correctAttendance,
    schema: correctionInput,
    start: {
      ...{ sessionId, participantId, state: stands, minutesLate, minutesEarly, why: "" },
      reason: absenceReasons.find((one) => one === reason) ?? null,
    },
    idPrefix: `correct-${participantId}-`,
  })
  const chosen = useWatch({ control: af.form.control, name: "state" })
  return (
    <ActionForm of={af} label={`${t("correction.correct")} ${person.name}`}>
      <Select
        label={t("correction.mark")}
        choices={choices.map((value) => ({ value, label: names(`attendance.${value}`) }))}
        {...af.field("state")}
      />
      {attendedStates.includes(chosen) && (
        <div className="flex flex-wrap gap-4">
          <TextField label={t("minutesLate")} inputMode="numeric" {...af.field("minutesLate")} />
          <TextField label={t("minutesEarly")} inputMode="numeric" {...af.field("minutesEarly")} />
        </div>
      )}
      {reasonedMarks.includes(chosen) && (
        <Select
          label={t("reason")}
          choices={absenceReasons.map((value) => ({ value, label: names(`reasons.${value}`) }))}
          {...af.field("reason")}
        />
      )}
      <TextField label={t("correction.why")} hint={t("correction.whyHint")} {...af.field("why")} />
      <p>
        <SubmitButton busy={af.busy}>{t("correction.keep")}</SubmitButton>
      </p>
    </ActionForm>
  )
}
