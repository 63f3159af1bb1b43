"use client"

import { useTranslations } from "next-intl"
import type { z } from "zod"
import { type Opening, rowFields } from "@/components/skills-profile/opening"
import { RowForm } from "@/components/skills-profile/row-form"
import { useRowForm } from "@/components/skills-profile/use-row-form"
import { useWording } from "@/components/skills-profile/use-wording"
import { choicesOf } from "@/components/skills-profile/wording"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { Select } from "@/components/ui/select"
import { TextArea } from "@/components/ui/text-area"
import { DateField } from "@/components/ui/text-field"
import { keepObstacle } from "@/lib/domain/obstacle/actions"
import { type PlainObstacle, writtenObstacle } from "@/lib/domain/obstacle/rules"
import { obstacleInput, obstacleKinds, openStates, severities } from "@/lib/domain/obstacle/schema"

type ObstacleFormProps = { opening: Opening; row: PlainObstacle | null; today: string }
type Fields = z.input<typeof obstacleInput>

export function ObstacleForm({ opening, row, today }: ObstacleFormProps) {
  const t = useTranslations("obstacle")
  const words = useTranslations("skills-profile")
  const { labels, lists } = useWording()
  const names = labels.obstacles
  const fresh = { kind: "", severity: "", state: "open", since: today, note: "" }
  const form = useRowForm<Fields, unknown>({
    opening,
    action: keepObstacle,
    schema: obstacleInput,
    start: { ...rowFields(opening), ...(row ? writtenObstacle(row) : fresh) },
    saidOf: ({ kind }) => lists.obstacles[kind] ?? "",
  })
  const { af } = form
  return (
    <RowForm of={form} label={words("sections.obstacles")}>
      <Select
        label={names.kind}
        none={words("row.none")}
        choices={choicesOf(obstacleKinds, lists.obstacles)}
        {...af.field("kind")}
      />
      <ChoiceGroup
        label={t("severityOf")}
        look="segments"
        choices={choicesOf(severities, lists.severities)}
        {...af.field("severity")}
      />
      <div className="flex flex-wrap gap-4">
        <DateField label={names.since} {...af.field("since")} />
        {row && (
          <Select
            label={names.state}
            choices={choicesOf(openStates, lists.obstacleStates)}
            {...af.field("state")}
          />
        )}
      </div>
      <TextArea label={names.note} optional rows={2} {...af.field("note")} />
    </RowForm>
  )
}
