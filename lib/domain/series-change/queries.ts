import "server-only"
import { z } from "zod"
import { isMember, type Member } from "@/lib/access/actor"
import { shortName } from "@/lib/domain/participant/rules"
import type { Clash } from "@/lib/domain/session-series/rules"
import { civilDate, fromDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { holidaysBetween, type Region } from "@/lib/platform/holidays"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"
import { followingOf, hoursOf, type Moved, type Standing } from "./rules"

/** A series that this person may arrange, with all its sessions, in one of which the change begins. */
export async function arrangedSeries(tx: Tx, actor: Member, of: { seriesId: string; sessionId: string }) {
  const groups = actor.role === "coordinator" ? [{ kind: { not: "individual" } }] : []
  const series = await tx.sessionSeries.findFirst({
    where: {
      AND: [
        { id: of.seriesId, organisationId: actor.organisationId },
        { OR: [{ leaderId: actor.id }, ...groups] },
      ],
    },
    omit: { createdAt: true },
  })
  if (!series) return null
  const found = await tx.counsellingSession.findMany({
    where: { organisationId: series.organisationId, seriesId: series.id },
    orderBy: { startsAt: "asc" },
    select: {
      ...{ id: true, state: true, startsAt: true, endsAt: true, breakMinutes: true },
      ...{ seriesDay: true, seriesException: true },
    },
  })
  const sessions = found.map(({ seriesDay, seriesException: exception, ...session }): Standing => {
    const day = seriesDay ? fromDateColumn(seriesDay) : civilDate(session.startsAt, series.timezone)
    return { ...session, day, exception }
  })
  const anchor = sessions.find(({ id }) => id === of.sessionId)
  return anchor ? { series, sessions, anchor } : null
}

export type ArrangedSeries = NonNullable<Awaited<ReturnType<typeof arrangedSeries>>>

type FactsRow = {
  region: Region
  clashes: (Clash & { knownAs: string | null; familyName: string | null })[]
  programme: { startsOn: string | null; endsOn: string | null }
  roomGone: boolean
}
type Asked = {
  actor: Member
  series: ArrangedSeries["series"]
  moved: readonly Moved[]
  leaderId: string
  roomId: string | null
}

/** What speaks against the dates to which a series goes. */
export async function changeFacts(tx: Tx, { actor, series, moved, leaderId, roomId }: Asked) {
  const dates = JSON.stringify(moved.map(({ day, startsAt, endsAt }) => ({ day, startsAt, endsAt })))
  const besides = moved.map(({ id }) => id)
  const [row] = await tx.$queryRaw<FactsRow[]>`
    with people as materialized (
      select coalesce(array_agg(e.participant_id), '{}') as ids from series_enrolment e
      where e.series_id = ${series.id}::uuid and e.until_on is null
    )
    select (select jsonb_build_object('country', o.country, 'nuts2', o.nuts2) from organisation o
        where o.id = ${series.organisationId}::uuid) as region,
      (select coalesce(jsonb_agg(jsonb_build_object('day', c.day, 'whose', c.whose, 'name', coalesce(c.name, ''),
         'knownAs', c.known_as, 'familyName', c.family_name, 'from', c.from_time, 'until', c.until_time)), '[]')
       from people p, sec.series_clashes(${dates}::jsonb, ${series.timezone}, ${leaderId}::uuid, p.ids, ${roomId}::uuid,
         ${besides}::uuid[]) c) as clashes,
      (select jsonb_build_object('startsOn', min(g.starts_on), 'endsOn', max(g.ends_on)) from programme g
        where g.id in (select p.programme_id from participant p, people
          where p.organisation_id = ${series.organisationId}::uuid and p.id = any(people.ids))) as programme,
      ${roomId}::uuid is not null and ${roomId}::uuid is distinct from ${series.roomId}::uuid and not exists (select 1 from room r
        where r.organisation_id = ${series.organisationId}::uuid and r.id = ${roomId}::uuid and r.archived_at is null) as "roomGone"`
  if (!row) throw new Error("The facts of a series cannot be read")
  const days = moved.map(({ day }) => day).sort()
  const [from, until] = [days[0], days.at(-1)]
  const { startsOn, endsOn } = row.programme
  return {
    roomGone: row.roomGone,
    programme: startsOn && endsOn ? { startsOn, endsOn } : null,
    clashes: row.clashes.map(({ knownAs, familyName, ...clash }) => ({
      ...clash,
      name: knownAs === null ? clash.name : shortName({ knownAs, familyName }),
    })),
    holidays: from && until ? holidaysBetween(row.region, { from, until }, actor.locale) : [],
  }
}

type ChoicesRow = {
  rooms: { id: string; name: string; capacity: number | null }[]
  staff: { id: string; name: string }[]
}

/** A series as the forms begin that change or end it from one of its sessions on. */
export const seriesFrom = defineQuery(
  "series.change",
  async ({ actor, tx, now }, seriesId: string, sessionId: string) => {
    const ids = z.object({ seriesId: z.uuid(), sessionId: z.uuid() }).safeParse({ seriesId, sessionId })
    if (!isMember(actor) || !ids.success) return missing()
    const found = await arrangedSeries(tx, actor, ids.data)
    if (!found) return missing()
    const { anchor } = found
    const { updatedAt: _, ...series } = found.series
    const { following, exceptions } = followingOf({ ...found, now })
    const [row] = await tx.$queryRaw<ChoicesRow[]>`
      select (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name, 'capacity', r.capacity) order by r.name), '[]')
          from room r where r.organisation_id = ${series.organisationId}::uuid
            and (r.archived_at is null or r.id = ${series.roomId}::uuid)) as rooms,
        (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name) order by t.name), '[]')
          from sec.staff() t where t.role = 'counsellor' and not t.ended) as staff`
    return {
      ...series,
      sessionId,
      ...hoursOf(anchor, series.timezone),
      following: following.length,
      exceptions,
      rooms: row?.rooms ?? [],
      /** to whom it can be given */
      staff: actor.role === "coordinator" ? (row?.staff ?? []) : [],
    }
  },
)
export type SeriesFrom = Awaited<ReturnType<typeof seriesFrom>>
