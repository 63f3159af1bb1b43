"use client"

import { useTranslations } from "next-intl"
import { useWatch } from "react-hook-form"
import type { z } from "zod"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { Select } from "@/components/ui/select"
import { DateField, TextField } from "@/components/ui/text-field"
import { enrolParticipant } from "@/lib/domain/case/actions"
import {
  educationLevels,
  employmentStatuses,
  enrolmentInput,
  householdAnswers,
} from "@/lib/domain/enrolment/schema"
import type { CaseFile } from "./next-card"
import { lookWhereSheIs, Opening } from "./opening"

/** Her entry: the day, and the facts that are written down once. */
export function EnrolForm({ file }: { file: CaseFile }) {
  const t = useTranslations("enrolment")
  return (
    <Opening label={t("title")}>
      <EnrolFields file={file} />
    </Opening>
  )
}

function EnrolFields({ file }: { file: CaseFile }) {
  const t = useTranslations("enrolment")
  const af = useActionForm<z.input<typeof enrolmentInput>, object>({
    action: enrolParticipant,
    schema: enrolmentInput,
    start: {
      participantId: file.id,
      from: file.phase,
      enrolledOn: file.day,
      employmentStatus: "",
      unemployedSince: "",
      isced: "",
      singleParent: "",
    },
    idPrefix: "enrol-",
    onDone: lookWhereSheIs,
  })
  const status = useWatch({ control: af.form.control, name: "employmentStatus" })
  return (
    <ActionForm of={af} label={t("title")}>
      <p className="max-w-text text-table text-muted">{t("lead")}</p>
      <DateField label={t("day")} {...af.field("enrolledOn")} />
      <ChoiceGroup
        label={t("employment")}
        optional
        choices={employmentStatuses.map((value) => ({ value, label: t(`employments.${value}`) }))}
        {...af.field("employmentStatus")}
      />
      {status === "unemployed" && (
        <TextField
          label={t("since")}
          hint={t("sinceHint")}
          optional
          className="figures max-w-44"
          {...af.field("unemployedSince")}
        />
      )}
      <Select
        label={t("isced")}
        optional
        none={t("notAsked")}
        choices={educationLevels.map((value) => ({ value, label: t(`levels.${value}`) }))}
        {...af.field("isced")}
      />
      <ChoiceGroup
        label={t("singleParent")}
        optional
        look="row"
        choices={householdAnswers.map((value) => ({ value, label: t(`answers.${value}`) }))}
        {...af.field("singleParent")}
      />
      <p>
        <SubmitButton busy={af.busy}>{t("save")}</SubmitButton>
      </p>
    </ActionForm>
  )
}
