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
import { ChoiceGroup } from "@/components/ui/choice-group"
import { TextField } from "@/components/ui/text-field"
import { useUndo } from "@/components/ui/undo"
import { sessionModes } from "@/lib/domain/counselling-session/schema"
import type { SessionAgain } from "@/lib/domain/session-again/queries"
import { copySession } from "@/lib/domain/session-change/actions"
import { copyInput } from "@/lib/domain/session-change/schema"
import { undoSession } from "@/lib/domain/session-undo/actions"
import { AgainCare } from "./again-care"
import { AgainGroup } from "./again-group"
import { SlotFields } from "./slot-fields"

/** The same once more: a week later, with the same group; all of it can be different. */
export function AgainForm({ again }: { again: SessionAgain }) {
  const [t, words] = [useTranslations("session-change.copy"), useTranslations("counselling-session.modes")]
  const name = useTranslations("appointment")("name")
  const af = useAgainForm(again)
  const { getValues, setValue, control } = af.form
  const [mode, roomId] = useWatch({ control, name: ["mode", "roomId"] })
  return (
    <ActionForm of={af} label={t("title")}>
      <SlotFields
        date={{ label: t("date"), ...af.field("date") }}
        start={{ label: t("start"), ...af.field("startTime") }}
        end={{ label: t("end"), ...af.field("endTime") }}
        length={{
          times: () => getValues(["startTime", "endTime"]),
          setEnd: (end) => setValue("endTime", end),
        }}
      />
      <AgainGroup af={af} group={again.group} />
      {again.kind !== "individual" && <TextField label={name} optional {...af.field("title")} />}
      <TopicField field={af.field("topics")} chosen={getValues("topics")} used={again.topics} />
      <ChoiceGroup
        label={t("mode")}
        look="segments"
        choices={sessionModes.map((value) => ({ value, label: words(value) }))}
        {...af.field("mode")}
      />
      <WhereFields
        mode={mode}
        roomId={roomId}
        rooms={again.rooms}
        fields={{ room: af.field("roomId"), place: af.field("place"), link: af.field("onlineLink") }}
      />
      <AgainCare af={af} />
      <p>
        <SubmitButton busy={af.busy}>{t("save")}</SubmitButton>
      </p>
    </ActionForm>
  )
}

export type AgainForming = ReturnType<typeof useAgainForm>

function useAgainForm(again: SessionAgain) {
  const t = useTranslations("session-change.copy")
  const router = useRouter()
  const offerUndo = useUndo()
  const { sessionId, date, startTime, endTime, title, place, roomId, onlineLink, group } = again
  return useActionForm<z.input<typeof copyInput>, { sessionId: string; people: number }>({
    action: copySession,
    schema: copyInput,
    start: {
      ...{ sessionId, date, startTime, endTime },
      title: title ?? "",
      topics: topicsOf(again.topics),
      mode: modeOf(again.mode),
      place: place ?? "",
      roomId: roomId ?? "",
      onlineLink: onlineLink ?? "",
      participantIds: group.filter(({ against }) => against === null).map(({ id }) => id),
      childcare: "unanswered",
      childcareReason: "",
      carePlaces: "",
    },
    idPrefix: "again-",
    onDone: ({ sessionId: copyId, people }) => {
      offerUndo({
        text: t("done", { count: people }),
        undo: () => {
          // Its page cannot be drawn once it is gone.
          router.push(`/sessions/${sessionId}`)
          return undoSession({ sessionId: copyId })
        },
        undone: t("undone"),
      })
      router.push(`/sessions/${copyId}`)
    },
  })
}
