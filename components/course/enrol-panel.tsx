"use client"

import { useTranslations } from "next-intl"
import { Controller } from "react-hook-form"
import type { z } from "zod"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { PeopleField } from "@/components/ui/people-field"
import { Select } from "@/components/ui/select"
import { SidePanel } from "@/components/ui/side-panel"
import { DateField } from "@/components/ui/text-field"
import { useUndo } from "@/components/ui/undo"
import { enrolInSeries } from "@/lib/domain/course/actions"
import type { SeriesDetail } from "@/lib/domain/course/queries"
import { enrolInput } from "@/lib/domain/course/schema"
import { courseLevels } from "@/lib/domain/session-series/schema"

type EnrolPanelProps = {
  series: Pick<SeriesDetail, "id" | "today" | "choices" | "kind">
  onClose: () => void
}

/** Who comes from now on, or from a later day. */
export function EnrolPanel({ series, onClose }: EnrolPanelProps) {
  const t = useTranslations("course")
  const offerUndo = useUndo()
  const af = useActionForm<z.input<typeof enrolInput>, { count: number; waiting: number; sessions: number }>({
    action: enrolInSeries,
    schema: enrolInput,
    start: { seriesId: series.id, participantIds: [], from: series.today, level: "" },
    idPrefix: "enrol-",
    onDone: ({ count, waiting, sessions }) => {
      const told = t("enrol.done", { count })
      offerUndo({ text: waiting > 0 ? `${told} ${t("enrol.wait", { count, waiting, sessions })}` : told })
      onClose()
    },
  })
  return (
    <SidePanel title={t("enrol.title")} onClose={onClose}>
      <ActionForm of={af} label={t("enrol.title")}>
        <Controller
          control={af.form.control}
          name="participantIds"
          render={({ field }) => (
            <PeopleField
              id={af.idOf("participantIds")}
              label={t("enrol.who")}
              people={series.choices}
              value={field.value ?? []}
              onChange={field.onChange}
              error={af.errorAt("participantIds")}
            />
          )}
        />
        <DateField label={t("enrol.from")} {...af.field("from")} />
        {series.kind === "course" && (
          <Select
            label={t("level.start")}
            none={t("level.unknown")}
            choices={courseLevels.map((value) => ({ value, label: value }))}
            {...af.field("level")}
          />
        )}
        <p>
          <SubmitButton busy={af.busy}>{t("enrol.save")}</SubmitButton>
        </p>
      </ActionForm>
    </SidePanel>
  )
}
