"use client"

import { useTranslations } from "next-intl"
import { useWatch } from "react-hook-form"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Button } from "@/components/ui/button"
import { Select } from "@/components/ui/select"
import { TextArea } from "@/components/ui/text-area"
import { DateField, TextField } from "@/components/ui/text-field"
import type { RoadMapLine } from "@/lib/domain/road-map/queries"
import { keepStep } from "@/lib/domain/road-map-step/actions"
import { roadMapStepInput } from "@/lib/domain/road-map-step/schema"
import { useChoices, useLanguageChoices } from "./editor-choices"

type StepFormProps = { month: number; step?: RoadMapLine; onClose: () => void }

/** One step: a phrase of the list or her own words, who helps, and what will be seen when it is done. */
export function StepForm({ month, step, onClose }: StepFormProps) {
  const t = useTranslations("road-map.step")
  const topics = useTranslations("phrase.topics")
  const words = useTranslations("form")
  const { roadMapId, written, locale, phrases, months } = useChoices()
  const languages = useLanguageChoices(locale)
  const af = useActionForm({
    action: keepStep,
    schema: roadMapStepInput,
    start: { roadMapId, ...startOf(step, { month, written }) },
    idPrefix: `step-${step?.id ?? `month-${month}`}-`,
    onDone: onClose,
  })
  const phraseKey = useWatch({ control: af.form.control, name: "phraseKey" })
  const phrase = phrases.find(({ key }) => key === phraseKey)
  const choices = phrases
    .filter(({ topic }) => !["who", "paper", "certificate", "cv"].includes(topic))
    .map(({ key, topic, text }) => ({ value: key, label: `${topicName(topics, topic)} · ${text}` }))
  return (
    <ActionForm of={af} label={step ? t("edit") : t("add")}>
      <Select
        label={t("phrase")}
        hint={t("phraseHint")}
        none={t("own")}
        choices={choices}
        {...af.field("phraseKey")}
      />
      {phrase?.text.includes("…") && (
        <TextField label={t("detail")} hint={t("detailHint")} optional {...af.field("detail")} />
      )}
      {!phrase && <TextArea label={t("what")} hint={t("whatHint")} rows={2} {...af.field("what")} />}
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label={t("who")} optional {...af.field("whoHelps")} />
        <TextField label={t("done")} optional {...af.field("doneWhen")} />
        <Select label={t("month")} choices={months} {...af.field("month")} />
        <DateField label={t("due")} hint={t("dueHint")} optional {...af.field("dueOn")} />
        <Select label={t("language")} choices={languages} {...af.field("language")} />
      </div>
      <p className="flex flex-wrap gap-2">
        <SubmitButton busy={af.busy}>{t("save")}</SubmitButton>
        <Button onClick={onClose}>{words("leave")}</Button>
      </p>
    </ActionForm>
  )
}

type Start = { month: number; written: string }

function startOf(step: RoadMapLine | undefined, { month, written }: Start) {
  return {
    ...(step && { stepId: step.id, version: step.version }),
    month: String(step?.month ?? month),
    phraseKey: step?.phraseKey ?? "",
    detail: step?.detail ?? "",
    what: step && step.phraseKey === null ? step.text : "",
    language: step?.language ?? written,
    whoHelps: step?.whoHelps ?? "",
    doneWhen: step?.doneWhen ?? "",
    dueOn: step?.dueOn ?? "",
  }
}

type Topics = ReturnType<typeof useTranslations<"phrase.topics">>
const topicKeys = [
  ...(["work", "language", "training", "papers", "childcare"] as const),
  ...(["health", "housing", "money", "contacts"] as const),
]

function topicName(topics: Topics, topic: string): string {
  return topics(topicKeys.find((key) => key === topic) ?? "own")
}
