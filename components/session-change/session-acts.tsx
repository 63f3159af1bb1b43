"use client"

import dynamic from "next/dynamic"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { LinkButton } from "@/components/ui/link-button"
import type { SessionDetail } from "@/lib/domain/roll-call/queries"
import { mayArrange } from "@/lib/domain/session-change/rules"
import { wallClock } from "@/lib/platform/dates"

const MovePanel = dynamic(() => import("./move-panel").then((file) => file.MovePanel), { ssr: false })
const CancelPanel = dynamic(() => import("./cancel-panel").then((file) => file.CancelPanel), { ssr: false })

type SessionActsProps = {
  session: Pick<
    SessionDetail,
    | "id"
    | "version"
    | "kind"
    | "state"
    | "leads"
    | "team"
    | "colleagues"
    | "coordinates"
    | "startsAt"
    | "endsAt"
    | "timezone"
    | "mode"
    | "place"
    | "roomId"
    | "onlineLink"
    | "rooms"
  >
}
type Act = "move" | "cancel"
const panels = { move: MovePanel, cancel: CancelPanel }

/** What a session is as the forms about it begin: its day and times on the wall of its place. */
export type Arrangeable = {
  sessionId: string
  version: number
  date: string
  startTime: string
  endTime: string
  timezone: string
  mode: string
  place: string
  roomId: string
  onlineLink: string
  rooms: SessionDetail["rooms"]
  facilitatorIds: string[]
  colleagues: SessionDetail["colleagues"]
}

/** Moving, planning again, cancelling: for whoever leads it, and a group's coordinator. */
export function SessionActs({ session }: SessionActsProps) {
  const t = useTranslations("session-change")
  const [open, setOpen] = useState<Act | null>(null)
  const { id, version, startsAt, endsAt, timezone, mode, leads, coordinates, rooms } = session
  const arranges = mayArrange({ ...session, mine: leads }, coordinates ? "coordinator" : "counsellor")
  const acts: Act[] = arranges ? ["move", "cancel"] : []
  const Panel = open && panels[open]
  const start = wallClock(startsAt, timezone)
  const arrangeable: Arrangeable = {
    sessionId: id,
    version,
    date: start.date,
    startTime: start.time,
    endTime: wallClock(endsAt, timezone).time,
    timezone,
    mode,
    place: session.place ?? "",
    roomId: session.roomId ?? "",
    onlineLink: session.onlineLink ?? "",
    rooms,
    facilitatorIds: session.team.map(({ id: helper }) => helper),
    colleagues: session.colleagues,
  }
  return (
    <>
      {leads && <LinkButton href={`/sessions/${id}/again`}>{t("copy.open")}</LinkButton>}
      {acts.map((act) => (
        <Button key={act} variant={act === "cancel" ? "quiet" : "secondary"} onClick={() => setOpen(act)}>
          {t(`${act}.open`)}
        </Button>
      ))}
      {Panel && <Panel session={arrangeable} onClose={() => setOpen(null)} />}
    </>
  )
}
