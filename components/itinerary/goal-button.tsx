"use client"

import { useTranslations } from "next-intl"
import { type ComponentProps, useState } from "react"
import type { z } from "zod"
import { KeptPanel } from "@/components/form/kept-panel"
import { useKeptForm } from "@/components/form/use-kept-form"
import { conceptShown, OneConcept } from "@/components/skills-profile/row-fields"
import { Button } from "@/components/ui/button"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { TextArea } from "@/components/ui/text-area"
import { TextField } from "@/components/ui/text-field"
import { useUndo } from "@/components/ui/undo"
import { openPlan, revisePlan } from "@/lib/domain/itinerary/actions"
import { openInput, revisionInput } from "@/lib/domain/itinerary/schema"
import { schedules } from "@/lib/domain/profile-outlook/schema"
import type { File } from "./drafts"
import { schedulesOf } from "./known"

type Goal = Omit<z.input<typeof openInput>, "participantId" | "draft">
/** Whether a plan begins or is changed, the fields are the same. */
type GoalForm = Goal & Partial<Pick<z.input<typeof openInput>, "participantId" | "draft">> & Partial<Plan>
type Plan = { itineraryId: string; version: number | string }

type GoalButtonProps = {
  /** The plan that is changed; none where one begins. */
  plan: Plan | null
  start: Goal
  /** The languages in which occupations are looked up. */
  spoken: readonly string[]
  file: File
}

/** Opens what she wants to be written: at the beginning of a plan, and later to change it. */
export function GoalButton(props: GoalButtonProps) {
  const t = useTranslations("itinerary")
  const [open, setOpen] = useState(props.file.opened === "itinerary:goal")
  return (
    <>
      {props.plan ? (
        <Button size="small" onClick={() => setOpen(true)}>
          {t("goal.edit")}
        </Button>
      ) : (
        <Button variant="primary" onClick={() => setOpen(true)}>
          {t("empty.begin")}
        </Button>
      )}
      {open && <GoalPanel {...props} onClose={() => setOpen(false)} />}
    </>
  )
}

function GoalPanel({ plan, start, spoken, file, onClose }: GoalButtonProps & { onClose: () => void }) {
  const t = useTranslations("itinerary.goal")
  const schedule = useTranslations("profile-outlook.schedules")
  const tell = useUndo()
  const { participantId, drafts, timezone } = file
  const form = useKeptForm<GoalForm, unknown>({
    action: plan ? revisePlan : openPlan,
    schema: plan ? revisionInput : openInput,
    start: { ...start, ...(plan ?? { participantId }) },
    place: { form: "itinerary:goal", subject: participantId },
    drafts,
    idPrefix: "goal-",
    conflictFields: {
      occupation: { label: t("occupation"), show: conceptShown },
      schedule: {
        label: t("schedule"),
        show: (value) =>
          partsOf(value)
            .map((part) => schedule(part))
            .join(", "),
      },
    },
    onDone: () => {
      tell({ text: t("kept") })
      onClose()
    },
  })
  const { af } = form
  return (
    <KeptPanel
      title={t(plan ? "editTitle" : "beginTitle")}
      save={t(plan ? "save" : "begin")}
      form={form}
      timezone={timezone}
      onClose={onClose}
    >
      <TextArea label={t("objective")} hint={t("objectiveHint")} autoFocus {...af.field("objective")} />
      <OneConcept
        control={af.form.control}
        name="occupation"
        id={af.idOf("occupation")}
        label={t("occupation")}
        hint={t("occupationHint")}
        error={af.errorAt("occupation")}
        optional
        kind="occupation"
        spoken={spoken}
      />
      <Count label={t("hours")} optional {...af.field("hoursPerWeek")} />
      <ChoiceGroup
        label={t("schedule")}
        optional
        look="segments"
        kind="checkbox"
        choices={schedules.map((value) => ({ value, label: schedule(value) }))}
        {...af.field("schedule")}
      />
      <Count label={t("travel")} optional {...af.field("maxTravelMinutes")} />
      <Count label={t("reviewEvery")} {...af.field("reviewEveryWeeks")} />
    </KeptPanel>
  )
}

function Count(props: ComponentProps<typeof TextField>) {
  return <TextField inputMode="numeric" className="figures max-w-24" {...props} />
}

function partsOf(value: unknown) {
  return Array.isArray(value) ? schedulesOf(value.map(String)) : []
}
