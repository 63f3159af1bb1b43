"use client"

import { useTranslations } from "next-intl"
import { useWatch } from "react-hook-form"
import type { z } from "zod"
import { type Opening, rowFields } from "@/components/skills-profile/opening"
import { RowForm } from "@/components/skills-profile/row-form"
import { useRowForm } from "@/components/skills-profile/use-row-form"
import { useWording } from "@/components/skills-profile/use-wording"
import { choicesOf } from "@/components/skills-profile/wording"
import { Select } from "@/components/ui/select"
import { TextArea } from "@/components/ui/text-area"
import { DateField, TextField } from "@/components/ui/text-field"
import { moveRecognition } from "@/lib/domain/recognition/actions"
import { type PlainRecognition, recognitionMoves } from "@/lib/domain/recognition/rules"
import { recognitionMoveInput } from "@/lib/domain/recognition/schema"

type MoveFormProps = { opening: Opening; recognition: PlainRecognition; today: string }
type Fields = z.input<typeof recognitionMoveInput>

/** What happened in a procedure, and when: only what can follow is offered. */
export function MoveForm({ opening, recognition, today }: MoveFormProps) {
  const t = useTranslations("recognition")
  const row = useTranslations("skills-profile.row")
  const { lists } = useWording()
  const form = useRowForm<Fields, unknown>({
    opening,
    action: moveRecognition,
    schema: recognitionMoveInput,
    start: {
      ...rowFields(opening),
      to: "",
      on: today,
      note: "",
      compensation: recognition.compensation ?? "",
    },
    saidOf: ({ to }) => lists.states[to] ?? "",
  })
  const { af } = form
  const to = useWatch({ control: af.form.control, name: "to" })
  return (
    <RowForm of={form} label={t("moveTitle", { what: recognition.what })} save={t("move")}>
      <div className="flex flex-wrap items-end gap-4">
        <Select
          label={t("moveTo")}
          none={row("none")}
          choices={choicesOf(recognitionMoves[recognition.state], lists.states)}
          className="min-w-64"
          {...af.field("to")}
        />
        <DateField label={t("on")} {...af.field("on")} />
      </div>
      {to === "partial_compensation_due" && (
        <TextField label={t("compensation")} {...af.field("compensation")} />
      )}
      <TextArea label={t("note")} hint={t("noteHint")} optional rows={2} {...af.field("note")} />
    </RowForm>
  )
}
