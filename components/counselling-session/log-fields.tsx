"use client"

import { useTranslations } from "next-intl"
import { Controller, useWatch } from "react-hook-form"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { PeopleField } from "@/components/ui/people-field"
import { TextField } from "@/components/ui/text-field"
import { loggedAttendances, loggedKinds } from "@/lib/domain/counselling-session/schema"
import type { Choices } from "@/lib/domain/quick-log/queries"
import { LogCare } from "./log-care"
import { LogMore } from "./log-more"
import { LogNote } from "./log-note"
import { LogWhen } from "./log-when"
import { TopicField } from "./topic-field"
import type { LogForm } from "./use-log-form"

export type LogPartProps = { af: LogForm["af"] }

/** Who, what, when, and whether she came; the rest may stay as it is. */
export function LogFields({ af, choices }: LogPartProps & { choices: Choices }) {
  const t = useTranslations("counselling-session")
  const kind = useWatch({ control: af.form.control, name: "kind" })
  return (
    <>
      <LogWho af={af} choices={choices} />
      <ChoiceGroup
        label={t("log.kind")}
        look="segments"
        choices={loggedKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        {...af.field("kind")}
      />
      {kind !== "individual" && <TextField label={t("log.name")} optional {...af.field("title")} />}
      <LogWhen af={af} />
      <LogAttendance af={af} />
      <TopicField
        field={af.field("topics")}
        chosen={af.form.getValues("topics")}
        used={choices.last?.topics ?? []}
      />
      <LogCare af={af} people={choices.people} />
      <LogNote af={af} />
      <LogMore af={af} />
    </>
  )
}

function LogWho({ af, choices }: LogPartProps & { choices: Choices }) {
  const t = useTranslations("counselling-session.log")
  const people = choices.people.map(({ id, name, code, also }) => ({
    id,
    name,
    note: code,
    ...(also && { also }),
  }))
  return (
    <Controller
      control={af.form.control}
      name="participantIds"
      render={({ field }) => (
        <PeopleField
          id={af.idOf("participantIds")}
          label={t("who")}
          people={people}
          recent={choices.recent}
          value={field.value}
          onChange={(ids) => {
            field.onChange(ids)
            const theirs = choices.people
              .filter(({ id }) => ids.includes(id))
              .flatMap(({ children }) => children)
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

function LogAttendance({ af }: LogPartProps) {
  const t = useTranslations("counselling-session.log")
  const field = af.field("attendance")
  return (
    <ChoiceGroup
      label={t("attendance")}
      look="segments"
      choices={loggedAttendances.map((value) => ({ value, label: t(`attendances.${value}`) }))}
      {...field}
      onChange={(event) => {
        const { value } = event.target
        if (value !== "present" && value !== "planned") {
          af.form.setValue("childcare", "unanswered")
          af.form.setValue("childIds", [])
        }
        return field.onChange(event)
      }}
    />
  )
}
