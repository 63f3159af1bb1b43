"use client"

import { useTranslations } from "next-intl"
import type { z } from "zod"
import { ActButton } from "@/components/form/act-button"
import { useActionForm } from "@/components/form/use-action-form"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { TextArea } from "@/components/ui/text-area"
import { DateField, TextField } from "@/components/ui/text-field"
import { PartButton, PartForm } from "@/components/work-experience/part-forms"
import { keepInterview, removeInterview } from "@/lib/domain/mock-interview/actions"
import { type PlainInterview, writtenInterview } from "@/lib/domain/mock-interview/rules"
import { interviewInput, surenesses } from "@/lib/domain/mock-interview/schema"

type InterviewProps = { participantId: string; today: string; interview: PlainInterview | null }
type Fields = z.input<typeof interviewInput>

/** An interview that was practised: recorded, or revised. */
export function InterviewButton(props: InterviewProps) {
  const t = useTranslations("mock-interview")
  const { interview } = props
  const named = interview ? t("reviseOne", { title: interview.title }) : t("add")
  return (
    <PartButton label={t(interview ? "revise" : "add")} named={named}>
      {(close) => <InterviewForm {...props} label={named} onClose={close} />}
    </PartButton>
  )
}

type FormProps = InterviewProps & { label: string; onClose: () => void }

function InterviewForm({ participantId, today, interview, label, onClose }: FormProps) {
  const t = useTranslations("mock-interview")
  const nothing = { title: "", heldOn: today, withWhom: "", wentWell: "", toPractise: "", sureness: "" }
  const af = useActionForm<Fields, unknown>({
    action: keepInterview,
    schema: interviewInput,
    start: {
      ...{ participantId, rowId: interview?.id ?? "", version: interview?.version ?? 0 },
      ...(interview ? writtenInterview(interview) : nothing),
    },
    idPrefix: `interview-${interview?.id ?? "new"}-`,
    onDone: onClose,
  })
  return (
    <PartForm of={af} label={label} save={t("save")} onClose={onClose}>
      <TextField label={t("fields.title")} hint={t("titleHint")} {...af.field("title")} />
      <DateField label={t("fields.heldOn")} {...af.field("heldOn")} />
      <TextField label={t("fields.withWhom")} hint={t("withWhomHint")} optional {...af.field("withWhom")} />
      <TextArea label={t("fields.wentWell")} rows={3} {...af.field("wentWell")} />
      <TextArea label={t("fields.toPractise")} optional rows={3} {...af.field("toPractise")} />
      <ChoiceGroup
        label={t("fields.sureness")}
        optional
        look="segments"
        choices={surenesses.map((value) => ({ value, label: t(`surenesses.${value}`) }))}
        {...af.field("sureness")}
      />
    </PartForm>
  )
}

type RemoveProps = { participantId: string; interview: PlainInterview }

/** Takes it away at once; for a moment the way back stands below. */
export function RemoveInterview({ participantId, interview }: RemoveProps) {
  const t = useTranslations("mock-interview")
  const { id: rowId, version, title } = interview
  return (
    <ActButton
      act={(key) => removeInterview({ participantId, rowId, version }, key)}
      label={t("removeOne", { title })}
      variant="quiet"
      undo={() => ({
        text: t("removed", { title }),
        undo: () => keepInterview({ participantId, rowId: "", version: 0, ...writtenInterview(interview) }),
      })}
    >
      {t("remove")}
    </ActButton>
  )
}
