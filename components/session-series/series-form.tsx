"use client"

import { useTranslations } from "next-intl"
import { PlanCare } from "@/components/appointment/plan-care"
import { PlanFields } from "@/components/appointment/plan-fields"
import type { PlanForming } from "@/components/appointment/plan-form"
import { PlanMore } from "@/components/appointment/plan-more"
import { PlanWhere } from "@/components/appointment/plan-where"
import { useWhoFirst } from "@/components/appointment/use-who-first"
import { ActionForm } from "@/components/form/action-form"
import { DraftStatus } from "@/components/form/draft-status"
import { SubmitButton } from "@/components/form/submit-button"
import { Button } from "@/components/ui/button"
import { SeriesCourse } from "./series-course"
import { SeriesDates } from "./series-dates"
import { SeriesRepeat } from "./series-repeat"
import { type SeriesOpening, useSeriesForm } from "./use-series-form"

/** One appointment and how it recurs: first all its dates are shown, then they are kept. */
export function SeriesForm(opening: SeriesOpening) {
  const { choices } = opening
  const [t, words] = [useTranslations("session-series"), useTranslations("form.draft")]
  const { af, draft, discard, preview, skipped, setSkipped } = useSeriesForm(opening)
  useWhoFirst(af.idOf("participantIds"))
  if (!holdsAppointment(af)) return null
  return (
    <ActionForm of={af} label={t("title")} onLeave={draft.keep}>
      <PlanFields af={af} choices={choices} />
      <SeriesRepeat af={af} />
      <SeriesCourse af={af} />
      <PlanWhere af={af} choices={choices} />
      <PlanCare af={af} people={choices.people} placesHint={t("carePlacesHint")} />
      <PlanMore af={af} choices={choices} />
      {preview && (
        <SeriesDates dates={preview} timezone={choices.timezone} skipped={skipped} onSkip={setSkipped} />
      )}
      <div className="flex flex-wrap items-center gap-2">
        <SubmitButton busy={af.busy}>
          {preview ? t("save", { count: preview.length - skipped.length }) : t("show")}
        </SubmitButton>
        {draft.state.kind === "saved" && (
          <Button variant="quiet" onClick={discard}>
            {words("discard")}
          </Button>
        )}
        {draft.state.kind !== "none" && <DraftStatus state={draft.state} timezone={choices.timezone} />}
      </div>
    </ActionForm>
  )
}

/** The fields of an appointment are all among those of a series: what draws them there draws them here. */
function holdsAppointment(af: SeriesForming): af is SeriesForming & PlanForming {
  return "participantIds" in af.form.getValues()
}

export type SeriesForming = ReturnType<typeof useSeriesForm>["af"]
