"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useWatch } from "react-hook-form"
import type { z } from "zod"
import { WhereFields } from "@/components/appointment/where-fields"
import { modeOf, topicsOf } from "@/components/counselling-session/known"
import { TopicField } from "@/components/counselling-session/topic-field"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { SlotFields } from "@/components/session-change/slot-fields"
import { Select } from "@/components/ui/select"
import { TextField } from "@/components/ui/text-field"
import { useUndo } from "@/components/ui/undo"
import { sessionModes } from "@/lib/domain/counselling-session/schema"
import { changeSeries } from "@/lib/domain/series-change/actions"
import type { SeriesFrom } from "@/lib/domain/series-change/queries"
import { changeSeriesInput } from "@/lib/domain/series-change/schema"

type Changed = { count: number; exceptions: number; anotherDay: boolean; waiting: number; tooOld: number }

/** This one and all following, at other hours, in another place, led by somebody else. */
export function ChangeForm({ series }: { series: SeriesFrom }) {
  const [t, words] = [useTranslations("series-change.change"), useTranslations("counselling-session")]
  const slot = useTranslations("session-change.move")
  const af = useChangeForm(series)
  const { getValues, setValue, control } = af.form
  const [mode, roomId] = useWatch({ control, name: ["mode", "roomId"] })
  return (
    <ActionForm of={af} label={t("title")}>
      <p className="text-muted">{t("hint")}</p>
      <SlotFields
        date={{ label: t("date"), ...af.field("date") }}
        start={{ label: slot("start"), ...af.field("startTime") }}
        end={{ label: slot("end"), ...af.field("endTime") }}
        length={{
          times: () => getValues(["startTime", "endTime"]),
          setEnd: (end) => setValue("endTime", end),
        }}
      />
      {series.kind !== "individual" && <TextField label={t("name")} optional {...af.field("title")} />}
      <TopicField field={af.field("topics")} chosen={getValues("topics")} used={series.topics} />
      <Select
        label={slot("mode")}
        choices={sessionModes.map((value) => ({ value, label: words(`modes.${value}`) }))}
        {...af.field("mode")}
      />
      <WhereFields
        mode={mode}
        roomId={roomId}
        rooms={series.rooms}
        fields={{ room: af.field("roomId"), place: af.field("place"), link: af.field("onlineLink") }}
      />
      {series.staff.length > 0 && (
        <Select
          label={t("leader")}
          choices={series.staff.map(({ id, name }) => ({ value: id, label: name }))}
          {...af.field("leaderId")}
        />
      )}
      <p>
        <SubmitButton busy={af.busy}>{t("save", { count: series.following })}</SubmitButton>
      </p>
    </ActionForm>
  )
}

function useChangeForm(series: SeriesFrom) {
  const [t, moved] = [useTranslations("series-change.change"), useTranslations("session-change.move")]
  const words = useTranslations("counselling-session")
  const router = useRouter()
  const offerUndo = useUndo()
  const { id: seriesId, sessionId, version, date, startTime, endTime, place, roomId, onlineLink } = series
  return useActionForm<z.input<typeof changeSeriesInput>, Changed>({
    action: changeSeries,
    schema: changeSeriesInput,
    start: {
      ...{ seriesId, sessionId, version, date, startTime, endTime },
      title: series.title ?? "",
      topics: topicsOf(series.topics),
      mode: modeOf(series.mode),
      place: place ?? "",
      roomId: roomId ?? "",
      onlineLink: onlineLink ?? "",
      leaderId: series.leaderId,
    },
    idPrefix: "change-",
    conflictFields: {
      topics: {
        label: words("log.topics"),
        show: (topics) =>
          topicsOf([topics].flat().map(String))
            .map((topic) => words(`topics.${topic}`))
            .join(", "),
      },
    },
    onDone: ({ count, exceptions, anotherDay, waiting, tooOld }) => {
      const told = [
        t("done", { count }),
        exceptions > 0 && t("kept", { count: exceptions }),
        anotherDay && t("again"),
        waiting > 0 && moved("waiting", { count: waiting }),
        tooOld > 0 && moved("tooOld", { count: tooOld }),
      ]
      offerUndo({ text: told.filter(Boolean).join(" ") })
      router.push(`/series/${seriesId}`)
    },
  })
}
