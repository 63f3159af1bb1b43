import "server-only"
import { isMember, type Member, type Person } from "@/lib/access/actor"
import type { Room } from "@/lib/domain/appointment/rules"
import { type Busy, type Colleague, facilitatorProblems } from "@/lib/domain/facilitator/rules"
import { shortName } from "@/lib/domain/participant/rules"
import { type SessionNews, sessionNews } from "@/lib/domain/session-letter/rules"
import { civilDate } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { holidayOn } from "@/lib/platform/holidays"
import { doubt, refuse } from "@/lib/platform/outcome"
import { tellLeaders } from "@/lib/platform/session-news"
import type { Tx } from "@/lib/platform/transaction"
import { type Around, changeDoubts, type Overlap, type Target } from "./rules"

/** A session that this person may arrange: her own, or a group of the organisation that she coordinates. */
export async function arranged(tx: Tx, actor: Member, sessionId: string) {
  const groups = actor.role === "coordinator" ? [{ kind: { not: "individual" } }] : []
  const session = await tx.counsellingSession.findFirst({
    where: {
      AND: [
        { id: sessionId, organisationId: actor.organisationId },
        { OR: [{ counsellorId: actor.id }, ...groups] },
      ],
    },
    omit: { recordedAt: true, recordedBy: true, cancelledAt: true, cancelledBy: true, createdAt: true },
    include: { facilitators: { select: { membershipId: true } } },
  })
  if (!session) return null
  const { facilitators, ...shown } = session
  return { ...shown, facilitatorIds: facilitators.map(({ membershipId }) => membershipId) }
}

export type Arranged = NonNullable<Awaited<ReturnType<typeof arranged>>>

type FactsRow = {
  region: { country: string; nuts2: string | null }
  room: Room | null
  people: number
  colleagues: Colleague[]
  busy: Busy[]
  programme: { startsOn: string | null; endsOn: string | null }
  leads: { name: string; from: string; until: string }[]
  hers: { knownAs: string; familyName: string | null; from: string; until: string }[]
}
type Asked = {
  actor: Member
  now: Date
  session: Arranged
  target: Target
  team: readonly string[]
  /** who is expected there, where it is not everybody */
  chosen?: readonly string[] | undefined
}

