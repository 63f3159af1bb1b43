"use client"

import { useTranslations } from "next-intl"
import { z } from "zod"
import { KeptPanel } from "@/components/form/kept-panel"
import { useKeptForm } from "@/components/form/use-kept-form"
import { Select } from "@/components/ui/select"
import { TextArea } from "@/components/ui/text-area"
import { DateField } from "@/components/ui/text-field"
import type { EmployerSheet } from "@/lib/domain/employer-sheet/queries"
import { beginAnalysis, reviseAnalysis } from "@/lib/domain/needs-analysis/actions"
import type { Analysis } from "@/lib/domain/needs-analysis/queries"
import { analysisInput } from "@/lib/domain/needs-analysis/schema"

const analysisForm = analysisInput.extend({
  employerId: z.uuid().optional(),
  analysisId: z.uuid().optional(),
  version: z.number().int().optional(),
})
type AnalysisForm = z.input<typeof analysisForm>

type AnalysisPanelProps = { sheet: EmployerSheet; analysis: Analysis | null; onClose: () => void }

export function AnalysisPanel({ sheet, analysis, onClose }: AnalysisPanelProps) {
  const t = useTranslations("needs-analysis")
  const form = useKeptForm<AnalysisForm, unknown>({
    action: analysis ? reviseAnalysis : beginAnalysis,
    schema: analysisForm,
    start: startOf(sheet, analysis),
    idPrefix: "analysis-",
    place: { form: `employer.needs:${analysis?.id ?? "new"}`, subject: sheet.id },
    drafts: sheet.drafts,
    onDone: onClose,
  })
  const { af } = form
  const isListed = !analysis || sheet.colleagues.some(({ value }) => value === analysis.doneBy)
  const colleagues = isListed
    ? sheet.colleagues
    : [...sheet.colleagues, { value: analysis.doneBy, label: analysis.by ?? "–" }]
  const texts = ["barriers", "adjustments", "onboarding"] as const
  return (
    <KeptPanel
      title={t(analysis ? "reviseTitle" : "beginTitle")}
      save={t("save")}
      timezone={sheet.timezone}
      form={form}
      onClose={onClose}
    >
      <DateField label={t("doneOn")} max={sheet.today} {...af.field("doneOn")} />
      <Select label={t("doneBy")} choices={colleagues} {...af.field("doneBy")} />
      {texts.map((part) => (
        <TextArea
          key={part}
          label={t(part)}
          hint={t(`hints.${part}`)}
          optional
          rows={3}
          dir="auto"
          {...af.field(part)}
        />
      ))}
      {!analysis && <p className="text-table text-muted">{t("postsNext")}</p>}
    </KeptPanel>
  )
}

function startOf(sheet: EmployerSheet, analysis: Analysis | null): AnalysisForm {
  return {
    ...(analysis ? { analysisId: analysis.id, version: analysis.version } : { employerId: sheet.id }),
    doneOn: analysis?.doneOn ?? sheet.today,
    doneBy: analysis?.doneBy ?? sheet.me,
    barriers: analysis?.barriers ?? "",
    adjustments: analysis?.adjustments ?? "",
    onboarding: analysis?.onboarding ?? "",
  }
}
