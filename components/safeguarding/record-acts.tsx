"use client"

import { useTranslations } from "next-intl"
import type { z } from "zod"
import { ActButton } from "@/components/form/act-button"
import { ActionForm } from "@/components/form/action-form"
import { Opened } from "@/components/form/opened"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Button } from "@/components/ui/button"
import { Select } from "@/components/ui/select"
import { closeRecord, reviseRecord } from "@/lib/domain/safeguarding/actions"
import type { PrivateRecord } from "@/lib/domain/safeguarding/queries"
import { categories, reviseInput, risks } from "@/lib/domain/safeguarding/schema"
import { RiskField } from "./risk-field"

type OfRecord = { record: PrivateRecord }

/** What whoever answers for the record can do with the whole of it. */
export function RecordActs({ record }: OfRecord) {
  const t = useTranslations("safeguarding")
  const { id: recordId, closedAt } = record
  return (
    <div className="flex flex-wrap items-center gap-2">
      {!closedAt && (
        <Opened label={t("revise")} size="small">
          {(close) => <ReviseForm record={record} onClose={close} />}
        </Opened>
      )}
      <ActButton variant="quiet" act={(key) => closeRecord({ recordId, closed: !closedAt }, key)}>
        {t(closedAt ? "reopen" : "closeRecord")}
      </ActButton>
    </div>
  )
}

function ReviseForm({ record, onClose }: OfRecord & { onClose: () => void }) {
  const t = useTranslations("safeguarding")
  const { id: recordId, version, leadId, counsellors } = record
  const af = useActionForm<z.input<typeof reviseInput>, { recordId: string }>({
    action: reviseRecord,
    schema: reviseInput,
    start: {
      recordId,
      version,
      leadId,
      category: categories.find((one) => one === record.category) ?? "other",
      risk: risks.find((one) => one === record.risk) ?? "high",
    },
    idPrefix: "revise-",
    onDone: onClose,
  })
  return (
    <ActionForm of={af} label={t("revise")}>
      <Select
        label={t("category")}
        choices={categories.map((value) => ({ value, label: t(`categories.${value}`) }))}
        {...af.field("category")}
      />
      <RiskField {...af.field("risk")} />
      <Select
        label={t("leader")}
        choices={counsellors.map(({ id, name }) => ({ value: id, label: name }))}
        {...af.field("leadId")}
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton busy={af.busy}>{t("keepEntry")}</SubmitButton>
        <Button variant="quiet" onClick={onClose}>
          {t("close")}
        </Button>
      </div>
    </ActionForm>
  )
}