/** Everything the rules ask about the time that a session is to have, in one look. */
export async function changeFacts(tx: Tx, { actor, now, session, target, team, chosen }: Asked) {
  const { organisationId: home, id, counsellorId, timezone } = session
  const { startsAt, endsAt } = target
  const [row] = await tx.$queryRaw<FactsRow[]>`
    with roster as (
      select p.id, p.known_as, p.family_name, p.programme_id from attendance a join participant p on p.id = a.participant_id
      where a.organisation_id = ${home}::uuid and a.session_id = ${id}::uuid
        and case when ${chosen !== undefined} then a.participant_id = any(${[...(chosen ?? [])]}::uuid[]) else a.state not like 'cancelled%' and a.state not in ('waitlisted', 'lapsed') end
    ), same_hours as (
      select s.id, s.counsellor_id, to_char(s.starts_at at time zone ${timezone}, 'HH24:MI') as from_time,
        to_char(s.ends_at at time zone ${timezone}, 'HH24:MI') as until_time
      from counselling_session s
      where s.organisation_id = ${home}::uuid and s.id <> ${id}::uuid and s.state in ('scheduled', 'held')
        and s.starts_at < ${endsAt} and s.ends_at > ${startsAt} and s.starts_at > ${startsAt}::timestamptz - interval '1 day'
    )
    select
      (select count(*)::int from roster) as people,
      (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name)), '[]')
       from sec.staff() t where t.role = 'counsellor' and not t.ended) as colleagues,
      (select coalesce(jsonb_agg(jsonb_build_object('name', t.name, 'from', to_char(u.starts_at at time zone ${timezone}, 'HH24:MI'),
         'until', to_char(u.ends_at at time zone ${timezone}, 'HH24:MI')) order by t.name, u.starts_at), '[]')
       from sec.taken_hours(${startsAt}, ${endsAt}) u join sec.staff() t on t.id = any(${team}::uuid[]) and (
         t.id = u.counsellor_id or exists (
           select 1 from session_facilitator f where f.session_id = u.session_id and f.membership_id = t.id))
       where u.session_id <> ${id}::uuid) as busy,
      (select jsonb_build_object('name', r.name, 'capacity', r.capacity, 'uses', (
         select coalesce(jsonb_agg(jsonb_build_object('from', to_char(u.starts_at at time zone ${timezone}, 'HH24:MI'),
           'until', to_char(u.ends_at at time zone ${timezone}, 'HH24:MI')) order by u.starts_at), '[]')
         from sec.taken_hours(${startsAt}, ${endsAt}) u where u.room_id = r.id and u.session_id <> ${id}::uuid))
       from room r where r.organisation_id = ${home}::uuid and r.id = ${target.roomId}::uuid and r.archived_at is null) as room,
      (select jsonb_build_object('country', o.country, 'nuts2', o.nuts2) from organisation o where o.id = ${home}::uuid) as region,
      (select jsonb_build_object('startsOn', min(g.starts_on), 'endsOn', max(g.ends_on))
       from programme g where g.id in (select programme_id from roster)) as programme,
      (select coalesce(jsonb_agg(jsonb_build_object('name', t.name, 'from', h.from_time, 'until', h.until_time)), '[]')
       from same_hours h join sec.staff() t on t.id = h.counsellor_id where h.counsellor_id = ${counsellorId}::uuid) as leads,
      (select coalesce(jsonb_agg(jsonb_build_object('knownAs', r.known_as, 'familyName', r.family_name, 'from', h.from_time,
         'until', h.until_time) order by r.known_as), '[]')
       from same_hours h join attendance a on a.organisation_id = ${home}::uuid and a.session_id = h.id
         and a.state in ('booked', 'present', 'late', 'left_early')
       join roster r on r.id = a.participant_id
       where h.counsellor_id <> ${counsellorId}::uuid) as hers`
  if (!row) throw new Error("The facts of a change cannot be read")
  const { programme } = row
  const day = civilDate(startsAt, timezone)
  const { colleagues, busy } = row
  const whose: Overlap["whose"] = counsellorId === actor.id ? "yours" : "leads"
  const around: Around = {
    ...{ now, day, busy },
    room: row.room,
    people: session.capacity ?? chosen?.length ?? row.people,
    holiday: holidayOn(row.region, day, actor.locale),
    programme:
      programme.startsOn && programme.endsOn
        ? { startsOn: programme.startsOn, endsOn: programme.endsOn }
        : null,
    overlaps: [
      ...row.leads.map((overlap) => ({ whose, ...overlap })),
      ...row.hers.map(({ from, until, ...who }) => ({
        whose: "hers" as const,
        name: shortName(who),
        from,
        until,
      })),
    ],
  }
  return { ...around, colleagues }
}

/** The same, with whoever asks; otherwise it is as if it were not there. */
export async function reached(tx: Tx, actor: Person, sessionId: string) {
  if (!isMember(actor)) return missing()
  const session = await arranged(tx, actor, sessionId)
  return session ? { ...session, by: actor } : missing()
}

export type Reached = Arranged & { by: Member }
type Asking = {
  session: Reached
  target: Target
  team: readonly string[]
  now: Date
  accepted: boolean | undefined
  /** who is expected there, where it is not everybody */
  chosen?: readonly string[]
}

/** What looks wrong is asked about once; a room that is no more cannot be chosen. */
export async function doubted(tx: Tx, { session, target, team, now, accepted, chosen }: Asking) {
  const facts = await changeFacts(tx, { actor: session.by, now, session, target, team, chosen })
  const fresh = team.filter((id) => !session.facilitatorIds.includes(id))
  const notThere = facilitatorProblems(fresh, { ...facts, leaderId: session.counsellorId })
  if (notThere) return refuse(notThere)
  if (target.roomId && target.roomId !== session.roomId && !facts.room)
    return refuse({ roomId: { key: "appointment.problems.roomGone" } })
  const doubts = accepted ? [] : changeDoubts({ standing: session, target }, facts)
  return doubts.length > 0 ? doubt(doubts) : null
}

type News = {
  session: Reached
  change: SessionNews["change"]
  /** who leads it from now on, and did not before */
  joined?: readonly string[]
  now: Date
}

/** Whoever leads a session that a colleague arranged is told so, with the file that changes it in her calendar. */
export async function tellOthers(tx: Tx, { session, change, joined = [], now }: News): Promise<void> {
  const { id, by } = session
  await tellLeaders(tx, { id, by }, async () => {
    const after = await tx.counsellingSession.findUniqueOrThrow({
      where: { id },
      select: { kind: true, startsAt: true, endsAt: true, timezone: true, sequence: true },
    })
    return (to, from) => {
      const became = joined.includes(to.id) ? "joined" : change
      return sessionNews(to, { ...after, ...from, change: became, now })
    }
  })
}
