"use client"

import { useTranslations } from "next-intl"
import { useWatch } from "react-hook-form"
import type { z } from "zod"
import { EmployerName } from "@/components/employer/employer-name"
import { ActButton } from "@/components/form/act-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Select } from "@/components/ui/select"
import { TextArea } from "@/components/ui/text-area"
import { DateField, TextField } from "@/components/ui/text-field"
import { PartButton, PartForm } from "@/components/work-experience/part-forms"
import { keepApplication, removeApplication } from "@/lib/domain/job-application/actions"
import { type PlainApplication, writtenApplication } from "@/lib/domain/job-application/rules"
import { applicationInput, applicationStates, refusals } from "@/lib/domain/job-application/schema"

type ApplicationProps = {
  participantId: string
  today: string
  /** Her CVs, to say which one went with it. */
  cvs: readonly { value: string; label: string }[]
  application: PlainApplication | null
}
type Fields = z.input<typeof applicationInput>

/** A post she applies for: added, or revised. */
export function ApplicationButton(props: ApplicationProps) {
  const t = useTranslations("job-application")
  const { application } = props
  const named = application ? t("reviseOne", { title: application.title }) : t("add")
  return (
    <PartButton label={t(application ? "revise" : "add")} named={named}>
      {(close) => <ApplicationForm {...props} label={named} onClose={close} />}
    </PartButton>
  )
}

type FormProps = ApplicationProps & { label: string; onClose: () => void }

const nothing = {
  ...{ title: "", employer: "", state: "sent", appliedOn: "", answeredOn: "", refusal: "", note: "" },
  cvVersionId: "",
}

function ApplicationForm({ participantId, today, cvs, application, label, onClose }: FormProps) {
  const t = useTranslations("job-application")
  const af = useActionForm<Fields, unknown>({
    action: keepApplication,
    schema: applicationInput,
    start: {
      ...{ participantId, rowId: application?.id ?? "", version: application?.version ?? 0 },
      ...(application ? writtenApplication(application) : { ...nothing, appliedOn: today }),
    },
    idPrefix: `application-${application?.id ?? "new"}-`,
    onDone: onClose,
  })
  const [state, refusal] = useWatch({ control: af.form.control, name: ["state", "refusal"] })
  return (
    <PartForm of={af} label={label} save={t("save")} onClose={onClose}>
      <TextField label={t("fields.title")} hint={t("titleHint")} {...af.field("title")} />
      <EmployerName label={t("fields.employer")} {...af.field("employer")} />
      <Select
        label={t("fields.state")}
        choices={applicationStates.map((value) => ({ value, label: t(`states.${value}`) }))}
        className="max-w-72"
        {...af.field("state")}
      />
      <div className="flex flex-wrap items-start gap-4">
        <DateField label={t("fields.appliedOn")} optional {...af.field("appliedOn")} />
        <DateField label={t("fields.answeredOn")} optional {...af.field("answeredOn")} />
      </div>
      {cvs.length > 0 && (
        <Select
          label={t("fields.cv")}
          none={t("cvNone")}
          choices={cvs}
          optional
          className="max-w-96"
          {...af.field("cvVersionId")}
        />
      )}
      {(state === "refused" || refusal !== "") && (
        <Select
          label={t("fields.refusal")}
          none={t("choose")}
          choices={refusals.map((value) => ({ value, label: t(`refusals.${value}`) }))}
          className="max-w-96"
          {...af.field("refusal")}
        />
      )}
      <TextArea label={t("fields.note")} optional rows={2} {...af.field("note")} />
    </PartForm>
  )
}

type RemoveProps = { participantId: string; application: PlainApplication }

/** Takes it away at once; for a moment the way back stands below. */
export function RemoveApplication({ participantId, application }: RemoveProps) {
  const t = useTranslations("job-application")
  const { id: rowId, version, title } = application
  return (
    <ActButton
      act={(key) => removeApplication({ participantId, rowId, version }, key)}
      label={t("removeOne", { title })}
      variant="quiet"
      undo={() => ({
        text: t("removed", { title }),
        undo: () =>
          keepApplication({ participantId, rowId: "", version: 0, ...writtenApplication(application) }),
      })}
    >
      {t("remove")}
    </ActButton>
  )
}
