"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Controller, useWatch } from "react-hook-form"
import { FacilitatorField } from "@/components/facilitator/facilitator-field"
import { Button } from "@/components/ui/button"
import { Checkbox } from "@/components/ui/checkbox"
import { Icon } from "@/components/ui/icon"
import { Select } from "@/components/ui/select"
import { TextField } from "@/components/ui/text-field"
import type { AppointmentChoices } from "@/lib/domain/appointment/queries"
import { interpreterRelations } from "@/lib/domain/appointment/schema"
import type { PlanPartProps } from "./plan-form"

/** What is said seldom: who leads it too, who interprets, whom it is for, how many may come. */
export function PlanMore({ af, choices }: PlanPartProps & { choices: AppointmentChoices }) {
  const t = useTranslations("appointment")
  const [open, setOpen] = useState(false)
  const [kind, interpreter] = useWatch({ control: af.form.control, name: ["kind", "interpreter"] })
  if (!open) {
    return (
      <Button
        variant="quiet"
        size="small"
        aria-expanded={false}
        onClick={() => setOpen(true)}
        className="justify-self-start text-start"
      >
        <Icon name="plus" size={16} />
        {t("more")}
      </Button>
    )
  }
  return (
    <>
      <Controller
        control={af.form.control}
        name="facilitatorIds"
        render={({ field }) => (
          <FacilitatorField
            id={af.idOf("facilitatorIds")}
            colleagues={choices.colleagues}
            value={field.value}
            onChange={field.onChange}
            error={af.errorAt("facilitatorIds")}
          />
        )}
      />
      <Checkbox label={t("interpreter")} {...af.field("interpreter")} />
      {interpreter && (
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField label={t("interpreterName")} optional {...af.field("interpreterName")} />
          <Select
            label={t("relation")}
            none={t("relationUnknown")}
            choices={interpreterRelations.map((value) => ({ value, label: t(`relations.${value}`) }))}
            {...af.field("interpreterRelation")}
          />
        </div>
      )}
      <Checkbox label={t("womenOnly")} {...af.field("womenOnly")} />
      {kind !== "individual" && (
        <TextField
          label={t("capacity")}
          optional
          inputMode="numeric"
          className="figures max-w-24"
          {...af.field("capacity")}
        />
      )}
    </>
  )
}
