import "server-only"
import { z } from "zod"
import type { Person } from "@/lib/access/actor"
import { keptSince } from "@/lib/domain/draft/rules"
import { missing } from "@/lib/platform/door"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"
import { intakeDraft, type SessionsAsked } from "./schema"

const pageLength = 50

/** What a person was typing at the desk, if it is still kept. */
export const intakeDesk = defineQuery("participant.register", async ({ actor, tx, now }) => {
  const draft = await tx.draft.findFirst({
    where: { membershipId: actor.id, form: intakeDraft.form, subject: "", savedAt: { gte: keptSince(now) } },
    select: { values: true, submitKey: true, savedAt: true },
  })
  return { draft, timezone: actor.organisation.timezone, coordinates: actor.role === "coordinator" }
})
export type IntakeDesk = Awaited<ReturnType<typeof intakeDesk>>

type FileSession = {
  id: string
  startsAt: string
  kind: string
  title: string | null
  minutes: number
  mark: string
  over: boolean
  counsellor: string | null
}

/** Her sessions with their marks: what was, the last first; what is planned, the next first. The walls decide which are there. */
export const sessionsOf = defineQuery(
  "session.read",
  async ({ actor, tx, now, seen }, id: string, { when, page }: SessionsAsked) => {
    await reached(tx, actor, id)
    const isPast = when === "past"
    const [found] = await tx.$queryRaw<{ past: number; planned: number; rows: FileSession[] }[]>`
      with hers as materialized (
        select s.id, s.starts_at, s.ends_at, s.kind, s.title, s.counsellor_id, a.state as mark,
          round(extract(epoch from s.ends_at - s.starts_at) / 60)::int - s.break_minutes as minutes,
          s.starts_at <= ${now}::timestamptz as past
        from attendance a join counselling_session s on s.organisation_id = a.organisation_id and s.id = a.session_id
        where a.organisation_id = ${actor.organisationId}::uuid and a.participant_id = ${id}::uuid
      ), shown as materialized (
        select *, case when past then -1 else 1 end * extract(epoch from starts_at) as place from hers where past = ${isPast}
        order by place, id limit ${pageLength} offset ${(page - 1) * pageLength}
      )
      select (select count(*)::int from hers where past) as past, (select count(*)::int from hers where not past) as planned,
        (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'startsAt', m.starts_at, 'kind', m.kind, 'title', m.title,
            'minutes', m.minutes, 'mark', m.mark, 'over', m.ends_at < ${now}::timestamptz, 'counsellor', t.name)
            order by m.place, m.id), '[]')
          from shown m left join sec.staff() t on t.id = m.counsellor_id) as rows`
    const { past = 0, planned = 0, rows = [] } = found ?? {}
    const total = isPast ? past : planned
    seen({ kind: "participant", ids: [id], fields: ["sessions"] })
    const pages = Math.max(1, Math.ceil(total / pageLength))
    return {
      id,
      when,
      rows,
      counts: { past, planned },
      total,
      page,
      pages,
      timezone: actor.organisation.timezone,
    }
  },
)
export type SessionsOfHers = Awaited<ReturnType<typeof sessionsOf>>

type FilePlacement = {
  id: string
  kind: string
  state: string
  employer: string | null
  startsOn: string
  endsOn: string
  confirmed: number
  waiting: number
}

/** Where she has been at work, with the hours that employers confirmed. */
export const workOf = defineQuery("placement.read", async ({ actor, tx, seen }, id: string) => {
  await reached(tx, actor, id)
  const placements = await tx.$queryRaw<FilePlacement[]>`
    select l.id, l.kind, l.state, r.name as employer, l.starts_on::text as "startsOn", l.ends_on::text as "endsOn",
      h.confirmed, h.waiting
    from placement l left join employer r on r.id = l.employer_id cross join lateral (
      select coalesce(sum(x.confirmed_minutes) filter (where x.state = 'confirmed'), 0)::int as confirmed,
        coalesce(sum(x.minutes) filter (where x.state = 'self_reported'), 0)::int as waiting
      from hour_entry x where x.placement_id = l.id) h
    where l.organisation_id = ${actor.organisationId}::uuid and l.participant_id = ${id}::uuid
    order by l.starts_on desc, l.id`
  seen({ kind: "participant", ids: [id], fields: ["work"] })
  return { id, placements, mayPlan: actor.role === "counsellor" }
})
export type WorkOfHers = Awaited<ReturnType<typeof workOf>>

/** Her file is there for who reaches it, and is not there for anybody else. */
async function reached(tx: Tx, actor: Person, id: string): Promise<void> {
  if (!z.uuid().safeParse(id).success) missing()
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    select id from participant where id = ${id}::uuid and organisation_id = ${actor.organisationId}::uuid
      and phase not in ('merged', 'erased')`
  if (!found) missing()
}
