"use client"

import { useTranslations } from "next-intl"
import { Controller, useWatch } from "react-hook-form"
import { TopicField } from "@/components/counselling-session/topic-field"
import { SlotFields } from "@/components/session-change/slot-fields"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { PeopleField } from "@/components/ui/people-field"
import { TextField } from "@/components/ui/text-field"
import type { AppointmentChoices } from "@/lib/domain/appointment/queries"
import { loggedKinds } from "@/lib/domain/counselling-session/schema"
import type { PlanPartProps } from "./plan-form"

type PlanFieldsProps = PlanPartProps & { choices: AppointmentChoices }

/** Whom it is for, what it is and when. */
export function PlanFields({ af, choices }: PlanFieldsProps) {
  const [t, words] = [useTranslations("appointment"), useTranslations("counselling-session.kinds")]
  const kind = useWatch({ control: af.form.control, name: "kind" })
  const { getValues, setValue } = af.form
  return (
    <>
      <Who af={af} choices={choices} />
      <SlotFields
        date={{ label: t("date"), ...af.field("date") }}
        start={{ label: t("start"), ...af.field("startTime") }}
        end={{ label: t("end"), ...af.field("endTime") }}
        length={{
          times: () => getValues(["startTime", "endTime"]),
          setEnd: (end) => setValue("endTime", end),
        }}
      />
      <ChoiceGroup
        label={t("kind")}
        look="segments"
        choices={loggedKinds.map((value) => ({ value, label: words(value) }))}
        {...af.field("kind")}
      />
      {kind !== "individual" && <TextField label={t("name")} optional {...af.field("title")} />}
      <TopicField
        field={af.field("topics")}
        chosen={af.form.getValues("topics")}
        used={choices.last?.topics ?? []}
      />
    </>
  )
}

function Who({ af, choices }: PlanFieldsProps) {
  const t = useTranslations("appointment")
  const kind = useWatch({ control: af.form.control, name: "kind" })
  const people = choices.people.map(({ id, name, code, also }) => ({
    ...{ id, name, note: code },
    ...(also && { also }),
  }))
  const childrenOf = (ids: readonly string[]) =>
    choices.people.filter(({ id }) => ids.includes(id)).flatMap(({ children }) => children)
  return (
    <Controller
      control={af.form.control}
      name="participantIds"
      render={({ field }) => (
        <PeopleField
          id={af.idOf("participantIds")}
          label={t("who")}
          hint={kind === "individual" ? undefined : t("whoHint")}
          people={people}
          recent={choices.recent}
          value={field.value ?? []}
          onChange={(ids) => {
            field.onChange(ids)
            if (ids.length > 1 && af.form.getValues("kind") === "individual")
              af.form.setValue("kind", "group")
            const theirs = childrenOf(ids)
            const kept = (af.form.getValues("childIds") ?? []).filter((id) =>
              theirs.some((child) => child.id === id),
            )
            af.form.setValue("childIds", kept)
          }}
          error={af.errorAt("participantIds")}
        />
      )}
    />
  )
}
