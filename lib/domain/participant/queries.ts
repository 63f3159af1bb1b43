import "server-only"
import { z } from "zod"
import type { Person } from "@/lib/access/actor"
import type { Flag } from "@/lib/domain/cohort/schema"
import { missing } from "@/lib/platform/door"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"
import type { Phase } from "./schema"

const lastShown = 10

const uuid = z.uuid()

/** A participant's file at a glance. What only her counsellors may read is empty for everybody else: the walls decide. */
export const participantFile = defineQuery(
  "participant.read",
  async ({ actor, tx, now, seen }, id: string) => {
    if (!uuid.safeParse(id).success) missing()
    const facts = (await factsOf(tx, actor, { id, now })) ?? missing()
    const writings = actor.role === "counsellor" ? await writingsOf(tx, actor, id) : null
    const fields = ["identity", ...(writings && writings.notes.length > 0 ? ["notes"] : [])]
    seen({ kind: "participant", ids: [facts.id], fields })
    return { ...facts, writings, now }
  },
)
export type ParticipantFile = Awaited<ReturnType<typeof participantFile>>

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
type FilePlacement = {
  id: string
  kind: string
  employer: string
  startsOn: string
  endsOn: string
  confirmed: number
  waiting: number
}

type Facts = {
  id: string
  code: string
  name: string
  latin: string | null
  phase: Phase
  birth: string | null
  language: string | null
  interpreterNeeded: boolean
  registeredOn: string
  enrolledOn: string | null
  exitOn: string | null
  lastSessionAt: Date | null
  individualMinutes: number
  groupMinutes: number
  careNeeded: number
  careGiven: number
  shadowingMinutes: number
  shadowingCounted: boolean
  flags: Flag[]
  nextAt: string | null
  counsellors: string[]
  sessions: FileSession[]
  placements: FilePlacement[]
}

async function factsOf(
  tx: Tx,
  actor: Person,
  { id, now }: { id: string; now: Date },
): Promise<Facts | undefined> {
  const own = actor.role === "counsellor" ? actor.id : null
  const [facts] = await tx.$queryRaw<Facts[]>`
    with file as materialized (
      select f.* from sec.files(${actor.organisationId}::uuid, ${own}::uuid, ${actor.today}::date, ${now}::timestamptz,
        ${actor.organisation.timezone}) f where f.id = ${id}::uuid and f.listed
    ), meetings as materialized (
      select s.id, s.starts_at, s.ends_at, s.kind, s.title, s.state, a.state as mark, t.name as counsellor,
        round(extract(epoch from s.ends_at - s.starts_at) / 60)::int - s.break_minutes as minutes
      from file f
      join attendance a on a.organisation_id = ${actor.organisationId}::uuid and a.participant_id = f.id
      join counselling_session s on s.organisation_id = a.organisation_id and s.id = a.session_id
      left join sec.staff() t on t.id = s.counsellor_id
    )
    select f.id, f.pseudonym as code, concat_ws(' ', f.known_as, f.family_name) as name, f.latin_name as latin, f.phase,
      p.birth, p.preferred_language as language, p.interpreter_needed as "interpreterNeeded",
      p.registered_on::text as "registeredOn", e.enrolled_on::text as "enrolledOn", e.exit_on::text as "exitOn",
      f.last_session_at as "lastSessionAt", f.individual_minutes as "individualMinutes", f.group_minutes as "groupMinutes",
      f.care_needed as "careNeeded", f.care_given as "careGiven", f.shadowing_minutes as "shadowingMinutes",
      f.shadowing_counted as "shadowingCounted", f.flags,
      (select min(m.starts_at)::text from meetings m
        where m.mark = 'booked' and m.state = 'scheduled' and m.starts_at > ${now}::timestamptz) as "nextAt",
      (select coalesce(jsonb_agg(t.name order by t.name), '[]') from assignment a join sec.staff() t on t.id = a.counsellor_id
        where a.organisation_id = ${actor.organisationId}::uuid and a.participant_id = f.id
          and a.from_on <= ${actor.today}::date and (a.until_on is null or a.until_on >= ${actor.today}::date)) as counsellors,
      (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'startsAt', m.starts_at, 'kind', m.kind, 'title', m.title,
          'minutes', m.minutes, 'mark', m.mark, 'over', m.ends_at < ${now}::timestamptz, 'counsellor', m.counsellor)
          order by m.starts_at desc, m.id), '[]')
        from (select * from meetings order by starts_at desc, id limit ${lastShown}) m) as sessions,
      (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'kind', l.kind, 'employer', r.name, 'startsOn', l.starts_on,
          'endsOn', l.ends_on, 'confirmed', h.confirmed, 'waiting', h.waiting) order by l.starts_on desc, l.id), '[]')
        from placement l join employer r on r.id = l.employer_id cross join lateral (
          select coalesce(sum(x.confirmed_minutes) filter (where x.state = 'confirmed'), 0)::int as confirmed,
            coalesce(sum(x.minutes) filter (where x.state = 'self_reported'), 0)::int as waiting
          from hour_entry x where x.placement_id = l.id) h
        where l.organisation_id = ${actor.organisationId}::uuid and l.participant_id = f.id) as placements
    from file f join participant p on p.id = f.id left join enrolment e on e.participant_id = f.id`
  return facts
}

type Writings = {
  notes: { id: string; text: string; writtenAt: string; author: string | null; own: boolean }[]
  steps: { id: string; what: string; dueOn: string | null }[]
}

/** Notes and next steps, for a counsellor who accompanies her. */
async function writingsOf(tx: Tx, actor: Person, id: string): Promise<Writings> {
  const [writings] = await tx.$queryRaw<Writings[]>`
    select
      (select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'text', n.text, 'writtenAt', n.created_at, 'author', n.author,
          'own', n.visibility = 'own') order by n.created_at desc, n.id), '[]')
        from (select n.*, t.name as author from counselling_note n left join sec.staff() t on t.id = n.author_id
          where n.organisation_id = ${actor.organisationId}::uuid and n.participant_id = ${id}::uuid
          order by n.created_at desc, n.id limit ${lastShown}) n) as notes,
      (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'what', s.what, 'dueOn', s.due_on)
          order by s.due_on nulls last, s.created_at), '[]')
        from next_step s where s.organisation_id = ${actor.organisationId}::uuid and s.participant_id = ${id}::uuid
          and s.done_at is null) as steps`
  return writings ?? { notes: [], steps: [] }
}
