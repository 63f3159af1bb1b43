"use client"

import { useTranslations } from "next-intl"
import type { z } from "zod"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { SidePanel } from "@/components/ui/side-panel"
import { DateField } from "@/components/ui/text-field"
import { useUndo } from "@/components/ui/undo"
import { leaveSeries } from "@/lib/domain/course/actions"
import { leaveInput, leftReasons } from "@/lib/domain/course/schema"
import type { EnrolledIn } from "./open-course"

/** Until when she comes, and why not later. */
export function LeavePanel({ series, enrolment, onClose }: EnrolledIn & { onClose: () => void }) {
  const t = useTranslations("course")
  const offerUndo = useUndo()
  const { id: enrolmentId, version, name } = enrolment
  const title = t("leave.title", { name })
  const af = useActionForm<z.input<typeof leaveInput>, { freed: number }>({
    action: leaveSeries,
    schema: leaveInput,
    start: { seriesId: series.id, enrolmentId, version, until: series.today },
    idPrefix: "leave-",
    onDone: ({ freed }) => {
      offerUndo({ text: t("leave.done", { count: freed }) })
      onClose()
    },
  })
  return (
    <SidePanel title={title} onClose={onClose}>
      <ActionForm of={af} label={title}>
        <DateField label={t("leave.until")} hint={t("leave.hint")} {...af.field("until")} />
        <ChoiceGroup
          label={t("leave.why")}
          choices={leftReasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
          {...af.field("reason")}
        />
        <p>
          <SubmitButton busy={af.busy}>{t("leave.save")}</SubmitButton>
        </p>
      </ActionForm>
    </SidePanel>
  )
}
