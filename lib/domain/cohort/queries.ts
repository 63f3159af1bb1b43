import "server-only"
import type { z } from "zod"
import type { Person } from "@/lib/access/actor"
import { lackingCarers, type Planned, warnedDays, warnedUntil } from "@/lib/domain/care-breach/rules"
import { ratiosOf } from "@/lib/domain/care-ratio/rules"
import { nearestFirst } from "@/lib/domain/name-search/rules"
import { missing } from "@/lib/platform/door"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"
import { type CohortLine, type CohortRecord, lineOf } from "./rules"
import { type CohortAsked, type CohortLimits, fileStandings, type searchInput } from "./schema"

const pageLength = 50
/** So many names are looked at closely for slips; in a larger organisation trigrams choose them. */
const lookedAtClosely = 200
const shownOfSearch = 20

/** The list of a reader, page by page, with the figures over it: one statement, whatever the page. */
export const cohort = defineQuery(
  "cohort.read",
  async ({ actor, tx, now, seen }, asked: CohortAsked, locale: string) => {
    const from = sourceOf(actor, now)
    const wanted = { limits: asked, sort: asked.sort, page: asked.page, ids: [], summed: true }
    const { summary, total, records } = await listOf(tx, from, wanted)
    seen({ kind: "participant", ids: records.map((record) => record.id), fields: ["identity"] })
    const pages = Math.max(1, Math.ceil(total / pageLength))
    const page = Math.min(asked.page, pages)
    const lines = records.map((record) => lineOf(record, { ...from, locale }))
    const { carePlan, careRatios, ...sums } = summary ?? missing()
    const carers = lackingCarers(carePlan, ratiosOf(careRatios, actor.organisation.country), now).length
    const careBreaches = { ...sums.careBreaches, carers }
    return { ...sums, careBreaches, total, page, pages, first: (page - 1) * pageLength + 1, lines }
  },
)
export type Cohort = Awaited<ReturnType<typeof cohort>>

/** What a search finds, nearest first. */
export async function foundBy(
  tx: Tx,
  actor: Person,
  { text, within, locale, now }: z.output<typeof searchInput> & { now: Date },
): Promise<CohortLine[]> {
  const from = sourceOf(actor, now)
  const names = await tx.$queryRaw<{ id: string; code: string; name: string; typed: string }[]>`
    select p.id, lower(p.pseudonym) as code, p.search_name as name, q.typed
    from sec.files(${from.organisation}::uuid, ${from.own}::uuid, ${from.day}::date, ${now}::timestamptz, ${from.timezone}) p,
      (select sec.plain(${text}) as typed) q
    where p.listed
    order by word_similarity(q.typed, p.search_name) desc, p.search_name limit ${lookedAtClosely}`
  const ids = nearestFirst(names[0]?.typed ?? "", names)
  if (ids.length === 0) return []
  const wanted = { limits: within ?? {}, sort: "name", page: 1, ids, summed: false } as const
  const { records } = await listOf(tx, from, wanted)
  return records.slice(0, shownOfSearch).map((record) => lineOf(record, { ...from, locale }))
}

/** Where the files come from: the organisation, and for a counsellor those she accompanies today. */
function sourceOf(actor: Person, now: Date) {
  return {
    organisation: actor.organisationId ?? missing(),
    own: actor.role === "counsellor" ? actor.id : null,
    day: actor.today,
    timezone: actor.organisation.timezone,
    now,
  }
}
type Source = ReturnType<typeof sourceOf>

type Summary = {
  all: number
  recruited: number
  target: number
  individualSessions: number
  groupSessions: number
  individualMinutes: number
  groupMinutes: number
  careNeeded: number
  careGiven: number
  shadowing: number
  hoursWaiting: number
  minutesWaiting: number
  flags: Record<string, number>
  phases: Record<string, number>
  counsellors: { id: string; name: string }[]
  waiversWaiting: number
  mergesWaiting: number
  /** where childcare is not yet guaranteed: children who wait, and sessions of the other kinds */
  careBreaches: Partial<Record<string, number>>
  carePlan: Planned[]
  careRatios: unknown
}

type Wanted = {
  limits: CohortLimits
  sort: CohortAsked["sort"]
  page: number
  /** These alone and in this order: what a search found. */
  ids: string[]
  /** With the figures over all files, which a search does not show. */
  summed: boolean
}
type Kept = Omit<CohortRecord, "lastSessionAt" | "nextAt"> & {
  lastSessionAt: string | null
  nextAt: string | null
}
type Listed = { summary: Summary | null; total: number; records: Kept[] }

/** Files of the list, limited, sorted and cut into pages by the database, and the figures over all of them: one look at each
    file. The next appointments are found once, whatever the plan. */
