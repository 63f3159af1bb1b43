"use client"

import { useTranslations } from "next-intl"
import { useWatch } from "react-hook-form"
import type { z } from "zod"
import { ChildName } from "@/components/care-register/child-name"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Button } from "@/components/ui/button"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { TextArea } from "@/components/ui/text-area"
import { TimeField } from "@/components/ui/time-field"
import { reportIncident } from "@/lib/domain/care-incident/actions"
import { incidentInput, informings } from "@/lib/domain/care-incident/schema"
import type { CareChild } from "@/lib/domain/care-register/rules"

type IncidentFormProps = { of: readonly CareChild[]; onDone: () => void; onClose: () => void }

/** What happened, what was done, and when the parent was told. */
export function IncidentForm({ of: children, onDone, onClose }: IncidentFormProps) {
  const t = useTranslations("care-incident.form")
  const care = useTranslations("care-register")
  const [first] = children
  const af = useActionForm<z.input<typeof incidentInput>, { written: boolean }>({
    action: reportIncident,
    schema: incidentInput,
    start: {
      booking: children.length === 1 ? (first?.booking ?? "") : "",
      ...{ what: "", action: "", time: "", informedTime: "" },
    },
    idPrefix: `incident-${first?.booking}-`,
    onDone,
  })
  const informed = useWatch({ control: af.form.control, name: "informed" })
  return (
    <ActionForm of={af} label={t("title")} className="max-w-text">
      {children.length > 1 && (
        <ChoiceGroup
          label={t("child")}
          look="segments"
          choices={children.map((child) => ({
            value: child.booking,
            label: <ChildName child={child} t={care} />,
          }))}
          {...af.field("booking")}
        />
      )}
      <TextArea label={t("what")} hint={t("whatHint")} rows={2} dir="auto" {...af.field("what")} />
      <TextArea label={t("action")} rows={2} dir="auto" {...af.field("action")} />
      <TimeField label={t("time")} hint={t("timeHint")} optional {...af.field("time")} />
      <ChoiceGroup
        label={t("informed")}
        look="segments"
        choices={informings.map((value) => ({ value, label: t(`informings.${value}`) }))}
        {...af.field("informed")}
      />
      {informed === "at" && <TimeField label={t("informedTime")} {...af.field("informedTime")} />}
      <p className="flex flex-wrap gap-2">
        <SubmitButton busy={af.busy}>{t("save")}</SubmitButton>
        <Button onClick={onClose}>{t("cancel")}</Button>
      </p>
    </ActionForm>
  )
}
