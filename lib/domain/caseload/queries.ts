import "server-only"
import { createHash } from "node:crypto"
import type { Person } from "@/lib/access/actor"
import { fromDateColumn, startOfDay } from "@/lib/platform/dates"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"
import { overlapsAny } from "./rules"
import type { MoveFacts } from "./schema"

export type Caseload = {
  id: string
  name: string
  ended: boolean
  women: number
  steps: number
  sessions: number
}

/** The counsellors with what each has to do, and whoever left or cannot sign in any more and still has women. */
export const caseloads = defineQuery("caseload.move", async ({ actor, tx, now }): Promise<Caseload[]> => {
  return tx.$queryRaw<Caseload[]>`
    with held as materialized (
      select distinct a.counsellor_id, a.participant_id from assignment a join participant p on p.id = a.participant_id
      where a.organisation_id = ${actor.organisationId}::uuid and p.phase not in ('merged', 'erased')
        and (a.until_on is null or a.until_on >= ${actor.today}::date)
    ), waiting as materialized (select * from sec.waiting_steps()),
    women as (select counsellor_id, count(*)::int as women from held group by 1),
    steps as (
      select h.counsellor_id, sum(w.steps)::int as steps from held h
      join waiting w on w.participant_id = h.participant_id and (w.assignee_id is null or w.assignee_id = h.counsellor_id)
      group by 1
    ), sessions as (
      select s.counsellor_id, count(*)::int as sessions from counselling_session s
      where s.organisation_id = ${actor.organisationId}::uuid and s.state = 'scheduled' and s.starts_at > ${now}
      group by 1
    )
    select t.id, t.name, t.ended, coalesce(w.women, 0) as women, coalesce(n.steps, 0) as steps,
      coalesce(s.sessions, 0) as sessions
    from sec.staff() t left join women w on w.counsellor_id = t.id left join steps n on n.counsellor_id = t.id
      left join sessions s on s.counsellor_id = t.id
    where w.women > 0 or (t.role = 'counsellor' and not t.ended)
    order by t.ended desc, t.name, t.id`
})

type Giver = { id: string; name: string; ended: boolean }
type Held = { id: string; name: string; code: string }
type Taker = { id: string; name: string; women: number }
type Asked = { giver: Giver | null; women: Held[]; takers: Taker[] }

/** Whose women are to be moved, who they are, and who could take them; no giver where none of this organisation was named. */
export const caseloadOf = defineQuery(
  "caseload.move",
  async ({ actor, tx, seen }, giverId: string | null) => {
    const home = actor.organisationId
    const [row] = await tx.$queryRaw<Asked[]>`
    with held as materialized (
      select distinct a.counsellor_id, p.id, concat_ws(' ', p.known_as, p.family_name) as name, p.pseudonym as code
      from assignment a join participant p on p.id = a.participant_id
      where a.organisation_id = ${home}::uuid and p.phase not in ('merged', 'erased')
        and (a.until_on is null or a.until_on >= ${actor.today}::date)
    )
    select
      (select jsonb_build_object('id', t.id, 'name', t.name, 'ended', t.ended)
       from sec.staff() t where t.id = ${giverId}::uuid) as giver,
      (select coalesce(jsonb_agg(jsonb_build_object('id', h.id, 'name', h.name, 'code', h.code) order by h.name, h.code), '[]')
       from held h where h.counsellor_id = ${giverId}::uuid) as women,
      (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'women',
         (select count(*) from held h where h.counsellor_id = t.id)) order by t.name, t.id), '[]')
       from sec.staff() t
       where t.role = 'counsellor' and not t.ended and t.id is distinct from ${giverId}::uuid) as takers`
    if (!row) throw new Error("The caseload cannot be read")
    seen({ kind: "participant", ids: row.women.map(({ id }) => id), fields: ["identity"] })
    const { timezone } = actor.organisation
    return { ...row, today: fromDateColumn(actor.today), timezone }
  },
)
export type CaseloadAsked = Awaited<ReturnType<typeof caseloadOf>>

type Sitting = { id: string; name: string; startsAt: string; endsAt: string }
type PictureRow = {
  takerWorksHere: boolean
  women: (Held & { steps: number; accompanied: boolean })[]
  moving: Sitting[]
  taken: { startsAt: string; endsAt: string }[]
  groups: number
}
type Looking = { actor: Person; now: Date; facts: MoveFacts }

