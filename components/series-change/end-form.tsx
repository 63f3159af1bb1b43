"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useWatch } from "react-hook-form"
import type { z } from "zod"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { TextArea } from "@/components/ui/text-area"
import { useUndo } from "@/components/ui/undo"
import { cancelSeries } from "@/lib/domain/series-change/actions"
import type { SeriesFrom } from "@/lib/domain/series-change/queries"
import { cancelSeriesInput } from "@/lib/domain/series-change/schema"
import { cancelReasons } from "@/lib/domain/session-change/schema"

/** Why it and all that follow do not take place. */
export function EndForm({ series }: { series: SeriesFrom }) {
  const [t, kept] = [useTranslations("series-change.end"), useTranslations("series-change.change")]
  const [words, reasons] = [
    useTranslations("session-change.cancel"),
    useTranslations("session-change.reasons"),
  ]
  const router = useRouter()
  const offerUndo = useUndo()
  const { id: seriesId, sessionId, version } = series
  const af = useActionForm<
    z.input<typeof cancelSeriesInput>,
    { count: number; exceptions: number; freed: number }
  >({
    action: cancelSeries,
    schema: cancelSeriesInput,
    start: { seriesId, sessionId, version, note: "" },
    idPrefix: "end-",
    onDone: ({ count, exceptions, freed }) => {
      const told = [
        t("done", { count }),
        exceptions > 0 && kept("kept", { count: exceptions }),
        freed > 0 && t("freed", { count: freed }),
      ]
      offerUndo({ text: told.filter(Boolean).join(" ") })
      router.push(`/series/${seriesId}`)
    },
  })
  const reason = useWatch({ control: af.form.control, name: "reason" })
  return (
    <ActionForm of={af} label={t("title")}>
      <ChoiceGroup
        label={words("reason")}
        choices={cancelReasons.map((value) => ({ value, label: reasons(value) }))}
        {...af.field("reason")}
      />
      <TextArea
        label={words("note")}
        hint={words("noteHint")}
        optional={reason !== "other"}
        rows={3}
        {...af.field("note")}
      />
      <p>
        <SubmitButton busy={af.busy}>{t("save", { count: series.following })}</SubmitButton>
      </p>
    </ActionForm>
  )
}
