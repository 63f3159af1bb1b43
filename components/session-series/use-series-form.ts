"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import type { Slot } from "@/components/appointment/plan-values"
import { resumed } from "@/components/form/resumed"
import { newSubmitKey } from "@/components/form/submit-key"
import { useActionForm } from "@/components/form/use-action-form"
import { useDraft } from "@/components/form/use-draft"
import { useUndo } from "@/components/ui/undo"
import type { AppointmentChoices } from "@/lib/domain/appointment/queries"
import { discardDraft, saveDraft } from "@/lib/domain/draft/actions"
import { placeOf, weekdayOf } from "@/lib/domain/recurrence/rules"
import { planSeries, previewSeries } from "@/lib/domain/session-series/actions"
import type { SeriesDate } from "@/lib/domain/session-series/rules"
import { seriesDraft, seriesInput } from "@/lib/domain/session-series/schema"
import { undoSeries } from "@/lib/domain/session-undo/actions"
import { isCivilDate } from "@/lib/platform/dates"
import { freshSeries, type SeriesValues } from "./series-values"

export type SeriesOpening = {
  choices: AppointmentChoices
  slot: Slot
  /** what was begun and not planned */
  kept: { values: unknown; submitKey: string; savedAt: Date } | null
}
type Planned = { seriesId: string; count: number }

/** A series as it is typed: its draft on the server, first all its dates, then the sessions. */
export function useSeriesForm({ choices, slot, kept }: SeriesOpening) {
  const tellPlanned = usePlannedBar()
  const [preview, setPreview] = useState<SeriesDate[] | null>(null)
  const [skipped, setSkipped] = useState<string[]>([])
  const [submitKey] = useState(() => kept?.submitKey ?? newSubmitKey())
  const [start] = useState(() => {
    const fresh = freshSeries(choices, slot)
    return { ...(kept ? resumed(fresh, kept.values) : fresh), draft: seriesDraft }
  })
  const af = useActionForm<SeriesValues, SeriesDate[] | Planned>({
    action: (raw, key) =>
      preview ? planSeries({ ...Object(raw), skipped }, key) : previewSeries({ ...Object(raw), skipped: [] }),
    schema: seriesInput,
    start,
    submitKey,
    idPrefix: "series-",
    onDone: (value) => {
      if (Array.isArray(value)) {
        setSkipped(value.filter(({ holiday }) => holiday !== null).map(({ day }) => day))
        return setPreview(value)
      }
      draft.forget()
      tellPlanned(value)
    },
  })
  const draft = useDraft<SeriesValues>({
    form: af.form,
    save: (values) => saveDraft({ ...seriesDraft, values, submitKey }),
    ...(kept && { savedAt: new Date(kept.savedAt) }),
  })
  const discard = async () => {
    draft.forget()
    const outcome = await discardDraft(seriesDraft).catch(() => null)
    if (!outcome?.done) return
    setPreview(null)
    af.form.reset({ ...freshSeries(choices, slot), draft: seriesDraft })
  }
  useWhatWasShown(af.form, setPreview)
  return { af, draft, discard, preview, skipped, setSkipped }
}

/** Leads to the series, with the way back. */
function usePlannedBar() {
  const t = useTranslations("session-series")
  const router = useRouter()
  const offerUndo = useUndo()
  return ({ seriesId, count }: Planned) => {
    offerUndo({
      text: t("planned", { count }),
      undo: async () => {
        const outcome = await undoSeries({ seriesId })
        if (!outcome.done) return outcome
        router.push("/series")
        router.refresh()
        return outcome
      },
      undone: t("undone"),
    })
    router.push(`/series/${seriesId}`)
  }
}

type Form = ReturnType<typeof useActionForm<SeriesValues, SeriesDate[] | Planned>>["form"]

/** What was shown is true only of what was typed then; one weekday goes along with the first day. */
function useWhatWasShown({ watch, setValue }: Form, setPreview: (none: null) => void) {
  useEffect(() => {
    const watching = watch(({ date = "", weekdays = [] }, { name }) => {
      setPreview(null)
      if (name !== "date" || weekdays.length !== 1 || !isCivilDate(date)) return
      setValue("weekdays", [weekdayOf(date)])
      setValue("nth", placeOf(date))
    })
    return () => watching.unsubscribe()
  }, [watch, setValue, setPreview])
}
