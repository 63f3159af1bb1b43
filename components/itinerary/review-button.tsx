"use client"

import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { KeptPanel } from "@/components/form/kept-panel"
import { useKeptForm } from "@/components/form/use-kept-form"
import { Button } from "@/components/ui/button"
import { Checkbox } from "@/components/ui/checkbox"
import { TextArea } from "@/components/ui/text-area"
import { DateField, TextField } from "@/components/ui/text-field"
import { useUndo } from "@/components/ui/undo"
import { reviewPlan } from "@/lib/domain/itinerary-review/actions"
import { reviewInput } from "@/lib/domain/itinerary-review/schema"
import { dayName } from "@/lib/platform/dates"
import type { File } from "./drafts"

type ReviewButtonProps = {
  itineraryId: string
  stamp: string
  today: string
  isDue: boolean
  hasActions: boolean
  file: File
}

/** Opens the review: the day, what was said, whether she agrees, and what comes next. */
export function ReviewButton(props: ReviewButtonProps) {
  const t = useTranslations("itinerary.reviews")
  const [open, setOpen] = useState(props.file.opened === "itinerary:review")
  return (
    <p>
      <Button variant={props.isDue ? "primary" : "secondary"} onClick={() => setOpen(true)}>
        {t("record")}
      </Button>
      {open && <ReviewPanel {...props} onClose={() => setOpen(false)} />}
    </p>
  )
}

function ReviewPanel(props: ReviewButtonProps & { onClose: () => void }) {
  const { itineraryId, stamp, today, hasActions, file, onClose } = props
  const t = useTranslations("itinerary.reviews")
  const locale = useLocale()
  const tell = useUndo()
  const words = { note: "", sheAgrees: false, nextStep: "", nextStepDue: "" }
  const form = useKeptForm({
    action: reviewPlan,
    schema: reviewInput,
    start: { itineraryId, stamp, reviewedOn: today, ...words },
    place: { form: "itinerary:review", subject: file.participantId },
    drafts: file.drafts,
    idPrefix: "review-",
    onDone: ({ nextReviewOn }) => {
      tell({ text: t("saved", { day: dayName(nextReviewOn, "UTC", locale) }) })
      onClose()
    },
  })
  const { field } = form.af
  return (
    <KeptPanel
      title={t("recordTitle")}
      save={t("save")}
      form={form}
      timezone={file.timezone}
      onClose={onClose}
    >
      <DateField label={t("on")} {...field("reviewedOn")} />
      <TextArea label={t("note")} hint={t("noteHint")} optional autoFocus {...field("note")} />
      {hasActions && <Checkbox label={t("sheAgrees")} {...field("sheAgrees")} />}
      <TextField label={t("nextStep")} optional {...field("nextStep")} />
      <DateField label={t("nextStepDue")} optional {...field("nextStepDue")} />
    </KeptPanel>
  )
}
