"use client"

import { useTranslations } from "next-intl"
import { useWatch } from "react-hook-form"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { TextField } from "@/components/ui/text-field"
import type { AppointmentChoices } from "@/lib/domain/appointment/queries"
import { childcareAnswers } from "@/lib/domain/childcare/schema"
import type { PlanPartProps } from "./plan-form"

type PlanCareProps = PlanPartProps & { people: AppointmentChoices["people"]; placesHint?: string }

/** Always with childcare: what is offered, and which children get a place. A series says otherwise what no number of places means. */
export function PlanCare({ af, people, placesHint }: PlanCareProps) {
  const t = useTranslations("appointment")
  const { control, setValue } = af.form
  const [ids = [], answer] = useWatch({ control, name: ["participantIds", "childcare"] })
  const children = people
    .filter(({ id }) => ids.includes(id))
    .flatMap((person) => person.children)
    .filter((child) => child.eligible)
  const field = af.field("childcare")
  const answerWith = (next: string) => {
    if (next === "offered") return
    setValue("childIds", [])
    setValue("childcareOffer", { places: "", place: "" })
  }
  return (
    <div className="boxed grid gap-4 rounded-card border border-divider bg-care-tint px-4 py-3">
      <ChoiceGroup
        label={t("childcare")}
        look="segments"
        choices={childcareAnswers.map((value) => ({ value, label: t(`care.${value}`) }))}
        {...field}
        onChange={(event) => {
          answerWith(event.target.value)
          return field.onChange(event)
        }}
      />
      {answer === "offered" && (
        <TextField
          label={t("carePlaces")}
          hint={placesHint ?? t("carePlacesHint")}
          inputMode="numeric"
          className="figures max-w-24"
          optional
          {...af.field("childcareOffer.places")}
        />
      )}
      {answer === "offered" && children.length > 0 && <Children af={af} childrenOf={children} />}
      {answer === "not_possible" && <TextField label={t("careReason")} {...af.field("childcareReason")} />}
    </div>
  )
}

type Child = AppointmentChoices["people"][number]["children"][number]

function Children({ af, childrenOf }: PlanPartProps & { childrenOf: readonly Child[] }) {
  const [t, words] = [useTranslations("appointment"), useTranslations("counselling-session.log")]
  const choices = childrenOf.map(({ id, name, age }, place) => {
    const known = name ?? words("child", { number: place + 1 })
    return { value: id, label: <bdi>{age === null ? known : words("childAge", { name: known, age })}</bdi> }
  })
  return (
    <ChoiceGroup
      label={t("children")}
      kind="checkbox"
      look="row"
      choices={choices}
      {...af.field("childIds")}
    />
  )
}
