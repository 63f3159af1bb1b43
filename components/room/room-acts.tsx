"use client"

import { useTranslations } from "next-intl"
import { ActButton } from "@/components/form/act-button"
import { archiveRoom, restoreRoom } from "@/lib/domain/room/actions"
import type { RoomLine } from "@/lib/domain/room/queries"
import { OpenRoom } from "./open-room"

/** What can be done with one room. */
export function RoomActs({ room }: { room: RoomLine }) {
  const t = useTranslations("room")
  const { id: roomId, name, isArchived } = room
  if (isArchived) {
    return (
      <ActButton
        act={(key) => restoreRoom({ roomId }, key)}
        label={t("restoreOne", { name })}
        undo={() => ({ text: t("restored", { name }) })}
      >
        {t("restore")}
      </ActButton>
    )
  }
  return (
    <span className="flex flex-wrap gap-2">
      <OpenRoom room={room} />
      <ActButton
        variant="quiet"
        act={(key) => archiveRoom({ roomId }, key)}
        label={t("archiveOne", { name })}
        undo={() => ({
          text: t("archived", { name }),
          undo: () => restoreRoom({ roomId }),
          undone: t("restored", { name }),
        })}
      >
        {t("archive")}
      </ActButton>
    </span>
  )
}
