import "server-only"
import type { Member } from "@/lib/access/actor"
import type { HouseholdChild } from "@/lib/domain/childcare/rules"
import { shortName } from "@/lib/domain/participant/rules"
import type { Occurrence } from "@/lib/domain/recurrence/rules"
import { holidaysBetween, type Region } from "@/lib/platform/holidays"
import type { Tx } from "@/lib/platform/transaction"
import type { Clash, SeriesFacts } from "./rules"
import type { SeriesInput } from "./schema"

type FactsRow = {
  reachedIds: string[]
  children: HouseholdChild[]
  elsewhere: SeriesFacts["elsewhere"]
  clashes: (Clash & { knownAs: string | null; familyName: string | null })[]
  programme: { startsOn: string | null; endsOn: string | null }
  region: Region
  roomGone: boolean
  colleagues: string[]
}
type Asked = { actor: Member; now: Date; input: SeriesInput; dates: readonly Occurrence[] }

/** Everything the rules ask about all the dates of a series, in one look. */
export async function seriesFacts(tx: Tx, { actor, now, input, dates }: Asked): Promise<SeriesFacts> {
  const { organisationId: home } = actor
  const { timezone } = actor.organisation
  const { participantIds: ids, roomId = null } = input
  const asked = JSON.stringify(dates)
  const [row] = await tx.$queryRaw<FactsRow[]>`
    with people as materialized (
      select p.id, p.programme_id from participant p
      where p.organisation_id = ${home}::uuid and p.id = any(${ids}::uuid[]) and p.id in (select sec.caseload())
    )
    select
      (select coalesce(jsonb_agg(id), '[]') from people) as "reachedIds",
      (select coalesce(jsonb_agg(jsonb_build_object(
         'id', c.id, 'participantId', c.participant_id, 'birth', c.birth, 'livesWith', c.lives_with)), '[]')
       from child c where c.organisation_id = ${home}::uuid and c.participant_id in (select id from people)) as children,
      (select coalesce(jsonb_agg(distinct jsonb_build_object('day', d.day, 'childId', b.child_id)), '[]')
       from jsonb_to_recordset(${asked}::jsonb) as d(day text, "startsAt" timestamptz, "endsAt" timestamptz)
       join childcare_booking b on b.organisation_id = ${home}::uuid and sec.holds_place(b.state)
         and b.participant_id in (select id from people)
         and b.session_starts_at < d."endsAt" and b.session_ends_at > d."startsAt") as elsewhere,
      (select coalesce(jsonb_agg(jsonb_build_object('day', c.day, 'whose', c.whose, 'name', coalesce(c.name, ''),
         'knownAs', c.known_as, 'familyName', c.family_name, 'from', c.from_time, 'until', c.until_time)), '[]')
       from sec.series_clashes(${asked}::jsonb, ${timezone}, ${actor.id}::uuid, ${ids}::uuid[], ${roomId}::uuid, '{}') c) as clashes,
      (select jsonb_build_object('startsOn', min(g.starts_on), 'endsOn', max(g.ends_on))
       from programme g where g.id in (select programme_id from people)) as programme,
      (select coalesce(jsonb_agg(t.id), '[]') from sec.staff() t
       where t.role = 'counsellor' and not t.ended and t.id <> ${actor.id}::uuid) as colleagues,
      (select jsonb_build_object('country', o.country, 'nuts2', o.nuts2) from organisation o where o.id = ${home}::uuid) as region,
      ${roomId}::uuid is not null and not exists (select 1 from room r
        where r.organisation_id = ${home}::uuid and r.id = ${roomId}::uuid and r.archived_at is null) as "roomGone"`
  if (!row) throw new Error("The facts of a series cannot be read")
  const { startsOn, endsOn } = row.programme
  const [first, last] = [dates[0]?.day, dates.at(-1)?.day]
  return {
    ...{ now, reachedIds: row.reachedIds, children: row.children, elsewhere: row.elsewhere },
    colleagueIds: row.colleagues,
    roomGone: row.roomGone,
    clashes: row.clashes.map(({ knownAs, familyName, ...clash }) => ({
      ...clash,
      name: knownAs === null ? clash.name : shortName({ knownAs, familyName }),
    })),
    holidays: first && last ? holidaysBetween(row.region, { from: first, until: last }, actor.locale) : [],
    programme: startsOn && endsOn ? { startsOn, endsOn } : null,
  }
}
