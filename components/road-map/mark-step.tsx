"use client"

import { useTranslations } from "next-intl"
import { ActionForm } from "@/components/form/action-form"
import { Opened } from "@/components/form/opened"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Button } from "@/components/ui/button"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { TextField } from "@/components/ui/text-field"
import { useUndo } from "@/components/ui/undo"
import type { RoadMapLine } from "@/lib/domain/road-map/queries"
import { markStep, reopenStep } from "@/lib/domain/road-map-progress/actions"
import { stepMoves } from "@/lib/domain/road-map-progress/rules"
import { stepMarkInput } from "@/lib/domain/road-map-progress/schema"
import { roadMapStepStates } from "@/lib/domain/road-map-step/schema"

/** How a step of a signed road map goes, said by her counsellor. */
export function MarkStep({ step }: { step: RoadMapLine }) {
  const t = useTranslations("road-map.mark")
  const from = roadMapStepStates.find((one) => one === step.state) ?? "cancelled"
  if (stepMoves[from].length === 0) return null
  return (
    <Opened
      label={t("button")}
      aria-label={t("buttonOne", { what: step.text })}
      size="small"
      className="justify-self-start"
      data-chrome=""
    >
      {(close) => <MarkForm step={step} from={from} onClose={close} />}
    </Opened>
  )
}

type MarkFormProps = { step: RoadMapLine; from: (typeof roadMapStepStates)[number]; onClose: () => void }

function MarkForm({ step, from, onClose }: MarkFormProps) {
  const t = useTranslations("road-map.mark")
  const states = useTranslations("road-map.stepStates")
  const words = useTranslations("form")
  const offerUndo = useUndo()
  const af = useActionForm({
    action: markStep,
    schema: stepMarkInput,
    start: { stepId: step.id, version: step.version, reason: step.reason ?? "" },
    idPrefix: `mark-${step.id}-`,
    onDone: ({ version }) => {
      const { state } = af.form.getValues()
      const before = from === "in_progress" ? "in_progress" : "planned"
      offerUndo({
        text: t("told", { state: states(state) }),
        undone: t("undone"),
        undo: () => reopenStep({ stepId: step.id, version, state: before }),
      })
      onClose()
    },
  })
  return (
    <ActionForm of={af} label={t("labelOne", { what: step.text })}>
      <ChoiceGroup
        label={t("label")}
        look="segments"
        choices={stepMoves[from].map((state) => ({ value: state, label: states(state) }))}
        {...af.field("state")}
      />
      <TextField label={t("reason")} hint={t("reasonHint")} optional {...af.field("reason")} />
      <p className="flex flex-wrap gap-2">
        <SubmitButton busy={af.busy}>{t("save")}</SubmitButton>
        <Button onClick={onClose}>{words("leave")}</Button>
      </p>
    </ActionForm>
  )
}
