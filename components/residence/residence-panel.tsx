"use client"

import { useTranslations } from "next-intl"
import { z } from "zod"
import { KeptPanel } from "@/components/form/kept-panel"
import { type Kept, useKeptForm } from "@/components/form/use-kept-form"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { Select } from "@/components/ui/select"
import { TextArea } from "@/components/ui/text-area"
import { DateField } from "@/components/ui/text-field"
import type { ResidenceRow } from "@/lib/domain/papers/queries"
import { recordResidence, reviseResidence } from "@/lib/domain/residence/actions"
import { evidences, residenceInput, residenceKinds, rightsToWork } from "@/lib/domain/residence/schema"

const residenceForm = residenceInput.extend({
  statusId: z.uuid().optional(),
  version: z.number().int().optional(),
})

type ResidencePanelProps = {
  participantId: string
  status: ResidenceRow | null
  drafts: readonly Kept[]
  timezone: string
  onClose: () => void
}

export function ResidencePanel({ participantId, status, drafts, timezone, onClose }: ResidencePanelProps) {
  const [t, words] = [useTranslations("residence.form"), useTranslations("residence")]
  const form = useKeptForm<z.input<typeof residenceForm>, { statusId: string }>({
    action: status ? reviseResidence : recordResidence,
    schema: residenceForm,
    start: startOf(participantId, status),
    idPrefix: "residence-",
    place: { form: status ? `residence:${status.id}` : "residence", subject: participantId },
    drafts,
    conflictFields: {
      rightToWork: {
        label: t("rightToWork"),
        show: (value) => words(`rights.${rightsToWork.find((one) => one === value) ?? "unknown"}`),
      },
      evidence: {
        label: t("evidence"),
        show: (value) => words(`evidences.${evidences.find((one) => one === value) ?? "declared"}`),
      },
    },
    onDone: onClose,
  })
  const { af } = form
  return (
    <KeptPanel
      title={t(status ? "reviseTitle" : "addTitle")}
      save={t("save")}
      timezone={timezone}
      form={form}
      onClose={onClose}
    >
      <p className="text-table text-muted">{words("why")}</p>
      <Select
        label={t("kind")}
        none={t("kindNone")}
        choices={residenceKinds.map((value) => ({ value, label: words(`kinds.${value}`) }))}
        {...af.field("kind")}
      />
      <div className="flex flex-wrap gap-4">
        <DateField label={t("validFrom")} optional {...af.field("validFrom")} />
        <DateField label={t("validTo")} hint={t("validToHint")} optional {...af.field("validTo")} />
      </div>
      <ChoiceGroup
        label={t("rightToWork")}
        choices={rightsToWork.map((value) => ({ value, label: words(`rights.${value}`) }))}
        {...af.field("rightToWork")}
      />
      <ChoiceGroup
        label={t("evidence")}
        choices={evidences.map((value) => ({ value, label: words(`evidences.${value}`) }))}
        {...af.field("evidence")}
      />
      <TextArea label={t("note")} hint={t("noteHint")} optional dir="auto" rows={2} {...af.field("note")} />
    </KeptPanel>
  )
}

function startOf(participantId: string, status: ResidenceRow | null) {
  const { kind, rightToWork, evidence } = status ?? {}
  return {
    participantId,
    ...(status && { statusId: status.id, version: status.version }),
    kind: residenceKinds.find((one) => one === kind),
    validFrom: status?.validFrom ?? "",
    validTo: status?.validTo ?? "",
    rightToWork: rightsToWork.find((one) => one === rightToWork) ?? "unknown",
    evidence: evidences.find((one) => one === evidence) ?? "declared",
    note: status?.note ?? "",
  }
}
