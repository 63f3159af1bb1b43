"use client"

import { useTranslations } from "next-intl"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { Notice } from "@/components/ui/notice"
import { Select } from "@/components/ui/select"
import { TextArea } from "@/components/ui/text-area"
import { DateField, TextField } from "@/components/ui/text-field"
import { longestHold } from "@/lib/domain/move/rules"
import { exitReasons } from "@/lib/domain/participant/schema"
import type { MoveFormState } from "./move-form"
import type { CaseFile } from "./next-card"

type PartProps = { af: MoveFormState }

export function ReasonField({ af, label }: PartProps & { label: string }) {
  return <TextArea label={label} rows={2} {...af.field("reason")} />
}

/** Why the case waits, and when somebody looks at it again. */
export function HoldFields({ af }: PartProps) {
  const t = useTranslations("move")
  return (
    <>
      <ReasonField af={af} label={t("holdReason")} />
      <DateField
        label={t("reviewOn")}
        hint={t("reviewHint", { days: longestHold })}
        {...af.field("reviewOn")}
      />
    </>
  )
}

const childcare = ["childcare_arranged", "childcare_not_needed"] as const

/** What must be true before a work experience begins and no record says. */
export function WorkFields({ af }: PartProps) {
  const t = useTranslations("move")
  return (
    <ChoiceGroup
      kind="checkbox"
      label={t("childcare")}
      choices={childcare.map((value) => ({ value, label: t(`confirmations.${value}`) }))}
      {...af.field("confirmed")}
    />
  )
}

/** The day she left and why; without a signed road map, also why without. */
export function ExitFields({ af, file }: PartProps & { file: CaseFile }) {
  const t = useTranslations("move")
  const fromRoadMap = file.phase === "road_map"
  const reasons = exitReasons.filter((reason) => fromRoadMap || reason !== "completed")
  return (
    <>
      <Notice
        actions={
          <a href={`/participants/${file.id}/my-steps`} className="link text-table">
            {t("selfAssessmentLink")}
          </a>
        }
      >
        {t("selfAssessment")}
      </Notice>
      <div className="flex flex-wrap items-start gap-4">
        <DateField label={t("exitOn")} {...af.field("exitOn")} />
        <Select
          label={t("exitReason")}
          none={t("choose")}
          choices={reasons.map((value) => ({ value, label: t(`exitReasons.${value}`) }))}
          {...af.field("exitReason")}
        />
      </div>
      <TextField label={t("destination")} optional {...af.field("exitDestination")} />
      {fromRoadMap && !file.roadMapSigned && <ReasonField af={af} label={t("unsignedReason")} />}
    </>
  )
}
