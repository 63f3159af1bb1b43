"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Icon } from "@/components/ui/icon"
import { Select } from "@/components/ui/select"
import { TextArea } from "@/components/ui/text-area"
import { VisuallyHidden } from "@/components/ui/visually-hidden"
import { type Axis, axes } from "@/lib/domain/itinerary/schema"
import { addObjective, reviseObjective } from "@/lib/domain/itinerary-objective/actions"
import { newObjectiveInput, objectiveRevisionInput } from "@/lib/domain/itinerary-objective/schema"

export type EditedObjective = { objectiveId: string; version: number; axis: Axis; what: string }
type ObjectiveButtonProps = { itineraryId: string; objective: EditedObjective | null }
type ObjectiveForm = {
  axis: Axis | ""
  what: string
  itineraryId?: string
  objectiveId?: string
  version?: number | string
}

/** Opens an objective's two fields, to add one or to change it. */
export function ObjectiveButton(props: ObjectiveButtonProps) {
  const t = useTranslations("itinerary.plan")
  const [open, setOpen] = useState(false)
  const { objective } = props
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {!objective && <Icon name="plus" size={16} />}
        {t(objective ? "edit" : "addObjective")}
        {objective && <VisuallyHidden> {objective.what}</VisuallyHidden>}
      </Button>
      {open && (
        <Dialog title={t(objective ? "editObjective" : "addObjective")} onClose={() => setOpen(false)}>
          <ObjectiveFields {...props} onDone={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  )
}

function ObjectiveFields({ itineraryId, objective, onDone }: ObjectiveButtonProps & { onDone: () => void }) {
  const t = useTranslations("itinerary.plan")
  const names = useTranslations("itinerary.axes")
  const af = useActionForm<ObjectiveForm, unknown>({
    action: objective ? reviseObjective : addObjective,
    schema: objective ? objectiveRevisionInput : newObjectiveInput,
    start: objective ?? { itineraryId, axis: "", what: "" },
    idPrefix: "objective-",
    onDone,
  })
  return (
    <ActionForm of={af} label={t(objective ? "editObjective" : "addObjective")}>
      <Select
        label={t("axis")}
        none={t("axisNone")}
        autoFocus
        choices={axes.map((value) => ({ value, label: names(value) }))}
        {...af.field("axis")}
      />
      <TextArea label={t("what")} hint={t("whatHint")} rows={2} {...af.field("what")} />
      <p>
        <SubmitButton busy={af.busy}>{t("saveObjective")}</SubmitButton>
      </p>
    </ActionForm>
  )
}
