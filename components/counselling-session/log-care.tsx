"use client"

import { useTranslations } from "next-intl"
import { useWatch } from "react-hook-form"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { TextField } from "@/components/ui/text-field"
import { childcareAnswers } from "@/lib/domain/childcare/schema"
import type { Choices } from "@/lib/domain/quick-log/queries"
import type { LogPartProps } from "./log-fields"

type LogChild = Choices["people"][number]["children"][number]

/** Whether the children were cared for: asked only where she has children young enough for it. */
export function LogCare({ af, people }: LogPartProps & { people: Choices["people"] }) {
  const t = useTranslations("counselling-session")
  const { control, getValues, setValue } = af.form
  const [ids, answer, attendance] = useWatch({ control, name: ["participantIds", "childcare", "attendance"] })
  const children = people
    .filter(({ id }) => ids.includes(id))
    .flatMap((person) => person.children)
    .filter((child) => child.eligible)
  const field = af.field("childcare")
  const isPlanned = attendance === "planned"
  if (children.length === 0 || !(isPlanned || attendance === "present")) return null

  const answerWith = (next: string) => {
    const ticked = getValues("childIds") ?? []
    if (next === "offered" && ticked.length === 0)
      setValue(
        "childIds",
        children.map((child) => child.id),
      )
    if (next === "unanswered" || next === "not_needed_confirmed") setValue("childIds", [])
  }

  return (
    <div className="boxed grid gap-4 rounded-card border border-divider bg-care-tint px-4 py-3">
      <ChoiceGroup
        label={t("log.childcare")}
        look="segments"
        choices={childcareAnswers.map((value) => ({
          value,
          label: t(`log.care.${isPlanned && value === "offered" ? "booked" : value}`),
        }))}
        {...field}
        onChange={(event) => {
          answerWith(event.target.value)
          return field.onChange(event)
        }}
      />
      {(answer === "offered" || answer === "not_possible") && (
        <ChildBoxes
          af={af}
          childrenOf={children}
          label={t(
            answer === "not_possible"
              ? "log.childrenUnmet"
              : isPlanned
                ? "log.childrenBooked"
                : "log.children",
          )}
        />
      )}
      {answer === "not_possible" && (
        <TextField label={t("log.careReason")} {...af.field("childcareReason")} />
      )}
    </div>
  )
}

function ChildBoxes({
  af,
  childrenOf,
  label,
}: LogPartProps & { childrenOf: readonly LogChild[]; label: string }) {
  const t = useTranslations("counselling-session.log")
  const choices = childrenOf.map(({ id, name, age }, place) => {
    const known = name ?? t("child", { number: place + 1 })
    return { value: id, label: <bdi>{age === null ? known : t("childAge", { name: known, age })}</bdi> }
  })
  return <ChoiceGroup label={label} kind="checkbox" look="row" choices={choices} {...af.field("childIds")} />
}
