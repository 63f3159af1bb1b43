"use client"

import { useTranslations } from "next-intl"
import type { z } from "zod"
import { type Opening, rowFields } from "@/components/skills-profile/opening"
import { RowForm } from "@/components/skills-profile/row-form"
import { useRowForm } from "@/components/skills-profile/use-row-form"
import { useWording } from "@/components/skills-profile/use-wording"
import { TextArea } from "@/components/ui/text-area"
import { keepAssessment } from "@/lib/domain/profile-outlook/actions"
import { type PlainAssessment, writtenAssessment } from "@/lib/domain/profile-outlook/rules"
import { assessmentInput } from "@/lib/domain/profile-outlook/schema"

type Fields = z.input<typeof assessmentInput>

export function AssessmentForm({ opening, row }: { opening: Opening; row: PlainAssessment | null }) {
  const t = useTranslations("skills-profile.sections")
  const { labels } = useWording()
  const nothing = { assessment: "", recommendations: "" }
  const form = useRowForm<Fields, unknown>({
    opening,
    action: keepAssessment,
    schema: assessmentInput,
    start: { ...rowFields(opening), ...(row ? writtenAssessment(row) : nothing) },
    saidOf: () => t("assessment"),
  })
  return (
    <RowForm of={form} label={t("assessment")}>
      <TextArea label={labels.assessment.assessment} optional {...form.af.field("assessment")} />
      <TextArea label={labels.assessment.recommendations} optional {...form.af.field("recommendations")} />
    </RowForm>
  )
}
