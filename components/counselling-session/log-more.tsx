"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { useWatch } from "react-hook-form"
import { Button } from "@/components/ui/button"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { Icon } from "@/components/ui/icon"
import { TextField } from "@/components/ui/text-field"
import { sessionModes } from "@/lib/domain/counselling-session/schema"
import type { LogPartProps } from "./log-fields"

/** What is asked seldom: how and where, and whether she came late or left early. */
export function LogMore({ af }: LogPartProps) {
  const t = useTranslations("counselling-session")
  const [open, setOpen] = useState(false)
  const attendance = useWatch({ control: af.form.control, name: "attendance" })
  if (!open) {
    return (
      <Button
        variant="quiet"
        size="small"
        aria-expanded={false}
        onClick={() => setOpen(true)}
        className="justify-self-start"
      >
        <Icon name="plus" size={16} />
        {t("log.more")}
      </Button>
    )
  }
  return (
    <>
      <ChoiceGroup
        label={t("log.mode")}
        look="segments"
        choices={sessionModes.map((value) => ({ value, label: t(`modes.${value}`) }))}
        {...af.field("mode")}
      />
      <TextField label={t("log.place")} optional {...af.field("place")} />
      {attendance === "present" && (
        <div className="flex flex-wrap gap-4">
          <TextField label={t("log.minutesLate")} optional inputMode="numeric" {...af.field("minutesLate")} />
          <TextField
            label={t("log.minutesEarly")}
            optional
            inputMode="numeric"
            {...af.field("minutesEarly")}
          />
        </div>
      )}
    </>
  )
}