async function listOf(tx: Tx, from: Source, { limits, sort, page, ids, summed }: Wanted) {
  const { organisation, own, day, now, timezone } = from
  const { phase = null, counsellor = null, flag = null, shadowing = null, recruited = null } = limits
  const [column, way] = sort.startsWith("-") ? [sort.slice(1), -1] : [sort, 1]
  const [found] = await tx.$queryRaw<Listed[]>`
    with files as materialized (
      select * from sec.files(${organisation}::uuid, ${own}::uuid, ${day}::date, ${now}::timestamptz, ${timezone})
    ), upcoming as materialized (
      select jsonb_object_agg(participant_id, next_at) as by_participant from (
        select a.participant_id, min(s.starts_at) as next_at
        from counselling_session s
        join attendance a on a.organisation_id = s.organisation_id and a.session_id = s.id and a.state = 'booked'
        where s.organisation_id = ${organisation}::uuid and s.state = 'scheduled' and s.starts_at > ${now}::timestamptz
        group by a.participant_id) n
    ), wanted as materialized (
      select f.*, (select (by_participant ->> f.id::text)::timestamptz from upcoming) as next_at
      from files f
      where f.listed and (cardinality(${ids}::uuid[]) = 0 or f.id = any(${ids}::uuid[]))
        and (${phase}::text is null or f.phase = ${phase}) and (${flag}::text is null or ${flag} = any(f.flags))
        and (${shadowing}::text is null or f.shadowing_counted) and (${recruited}::text is null or f.enrolled)
        and (${counsellor}::text is null or (${counsellor} = 'none') <> (f.id in (
          select participant_id from assignment where organisation_id = ${organisation}::uuid
            and ${counsellor} in ('none', counsellor_id::text)
            and from_on <= ${day}::date and (until_on is null or until_on >= ${day}::date))))
    ), shown as (
      select id, pseudonym as code, concat_ws(' ', known_as, family_name) as name, latin_name as latin, phase,
        last_session_at as "lastSessionAt", individual_minutes as "individualMinutes", group_minutes as "groupMinutes",
        care_needed as "careNeeded", care_given as "careGiven", shadowing_minutes as "shadowingMinutes",
        shadowing_counted as "shadowingCounted", next_at as "nextAt", flags
      from wanted
      order by array_position(${ids}::uuid[], id),
        case when ${way} = 1 then case ${column} when 'name' then search_name when 'code' then pseudonym end end,
        case when ${way} = -1 then case ${column} when 'name' then search_name when 'code' then pseudonym end end desc,
        ${way} * case ${column} when 'phase' then array_position(${[...fileStandings]}::text[], phase)
          when 'lastSession' then extract(epoch from last_session_at) when 'individual' then individual_minutes
          when 'group' then group_minutes when 'care' then care_given::numeric / nullif(care_needed, 0)
          when 'shadowing' then shadowing_minutes when 'next' then extract(epoch from next_at)
          when 'flags' then cardinality(flags) end nulls last,
        search_name, pseudonym, id
      limit ${pageLength} offset greatest(0, least(${(page - 1) * pageLength}::bigint,
        (((select count(*) from wanted) - 1) / ${pageLength}) * ${pageLength}))
    )
    select (select count(*)::int from wanted) as total, (select coalesce(jsonb_agg(to_jsonb(shown)), '[]') from shown) as records,
      case when ${summed} then (
        select jsonb_build_object('all', count(*) filter (where listed), 'recruited', count(*) filter (where listed and enrolled),
          'shadowing', count(*) filter (where listed and shadowing_counted),
          'careNeeded', coalesce(sum(care_needed), 0), 'careGiven', coalesce(sum(care_given), 0),
          'flags', jsonb_build_object(
            'no_session', count(*) filter (where listed and 'no_session' = any(flags)),
            'not_recorded', count(*) filter (where listed and 'not_recorded' = any(flags)),
            'care_gap', count(*) filter (where listed and 'care_gap' = any(flags)),
            'hours_waiting', count(*) filter (where listed and 'hours_waiting' = any(flags))))
        from files) end
      || case when ${summed} then (
        select jsonb_build_object('phases', coalesce(jsonb_object_agg(phase, n), '{}'))
        from (select phase, count(*) as n from files where listed group by phase) f) end
      || case when ${summed} then (
        select jsonb_build_object(
          'individualSessions', coalesce(sum(individual_sessions), 0), 'groupSessions', coalesce(sum(group_sessions), 0),
          'individualMinutes', coalesce(sum(individual_minutes), 0), 'groupMinutes', coalesce(sum(group_minutes), 0))
        from organisation_month where organisation_id = ${organisation}::uuid) end
      || case when ${summed} then (
        select jsonb_build_object('hoursWaiting', count(*), 'minutesWaiting', coalesce(sum(minutes), 0))
        from hour_entry where organisation_id = ${organisation}::uuid and state = 'self_reported') end
      || case when ${summed} then jsonb_build_object(
        'target', (select coalesce(sum(target), 0) from programme_partner where organisation_id = ${organisation}::uuid),
        'waiversWaiting', (select count(*) from waiver w where w.organisation_id = ${organisation}::uuid and w.decision is null),
        'mergesWaiting', (select count(*) from merge g where g.organisation_id = ${organisation}::uuid
          and g.confirmed_at is null and g.refused_at is null),
        'carePlan', sec.care_plan(${day}::date, ${day}::date + ${warnedDays}::int),
        'careRatios', sec.care_ratios(),
        'careBreaches', (select coalesce(jsonb_object_agg(b.kind, b.n), '{}') from (
          select kind, sum(case when kind = 'waiting' then children else 1 end) as n
          from sec.care_breaches(${organisation}::uuid, ${now}, ${warnedUntil(now)})
          where ${own}::uuid is null group by kind) b),
        'counsellors', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name) order by name), '[]')
          from sec.staff() where role = 'counsellor' and not ended)) end as summary`
  const { summary, total, records } = found ?? missing()
  return { summary, total, records: records.map(recordOf) }
}

/** Instants travel as text. */
function recordOf({ lastSessionAt, nextAt, ...record }: Kept): CohortRecord {
  const instant = (text: string | null) => (text === null ? null : new Date(text))
  return { ...record, lastSessionAt: instant(lastSessionAt), nextAt: instant(nextAt) }
}
