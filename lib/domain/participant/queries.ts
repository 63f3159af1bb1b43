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

type HerSeries = {
  id: string
  title: string | null
  kind: string
  from: string
  until: string | null
  levelAtStart: string | null
  levelAtEnd: string | null
}

/** Her sessions with their marks: what was, the last first; what is planned, the next first. The walls decide which are there. */
export const sessionsOf = defineQuery(
  "session.read",
  async ({ actor, tx, now, seen }, id: string, { when, page }: SessionsAsked) => {
    await reached(tx, actor, id)
    const isPast = when === "past"
    const [found] = await tx.$queryRaw<
      { past: number; planned: number; rows: FileSession[]; series: HerSeries[] }[]
    >`
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
          from shown m left join sec.staff() t on t.id = m.counsellor_id) as rows,
        (select coalesce(jsonb_agg(jsonb_build_object('id', e.series_id, 'title', v.title, 'kind', v.kind, 'from', e.from_on,
            'until', e.until_on, 'levelAtStart', e.level_at_start, 'levelAtEnd', e.level_at_end) order by e.from_on desc), '[]')
          from series_enrolment e join session_series v on v.organisation_id = e.organisation_id and v.id = e.series_id
          where e.organisation_id = ${actor.organisationId}::uuid and e.participant_id = ${id}::uuid) as series`
    const { past = 0, planned = 0, rows = [], series = [] } = found ?? {}
    const total = isPast ? past : planned
    seen({ kind: "participant", ids: [id], fields: ["sessions"] })
    const pages = Math.max(1, Math.ceil(total / pageLength))
    return {
      id,
      when,
      rows,
      series,
      counts: { past, planned },
      total,
      page,
      pages,
      timezone: actor.organisation.timezone,
    }
  },
)
export type SessionsOfHers = Awaited<ReturnType<typeof sessionsOf>>

/** Her file is there for who reaches it, and is not there for anybody else. */
async function reached(tx: Tx, actor: Person, id: string): Promise<void> {
  if (!z.uuid().safeParse(id).success) missing()
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    select id from participant where id = ${id}::uuid and organisation_id = ${actor.organisationId}::uuid
      and phase not in ('merged', 'erased')`
  if (!found) missing()
}
