"use client"

import { useRouter } from "next/navigation"
import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import type { z } from "zod"
import { ActionForm } from "@/components/form/action-form"
import { DraftStatus } from "@/components/form/draft-status"
import { SubmitButton } from "@/components/form/submit-button"
import { useKeptForm } from "@/components/form/use-kept-form"
import { useWording } from "@/components/skills-profile/use-wording"
import { type Line, linesOf } from "@/components/skills-profile/wording"
import { Card } from "@/components/ui/card"
import { Checkbox } from "@/components/ui/checkbox"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { Select } from "@/components/ui/select"
import { TextArea } from "@/components/ui/text-area"
import { TextField } from "@/components/ui/text-field"
import { saveCv } from "@/lib/domain/cv/actions"
import type { CvBuilder } from "@/lib/domain/cv/queries"
import { cvInput, cvLanguages } from "@/lib/domain/cv/schema"
import { type CvPart, cvParts } from "@/lib/domain/cv-content/schema"
import { languageTitle } from "@/lib/words/languages"

type BuilderFormProps = {
  builder: CvBuilder
  rows: NonNullable<CvBuilder["rows"]>
  start: NonNullable<CvBuilder["start"]>
}
type Fields = z.input<typeof cvInput>

/** What goes in, part by part. What is saved is a version of its own; the form goes on from it the next time. */
export function BuilderForm({ builder, rows, start }: BuilderFormProps) {
  const t = useTranslations("cv")
  const router = useRouter()
  const { participantId, licence, known, drafts, timezone } = builder
  const { af, draft } = useKeptForm<Fields, { cvId: string }>({
    action: saveCv,
    schema: cvInput,
    start: { participantId, ...start },
    idPrefix: "cv-",
    place: { form: "cv", subject: participantId },
    drafts,
    onDone: ({ cvId }) => router.push(`/participants/${participantId}/cv/${cvId}`),
  })
  const choicesIn = useChoices(rows)
  return (
    <ActionForm of={af} label={t("new")} onLeave={draft.keep}>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Card title={t("says")}>
          <div className="grid gap-5">
            <LanguageField field={af.field("language")} />
            <TextField
              label={t("fields.purpose")}
              hint={t("purposeHint")}
              optional
              {...af.field("purpose")}
            />
            <TextArea
              label={t("fields.introduction")}
              hint={t("introductionHint")}
              optional
              rows={6}
              {...af.field("introduction")}
            />
            <Wishes known={known} field={af.field("shows")} />
          </div>
        </Card>
        <Card title={t("holds")}>
          <div className="grid gap-6">
            {cvParts.map(
              (part) =>
                rows[part].length > 0 && (
                  <ChoiceGroup
                    key={part}
                    label={t(`parts.${part}`)}
                    kind="checkbox"
                    choices={choicesIn(part)}
                    {...af.field(part)}
                  />
                ),
            )}
            {licence && <Checkbox label={t("licence", { licence })} {...af.field("licence")} />}
          </div>
        </Card>
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <SubmitButton busy={af.busy}>{t("save")}</SubmitButton>
        {draft.state.kind !== "none" && <DraftStatus state={draft.state} timezone={timezone} />}
      </div>
    </ActionForm>
  )
}

type Field = { name: string; id: string; error?: string | undefined }

function LanguageField({ field }: { field: Field }) {
  const t = useTranslations("cv")
  const locale = useLocale()
  const [choices] = useState(() =>
    cvLanguages
      .map((value) => ({ value, label: languageTitle(value, locale) }))
      .toSorted((one, other) => one.label.localeCompare(other.label, locale)),
  )
  return <Select label={t("fields.language")} choices={choices} className="max-w-72" {...field} />
}

type WishesProps = { known: CvBuilder["known"]; field: Field }

/** What is in it only where she wishes so, as far as it is on record. */
function Wishes({ known, field }: WishesProps) {
  const t = useTranslations("cv")
  if (known.length === 0) return <p className="text-table text-muted">{t("noneKnown")}</p>
  return (
    <ChoiceGroup
      label={t("fields.shows")}
      hint={t("showsHint")}
      kind="checkbox"
      choices={known.map((value) => ({ value, label: t(`wishes.${value}`) }))}
      {...field}
    />
  )
}

/** The rows of a part as answers: what each is called, and what else is known of it. */
function useChoices(rows: BuilderFormProps["rows"]) {
  const wording = useWording()
  return (part: CvPart) =>
    rows[part].map((row) => {
      const [name, ...more] = linesOf(part, row, wording).filter(({ field }) => field !== "completed")
      return {
        value: row.id,
        label: <bdi>{name?.text ?? "–"}</bdi>,
        hint: spanned(more)
          .slice(0, 3)
          .map(({ field, label, text }) => (field === "isMotherTongue" ? label : text))
          .join(" · "),
      }
    })
}

/** From when to when, in one. */
function spanned(lines: readonly Line[]): Line[] {
  const to = lines.find(({ field }) => field === "to")
  return lines
    .filter((line) => line !== to)
    .map((line) => (line.field === "from" && to ? { ...line, text: `${line.text} – ${to.text}` } : line))
}
