import "server-only"
import { z } from "zod"
import { isMember } from "@/lib/access/actor"
import { shortName } from "@/lib/domain/participant/rules"
import { addDays, wallClock } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { defineQuery } from "@/lib/platform/query"
import type { Again } from "./rules"

type AgainRow = {
  group: { id: string; knownAs: string; familyName: string | null; against: Again["against"] }[]
  rooms: { id: string; name: string; capacity: number | null }[]
}

/** A session of hers as a form begins that plans it again: a week later, and who of its group can be expected. */
export const sessionAgain = defineQuery("session.copy", async ({ actor, tx, seen }, sessionId: string) => {
  if (!isMember(actor) || !z.uuid().safeParse(sessionId).success) return missing()
  const session = await tx.counsellingSession.findFirst({
    where: { id: sessionId, organisationId: actor.organisationId, counsellorId: actor.id },
    select: {
      ...{ kind: true, title: true, topics: true, startsAt: true, endsAt: true, timezone: true },
      ...{ mode: true, place: true, roomId: true, onlineLink: true },
    },
  })
  if (!session) return missing()
  const [row] = await tx.$queryRaw<AgainRow[]>`
    select
      (select coalesce(jsonb_agg(jsonb_build_object('id', g.participant_id, 'knownAs', g.known_as,
         'familyName', g.family_name, 'against', g.against)), '[]')
       from sec.group_again(${sessionId}::uuid) g) as "group",
      (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name, 'capacity', r.capacity) order by r.name), '[]')
       from room r where r.organisation_id = ${actor.organisationId}::uuid and r.archived_at is null) as rooms`
  const { group = [], rooms = [] } = row ?? {}
  seen({ kind: "participant", ids: group.map(({ id }) => id), fields: ["name"] })
  const { kind, title, topics, startsAt, endsAt, timezone, mode, place, roomId, onlineLink } = session
  const start = wallClock(startsAt, timezone)
  return {
    ...{ sessionId, kind, title, topics, mode, place, onlineLink, rooms },
    roomId: rooms.find(({ id }) => id === roomId)?.id ?? null,
    was: start.date,
    date: addDays(start.date, 7),
    startTime: start.time,
    endTime: wallClock(endsAt, timezone).time,
    group: group.map(({ id, against, ...who }): Again => ({ id, name: shortName(who), against })),
  }
})

export type SessionAgain = Awaited<ReturnType<typeof sessionAgain>>
