"use client"

import { useTranslations } from "next-intl"
import { useEffect } from "react"
import type { z } from "zod"
import { ActionForm } from "@/components/form/action-form"
import { DraftStatus } from "@/components/form/draft-status"
import { SubmitButton } from "@/components/form/submit-button"
import { type Opening, rowFields } from "@/components/skills-profile/opening"
import { useRowForm } from "@/components/skills-profile/use-row-form"
import { Button } from "@/components/ui/button"
import { Checkbox } from "@/components/ui/checkbox"
import { Select } from "@/components/ui/select"
import { DateField } from "@/components/ui/text-field"
import { recordSelfAssessment } from "@/lib/domain/self-assessment/actions"
import type { Assessment } from "@/lib/domain/self-assessment/queries"
import { writtenScores } from "@/lib/domain/self-assessment/rules"
import { moments, selfAssessmentInput } from "@/lib/domain/self-assessment/schema"
import { type StepLanguage, stepWords } from "@/lib/words/her-language/my-steps"
import { QuestionList } from "./question-list"

export type StepsFields = z.input<typeof selfAssessmentInput>

type StepsFormProps = {
  opening: Opening
  before: Assessment | null
  next: string
  today: string
  language: StepLanguage
}

/** The tablet in her hands: when and how for the counsellor above, everything else in her words. */
export function StepsForm({ opening, before, next, today, language }: StepsFormProps) {
  const t = useTranslations("self-assessment")
  const form = useRowForm<StepsFields, unknown>({
    opening,
    action: recordSelfAssessment,
    schema: selfAssessmentInput,
    start: {
      ...rowFields(opening),
      moment: before?.moment ?? next,
      on: before?.on ?? today,
      withHelp: before?.withHelp ?? false,
      language,
      scores: writtenScores(before?.scores ?? {}),
    },
    saidOf: () => t("title"),
  })
  const { af, draft, cancel } = form
  const { getValues, setValue } = af.form
  /* answers that were begun in another language are gone on with in this one */
  useEffect(() => {
    if (getValues("language") !== language) setValue("language", language)
  }, [getValues, language, setValue])
  return (
    <ActionForm of={af} label={t("beginTitle")} onLeave={draft.keep}>
      <div data-chrome className="flex flex-wrap items-end gap-x-6 gap-y-4">
        <Select
          label={t("moment")}
          choices={moments.map((value) => ({ value, label: t(`moments.${value}`) }))}
          {...af.field("moment")}
        />
        <DateField label={t("on")} {...af.field("on")} />
        <Checkbox label={t("withHelp")} {...af.field("withHelp")} />
      </div>
      {af.errorAt("scores") && (
        <p id={af.idOf("scores")} tabIndex={-1} className="font-semibold text-danger">
          {af.errorAt("scores")}
        </p>
      )}
      <QuestionList language={language} register={af.form.register} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <SubmitButton size="large" busy={af.busy} lang={language} dir={stepWords[language].direction}>
          {stepWords[language].done}
        </SubmitButton>
        <Button onClick={cancel}>{t("cancel")}</Button>
        {draft.state.kind !== "none" && <DraftStatus state={draft.state} timezone={opening.timezone} />}
      </div>
    </ActionForm>
  )
}