/** What would go from one counsellor to the other, as it stands at this moment. */
export async function pictureOf(tx: Tx, { actor, now, facts }: Looking) {
  const { giverId, takerId, participantIds, from } = facts
  const home = actor.organisationId
  const since = laterOf(startOfDay(from, actor.organisation.timezone), now)
  const [row] = await tx.$queryRaw<PictureRow[]>`
    with hers as materialized (
      select p.id, concat_ws(' ', p.known_as, p.family_name) as name, p.pseudonym as code from participant p
      where p.organisation_id = ${home}::uuid and p.id = any(${participantIds}::uuid[]) and p.phase not in ('merged', 'erased')
        and exists (select 1 from assignment a where a.organisation_id = ${home}::uuid and a.participant_id = p.id
          and a.counsellor_id = ${giverId}::uuid and (a.until_on is null or a.until_on >= ${from}::date))
    ), steps as (
      select participant_id, sum(steps)::int as steps from sec.waiting_steps()
      where assignee_id is null or assignee_id = ${giverId}::uuid group by 1
    ), planned as materialized (
      select s.id, s.kind, s.counsellor_id, s.starts_at, s.ends_at from counselling_session s
      where s.organisation_id = ${home}::uuid and s.state = 'scheduled' and s.ends_at > ${since}
        and s.counsellor_id in (${giverId}::uuid, ${takerId}::uuid)
    ), moving as (
      select p.id, p.starts_at, p.ends_at, min(h.name) as name from planned p
      join attendance a on a.organisation_id = ${home}::uuid and a.session_id = p.id left join hers h on h.id = a.participant_id
      where p.counsellor_id = ${giverId}::uuid and p.kind = 'individual' and p.starts_at >= ${since}
      group by p.id, p.starts_at, p.ends_at having bool_and(h.id is not null)
    )
    select
      exists (select 1 from sec.staff() t where t.id = ${takerId}::uuid and t.role = 'counsellor' and not t.ended) as "takerWorksHere",
      (select coalesce(jsonb_agg(jsonb_build_object('id', h.id, 'name', h.name, 'code', h.code, 'steps', coalesce(s.steps, 0),
         'accompanied', exists (select 1 from assignment a where a.organisation_id = ${home}::uuid and a.participant_id = h.id
           and a.counsellor_id = ${takerId}::uuid and (a.until_on is null or a.until_on >= ${from}::date)))
         order by h.name, h.id), '[]') from hers h left join steps s on s.participant_id = h.id) as women,
      (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name, 'startsAt', m.starts_at, 'endsAt', m.ends_at)
         order by m.starts_at, m.id), '[]') from moving m) as moving,
      (select coalesce(jsonb_agg(jsonb_build_object('startsAt', p.starts_at, 'endsAt', p.ends_at) order by p.starts_at, p.id), '[]')
       from planned p where p.counsellor_id = ${takerId}::uuid) as taken,
      (select count(distinct p.id)::int from planned p
       join attendance a on a.organisation_id = ${home}::uuid and a.session_id = p.id join hers h on h.id = a.participant_id
       where p.counsellor_id = ${giverId}::uuid and p.kind <> 'individual') as groups`
  if (!row) throw new Error("The move cannot be foreseen")
  const { takerWorksHere, women, groups } = row
  const taken = row.taken.map(spanOf)
  const sessions = row.moving.map(({ startsAt, endsAt, ...sitting }) => {
    const overlaps = overlapsAny(spanOf({ startsAt, endsAt }), taken)
    return { ...sitting, startsAt, overlaps }
  })
  const picture = { women, sessions, groups }
  return { takerWorksHere, picture, mark: markOf(picture, facts) }
}
type Picture = Awaited<ReturnType<typeof pictureOf>>["picture"]
/** What a preview answers: the picture, the question it answers, and by what it is known again. */
export type Foreseen = { picture: Picture; facts: MoveFacts; seen: string }

const spanOf = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) => ({
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
})

/** Tells one picture from another, with the question it answers. */
function markOf(picture: object, { giverId, takerId, from }: MoveFacts): string {
  return createHash("sha256")
    .update(JSON.stringify([giverId, takerId, from, picture]))
    .digest("base64url")
}

function laterOf(one: Date, other: Date): Date {
  return one > other ? one : other
}
