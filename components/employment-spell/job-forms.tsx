"use client"

import { useTranslations } from "next-intl"
import type { z } from "zod"
import { EmployerName } from "@/components/employer/employer-name"
import { ActButton } from "@/components/form/act-button"
import { type useActionForm as Form, useActionForm } from "@/components/form/use-action-form"
import { conceptShown, OneConcept } from "@/components/skills-profile/row-fields"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { Select } from "@/components/ui/select"
import { DateField, TextField } from "@/components/ui/text-field"
import { PartButton, PartForm } from "@/components/work-experience/part-forms"
import { keepSpell, removeSpell } from "@/lib/domain/employment-spell/actions"
import { type PlainSpell, writtenSpell } from "@/lib/domain/employment-spell/rules"
import {
  contracts,
  evidences,
  occupationLevels,
  ownAnswers,
  spellInput,
} from "@/lib/domain/employment-spell/schema"

type JobProps = {
  participantId: string
  job: PlainSpell | null
  spoken: readonly string[]
  today: string
  /** Her placements, to say which one it came of, and the one that a new job is likely to have come of. */
  placements: readonly { value: string; label: string }[]
  likely: string
}
type Fields = z.input<typeof spellInput>

/** A job of hers: added, or corrected. */
export function JobButton(props: JobProps) {
  const t = useTranslations("employment-spell")
  const { job } = props
  const named = job ? t("reviseOne", { title: job.occupation.label }) : t("add")
  return (
    <PartButton label={t(job ? "revise" : "add")} named={named}>
      {(close) => <JobForm {...props} label={named} onClose={close} />}
    </PartButton>
  )
}

const nothing = {
  ...{ occupation: null, level: "", employer: "", endsOn: "", contract: "", weeklyHours: "" },
  ...{ evidence: "declared", suits: "", suitsReason: "" },
}

function JobForm({
  participantId,
  job,
  spoken,
  today,
  placements,
  likely,
  label,
  onClose,
}: JobProps & { label: string; onClose: () => void }) {
  const t = useTranslations("employment-spell")
  const af = useActionForm<Fields, unknown>({
    action: keepSpell,
    schema: spellInput,
    start: {
      ...{ participantId, rowId: job?.id ?? "", version: job?.version ?? 0 },
      ...(job ? writtenSpell(job) : { ...nothing, startsOn: today, fromPlacementId: likely }),
    },
    idPrefix: `job-${job?.id ?? "new"}-`,
    conflictFields: { occupation: { label: t("fields.occupation"), show: conceptShown } },
    onDone: onClose,
  })
  return (
    <PartForm of={af} label={label} save={t("save")} onClose={onClose}>
      <OneConcept
        control={af.form.control}
        name="occupation"
        id={af.idOf("occupation")}
        label={t("fields.occupation")}
        error={af.errorAt("occupation")}
        kind="occupation"
        spoken={spoken}
      />
      <EmployerName label={t("fields.employer")} hint={t("employerHint")} {...af.field("employer")} />
      <div className="flex flex-wrap items-start gap-4">
        <DateField label={t("fields.startsOn")} {...af.field("startsOn")} />
        <DateField label={t("fields.endsOn")} optional {...af.field("endsOn")} />
      </div>
      {placements.length > 0 && (
        <Select
          label={t("fields.placement")}
          none={t("placementNone")}
          choices={placements}
          optional
          className="max-w-96"
          {...af.field("fromPlacementId")}
        />
      )}
      <Terms af={af} />
      <Suitability af={af} />
    </PartForm>
  )
}

type Of = { af: ReturnType<typeof Form<Fields, unknown>> }

function Terms({ af }: Of) {
  const t = useTranslations("employment-spell")
  return (
    <>
      <div className="flex flex-wrap items-start gap-4">
        <Select
          label={t("fields.contract")}
          none={t("choose")}
          choices={contracts.map((value) => ({ value, label: t(`contracts.${value}`) }))}
          className="min-w-56"
          {...af.field("contract")}
        />
        <TextField
          label={t("fields.weeklyHours")}
          optional
          inputMode="decimal"
          className="figures max-w-32"
          {...af.field("weeklyHours")}
        />
      </div>
      <ChoiceGroup
        label={t("fields.evidence")}
        look="segments"
        choices={evidences.map((value) => ({ value, label: t(`evidences.${value}`) }))}
        {...af.field("evidence")}
      />
      <Select
        label={t("fields.level")}
        hint={t("levelHint")}
        none={t("levelNone")}
        choices={occupationLevels.map((value) => ({ value, label: t(`levels.${value}`) }))}
        {...af.field("level")}
      />
    </>
  )
}

function Suitability({ af }: Of) {
  const t = useTranslations("employment-spell")
  return (
    <>
      <Select
        label={t("fields.suits")}
        hint={t("suitsHint")}
        none={t("byRule")}
        choices={ownAnswers.map((value) => ({ value, label: t(`suits.${value}`) }))}
        className="max-w-96"
        {...af.field("suits")}
      />
      <TextField
        label={t("fields.suitsReason")}
        optional
        hint={t("reasonHint")}
        {...af.field("suitsReason")}
      />
    </>
  )
}

/** Takes it away at once; for a moment the way back stands below. */
export function RemoveJob({ participantId, job }: { participantId: string; job: PlainSpell }) {
  const t = useTranslations("employment-spell")
  const title = job.occupation.label
  return (
    <ActButton
      act={(key) => removeSpell({ participantId, rowId: job.id, version: job.version }, key)}
      label={t("removeOne", { title })}
      variant="quiet"
      undo={() => ({
        text: t("removed", { title }),
        undo: () => keepSpell({ participantId, rowId: "", version: 0, ...writtenSpell(job), accepted: true }),
      })}
    >
      {t("remove")}
    </ActButton>
  )
}
