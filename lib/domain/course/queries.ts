import "server-only"
import { z } from "zod"
import { isMember, type Member } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { shortName } from "@/lib/domain/participant/rules"
import { civilDate, fromDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"
import { absenceRate, isComplete } from "./rules"

type ListedRow = {
  id: string
  title: string | null
  kind: string
  rrule: string
  startTime: string
  endTime: string
  leader: string | null
  planned: number
  held: number
  people: number
  nextAt: string | null
}

/** The series of the house that this person sees: those that go on first. */
export const seriesList = defineQuery("series.read", async ({ actor, tx, now }) => {
  const rows = await tx.$queryRaw<ListedRow[]>`
    select s.id, s.title, s.kind, s.rrule, s.start_time as "startTime", s.end_time as "endTime", t.name as leader,
      c.planned, c.held, c.next_at as "nextAt",
      (select count(*)::int from series_enrolment e where e.series_id = s.id and e.until_on is null) as people
    from session_series s left join sec.staff() t on t.id = s.leader_id
    left join lateral (
      select count(*) filter (where c.state in ('draft', 'scheduled'))::int as planned,
        count(*) filter (where c.state = 'held')::int as held,
        min(c.starts_at) filter (where c.state in ('draft', 'scheduled') and c.starts_at > ${now}) as next_at
      from counselling_session c where c.organisation_id = s.organisation_id and c.series_id = s.id) c on true
    where s.organisation_id = ${actor.organisationId}::uuid
    order by c.next_at nulls last, s.created_at desc limit 200`
  return {
    timezone: actor.organisation.timezone,
    mayPlan: actor.role === "counsellor",
    rows: rows.map(({ nextAt, ...row }) => ({ ...row, nextAt: nextAt && new Date(nextAt) })),
  }
})
export type SeriesList = Awaited<ReturnType<typeof seriesList>>

type RosterRow = {
  id: string
  participantId: string
  knownAs: string
  familyName: string | null
  from: string
  until: string | null
  levelAtStart: string | null
  levelAtEnd: string | null
  leftReason: string | null
  version: number
  minutes: number
  attended: number
  absent: number
  excused: number
  expected: number
  waits: number
}
type DateRow = {
  id: string
  startsAt: string
  endsAt: string
  state: string
  minutes: number
  exception: boolean
}

/** A series with all its dates; for whoever arranges it, everybody in it and what became of her sessions. */
export const seriesDetail = defineQuery("series.read", async ({ actor, tx, now, seen }, seriesId: string) => {
  if (!isMember(actor) || !z.uuid().safeParse(seriesId).success) return missing()
  const series = await tx.sessionSeries.findFirst({
    where: { AND: [within(actor, "sessionSeries"), { id: seriesId }] },
    omit: { organisationId: true, createdAt: true, updatedAt: true },
  })
  if (!series) return missing()
  const arranges =
    series.leaderId === actor.id || (actor.role === "coordinator" && series.kind !== "individual")
  const [row] = await tx.$queryRaw<{ dates: DateRow[]; leader: string | null; room: string | null }[]>`
    select (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'startsAt', s.starts_at, 'endsAt', s.ends_at,
        'state', s.state, 'minutes',
        round(extract(epoch from s.ends_at - s.starts_at) / 60)::int - s.break_minutes, 'exception', s.series_exception) order by s.starts_at, s.id), '[]')
      from counselling_session s where s.organisation_id = ${actor.organisationId}::uuid and s.series_id = ${seriesId}::uuid) as dates,
      (select t.name from sec.staff() t where t.id = ${series.leaderId}::uuid) as leader,
      (select r.name from room r where r.organisation_id = ${actor.organisationId}::uuid and r.id = ${series.roomId}::uuid) as room`
  const dates = (row?.dates ?? []).map(({ startsAt, endsAt, ...date }) => {
    const begins = new Date(startsAt)
    return { ...date, startsAt: begins, endsAt: new Date(endsAt), isToCome: isOpen(date) && begins > now }
  })
  const roster = arranges ? await readRoster(tx, seriesId) : []
  const choices = arranges ? await readChoices(tx, actor, seriesId) : []
  seen({ kind: "participant", ids: roster.map(({ participantId }) => participantId), fields: ["attendance"] })
  const held = dates.filter(({ state }) => state === "held")
  return {
    ...series,
    startsOn: fromDateColumn(series.startsOn),
    exdates: series.exdates.map(fromDateColumn),
    leader: row?.leader ?? "",
    room: row?.room ?? null,
    arranges,
    choices,
    today: civilDate(now, series.timezone),
    dates,
    heldMinutes: held.reduce((sum, { minutes }) => sum + minutes, 0),
    toComeMinutes: dates.filter(isOpen).reduce((sum, { minutes }) => sum + minutes, 0),
    roster: roster.map(({ knownAs, familyName, ...one }) => ({
      ...one,
      name: shortName({ knownAs, familyName }),
      absence: absenceRate(one),
      complete: isComplete(one.minutes, series.plannedHours),
    })),
  }
})
export type SeriesDetail = Awaited<ReturnType<typeof seriesDetail>>

function isOpen({ state }: { state: string }): boolean {
  return state === "scheduled" || state === "draft"
}

async function readRoster(tx: Tx, seriesId: string): Promise<RosterRow[]> {
  return tx.$queryRaw`
    select enrolment_id as id, participant_id as "participantId", known_as as "knownAs", family_name as "familyName",
      to_char(from_on, 'YYYY-MM-DD') as "from", to_char(until_on, 'YYYY-MM-DD') as "until", level_at_start as "levelAtStart",
      level_at_end as "levelAtEnd", left_reason as "leftReason", version, minutes, attended, absent, excused, expected, waits
    from sec.series_roster(${seriesId}::uuid)`
}

type ChoiceRow = { id: string; knownAs: string; familyName: string | null; code: string; also: string | null }

/** Who can be taken in: whom this person reaches, who is not in it and has not left. */
async function readChoices(tx: Tx, actor: Member, seriesId: string) {
  const rows = await tx.$queryRaw<ChoiceRow[]>`
    select p.id, p.known_as as "knownAs", p.family_name as "familyName", p.pseudonym as code, p.latin_name as also
    from participant p
    where p.organisation_id = ${actor.organisationId}::uuid and p.handed_over_on is null
      and p.phase not in ('not_eligible', 'exited', 'followed_up', 'closed', 'merged', 'erased')
      and (${actor.role} = 'coordinator' or p.id in (select sec.caseload()))
      and not exists (select 1 from series_enrolment e
        where e.series_id = ${seriesId}::uuid and e.participant_id = p.id and e.until_on is null)
    order by p.search_name limit 500`
  return rows.map(({ id, knownAs, familyName, code, also }) => {
    return { id, name: [knownAs, familyName].filter(Boolean).join(" "), note: code, ...(also && { also }) }
  })
}
