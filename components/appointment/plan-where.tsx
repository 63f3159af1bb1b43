"use client"

import { useTranslations } from "next-intl"
import { useWatch } from "react-hook-form"
import { ChoiceGroup } from "@/components/ui/choice-group"
import type { AppointmentChoices } from "@/lib/domain/appointment/queries"
import { sessionModes } from "@/lib/domain/counselling-session/schema"
import type { PlanPartProps } from "./plan-form"
import { WhereFields } from "./where-fields"

/** On site, online or both. */
export function PlanWhere({ af, choices }: PlanPartProps & { choices: AppointmentChoices }) {
  const [t, words] = [useTranslations("appointment"), useTranslations("counselling-session.modes")]
  const [mode, roomId] = useWatch({ control: af.form.control, name: ["mode", "roomId"] })
  return (
    <>
      <ChoiceGroup
        label={t("mode")}
        look="segments"
        choices={sessionModes.map((value) => ({ value, label: words(value) }))}
        {...af.field("mode")}
      />
      <WhereFields
        mode={mode}
        roomId={roomId}
        rooms={choices.rooms}
        fields={{ room: af.field("roomId"), place: af.field("place"), link: af.field("onlineLink") }}
      />
    </>
  )
}
