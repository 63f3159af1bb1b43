"use client"

import { useTranslations } from "next-intl"
import type { z } from "zod"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Select } from "@/components/ui/select"
import { useUndo } from "@/components/ui/undo"
import { recordCounsellorView } from "@/lib/domain/self-assessment/actions"
import type { Assessment } from "@/lib/domain/self-assessment/queries"
import { writtenScores } from "@/lib/domain/self-assessment/rules"
import { counsellorViewInput, dimensions, faces } from "@/lib/domain/self-assessment/schema"

type CounsellorViewFormProps = { participantId: string; assessment: Assessment; onDone: () => void }
type Fields = z.input<typeof counsellorViewInput>

/** How the counsellor sees the same nine respects; she is not shown it. */
export function CounsellorViewForm({ participantId, assessment, onDone }: CounsellorViewFormProps) {
  const t = useTranslations("self-assessment")
  const tell = useUndo()
  const { id, version, counsellorScores } = assessment
  const af = useActionForm<Fields, unknown>({
    action: recordCounsellorView,
    schema: counsellorViewInput,
    start: { participantId, rowId: id, version, scores: writtenScores(counsellorScores ?? {}) },
    idPrefix: `view-${id}-`,
    onDone: () => {
      tell({ text: t("viewSaved") })
      onDone()
    },
  })
  const levels = faces.map((value) => ({ value, label: `${value} · ${t(`faces.${value}`)}` }))
  return (
    <div className="rounded-card border border-divider bg-page p-4 md:p-5">
      <ActionForm of={af} label={t("view")}>
        <p className="max-w-text text-table text-muted">{t("viewHint")}</p>
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {dimensions.map((dimension) => (
            <Select
              key={dimension}
              label={t(`dimensions.${dimension}`)}
              none={t("viewNone")}
              choices={levels}
              {...af.field(`scores.${dimension}`)}
            />
          ))}
        </div>
        <p>
          <SubmitButton busy={af.busy}>{t("viewSave")}</SubmitButton>
        </p>
      </ActionForm>
    </div>
  )
}
