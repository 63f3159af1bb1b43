"use client"

import dynamic from "next/dynamic"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import type { RoomLine } from "@/lib/domain/room/queries"

const RoomPanel = dynamic(() => import("./room-panel").then((file) => file.RoomPanel), { ssr: false })

/** The way to the form of a room: a new one, or one that has changed. */
export function OpenRoom({ room }: { room: RoomLine | null }) {
  const t = useTranslations("room")
  const [open, setOpen] = useState(false)
  return (
    <>
      {room ? (
        <Button size="small" aria-label={t("reviseOne", { name: room.name })} onClick={() => setOpen(true)}>
          {t("revise")}
        </Button>
      ) : (
        <Button variant="primary" onClick={() => setOpen(true)}>
          <Icon name="plus" />
          {t("add")}
        </Button>
      )}
      {open && <RoomPanel room={room} onClose={() => setOpen(false)} />}
    </>
  )
}
