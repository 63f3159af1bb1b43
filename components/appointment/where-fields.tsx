"use client"

import { useTranslations } from "next-intl"
import type { ComponentProps } from "react"
import { Select } from "@/components/ui/select"
import { TextField } from "@/components/ui/text-field"

type Field = Omit<ComponentProps<typeof TextField>, "label"> &
  Omit<ComponentProps<typeof Select>, "label" | "choices">
type WhereFieldsProps = {
  mode: string | undefined
  roomId: string | undefined
  rooms: readonly { id: string; name: string; capacity: number | null }[]
  fields: Record<"room" | "place" | "link", Field>
}

/** A room of the house or another place, a link: as far as how it is held asks for them. */
export function WhereFields({ mode, roomId, rooms, fields }: WhereFieldsProps) {
  const t = useTranslations("appointment")
  const isThere = mode === "on_site" || mode === "hybrid"
  const choices = rooms.map(({ id, name, capacity }) => ({
    value: id,
    label: capacity === null ? name : t("roomPlaces", { name, count: capacity }),
  }))
  return (
    <>
      {isThere && rooms.length > 0 && (
        <Select label={t("room")} none={t("noRoom")} choices={choices} {...fields.room} />
      )}
      {isThere && !roomId && (
        <TextField label={t("place")} hint={t("placeHint")} optional {...fields.place} />
      )}
      {(mode === "online" || mode === "hybrid") && (
        <TextField label={t("link")} type="url" optional {...fields.link} />
      )}
    </>
  )
}
