"use client"

import { useTranslations } from "next-intl"
import type { z } from "zod"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Select } from "@/components/ui/select"
import { SidePanel } from "@/components/ui/side-panel"
import { setLevels } from "@/lib/domain/course/actions"
import { levelsInput } from "@/lib/domain/course/schema"
import { courseLevels } from "@/lib/domain/session-series/schema"
import type { EnrolledIn } from "./open-course"

/** What she knew at the start and at the end. */
export function LevelPanel({ series, enrolment, onClose }: EnrolledIn & { onClose: () => void }) {
  const t = useTranslations("course.level")
  const { id: enrolmentId, version, name, levelAtStart, levelAtEnd } = enrolment
  const title = t("title", { name })
  const af = useActionForm<z.input<typeof levelsInput>, { enrolmentId: string }>({
    action: setLevels,
    schema: levelsInput,
    start: {
      ...{ seriesId: series.id, enrolmentId, version },
      levelAtStart: courseLevels.find((level) => level === levelAtStart) ?? "",
      levelAtEnd: courseLevels.find((level) => level === levelAtEnd) ?? "",
    },
    idPrefix: "level-",
    onDone: onClose,
  })
  const choices = courseLevels.map((value) => ({ value, label: value }))
  return (
    <SidePanel title={title} onClose={onClose}>
      <ActionForm of={af} label={title}>
        <Select label={t("start")} none={t("unknown")} choices={choices} {...af.field("levelAtStart")} />
        <Select label={t("end")} none={t("unknown")} choices={choices} {...af.field("levelAtEnd")} />
        <p>
          <SubmitButton busy={af.busy}>{t("save")}</SubmitButton>
        </p>
      </ActionForm>
    </SidePanel>
  )
}
