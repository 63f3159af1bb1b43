"use client"

import { useLocale, useTranslations } from "next-intl"
import { Controller, useWatch } from "react-hook-form"
import type { z } from "zod"
import { WhereFields } from "@/components/appointment/where-fields"
import { modeOf } from "@/components/counselling-session/known"
import { FacilitatorField } from "@/components/facilitator/facilitator-field"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Select } from "@/components/ui/select"
import { SidePanel } from "@/components/ui/side-panel"
import { useUndo } from "@/components/ui/undo"
import { sessionModes } from "@/lib/domain/counselling-session/schema"
import { moveSession } from "@/lib/domain/session-change/actions"
import { moveInput } from "@/lib/domain/session-change/schema"
import { dayAndTime } from "@/lib/platform/dates"
import type { Arrangeable } from "./session-acts"
import { SlotFields } from "./slot-fields"

type MovePanelProps = { session: Arrangeable; onClose: () => void }
type Moved = { startsAt: Date; timezone: string; waiting: number; tooOld: number; before: object }

/** When and where it is to be instead. */
export function MovePanel({ session, onClose }: MovePanelProps) {
  const [t, words] = [useTranslations("session-change.move"), useTranslations("counselling-session")]
  const locale = useLocale()
  const offerUndo = useUndo()
  const { timezone: _, mode, rooms, colleagues, ...start } = session
  const af = useActionForm<z.input<typeof moveInput>, Moved>({
    action: moveSession,
    schema: moveInput,
    start: { ...start, mode: modeOf(mode) },
    idPrefix: "move-",
    onDone: ({ startsAt, timezone, waiting, tooOld, before }) => {
      const told = [
        t("done", { when: dayAndTime(new Date(startsAt), timezone, locale) }),
        waiting > 0 && t("waiting", { count: waiting }),
        tooOld > 0 && t("tooOld", { count: tooOld }),
      ]
      offerUndo({
        text: told.filter(Boolean).join(" "),
        undo: () => moveSession(before),
        undone: t("undone"),
      })
      onClose()
    },
  })
  const { getValues, setValue, control } = af.form
  const [chosen, roomId] = useWatch({ control, name: ["mode", "roomId"] })
  return (
    <SidePanel title={t("title")} onClose={onClose}>
      <ActionForm of={af} label={t("title")}>
        <p className="text-muted">{t("hint")}</p>
        <SlotFields
          date={{ label: t("date"), ...af.field("date") }}
          start={{ label: t("start"), ...af.field("startTime") }}
          end={{ label: t("end"), ...af.field("endTime") }}
          length={{
            times: () => getValues(["startTime", "endTime"]),
            setEnd: (end) => setValue("endTime", end),
          }}
        />
        <Select
          label={t("mode")}
          choices={sessionModes.map((value) => ({ value, label: words(`modes.${value}`) }))}
          {...af.field("mode")}
        />
        <WhereFields
          mode={chosen}
          roomId={roomId}
          rooms={rooms}
          fields={{ room: af.field("roomId"), place: af.field("place"), link: af.field("onlineLink") }}
        />
        <Controller
          control={control}
          name="facilitatorIds"
          render={({ field }) => (
            <FacilitatorField
              id={af.idOf("facilitatorIds")}
              colleagues={colleagues}
              value={field.value}
              onChange={field.onChange}
              error={af.errorAt("facilitatorIds")}
            />
          )}
        />
        <p>
          <SubmitButton busy={af.busy}>{t("save")}</SubmitButton>
        </p>
      </ActionForm>
    </SidePanel>
  )
}
