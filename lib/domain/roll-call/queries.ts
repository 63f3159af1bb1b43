import "server-only"
import { z } from "zod"
import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { minutesOf } from "@/lib/domain/attendance/rules"
import { adultsNeeded, ratiosOf } from "@/lib/domain/care-ratio/rules"
import { childrenInCare, type FoundChild } from "@/lib/domain/care-waiting/rules"
import { tooOldOn } from "@/lib/domain/childcare/rules"
import type { Colleague } from "@/lib/domain/facilitator/rules"
import type { Line } from "@/lib/domain/reminder/rules"
import { type FoundLine, inLineStates, queueFrom } from "@/lib/domain/session-queue/rules"
import { undoingOf } from "@/lib/domain/session-undo/rules"
import { civilDate } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { type Asking, defineQuery } from "@/lib/platform/query"
import { canText } from "@/lib/platform/text-message"
import type { Tx } from "@/lib/platform/transaction"
import { approvalOf, countsOf, type HeadCount, lockOf, named, type Room, roomsFor } from "./rules"

type RosterRow = {
  participantId: string
  knownAs: string
  familyName: string | null
  state: string
  minutesLate: number
  minutesEarly: number
  reason: string | null
  reconfirm: boolean
  /** she came without having been expected */
  walkIn: boolean
  fromPaper: boolean
  recordedAt: string | null
  children: number
  childrenBooked: number
  hers: boolean
  /** her children's place in the line for childcare; 0 where they do not wait */
  inLine: number
}
type DetailRow = {
  roster: RosterRow[]
  queue: FoundLine
  care: FoundChild[]
  offers: { id: string; place: string | null; places: number; taken: number }[]
  /** the children with a place, as far as their ages go */
  births: string[]
  /** of its organisation; null where it has entered none */
  ratios: unknown
  correctionDays: number
  corrections: CorrectionRow[]
  rooms: Room[]
  headCounts: HeadCount[]
  /** who planned it, who leads it with her, and who else could */
  leader: string | null
  team: Colleague[]
  colleagues: Colleague[]
}
type MarkThen = {
  state: string
  minutesLate: number
  minutesEarly: number
  reason: string | null
  why?: string | null
}
type CorrectionRow = {
  id: string
  knownAs: string
  familyName: string | null
  at: string
  by: string | null
  before: MarkThen
  after: MarkThen | null
}

const unshown = {
  ...{ organisationId: true, cancelledAt: true, cancelledBy: true, recordedBy: true },
  ...{ sequence: true, seatChanges: true, updatedAt: true },
} as const

/** One session with everybody on its roster: for whoever leads it, name, mark and need of care, and of her own the children. */
export const sessionDetail = defineQuery("session.read", readDetail)

/** The same for the sheet that is signed at a place without a line, and for what is entered from it: only for whoever leads it. */
export const paperRoll = defineQuery("session.record", async (asking, sessionId: string) => {
  const { organisation } = asking.actor
  const session = await readDetail(asking, sessionId)
  if (!session.mine) return missing()
  return { ...session, organisation: organisation.name }
})

export type PaperRoll = Awaited<ReturnType<typeof paperRoll>>

async function readDetail({ actor, tx, now, seen }: Asking, sessionId: string) {
  if (!z.uuid().safeParse(sessionId).success) return missing()
  const session = await tx.counsellingSession.findFirst({
    where: { AND: [within(actor, "counsellingSession"), { id: sessionId }] },
    omit: unshown,
    include: { careApproval: { select: { reason: true } } },
  })
  if (!session) return missing()
  const { counsellorId, createdAt, careApproval, ...shown } = session
  const read = await readRoster(tx, actor, sessionId)
  const roster = read.roster.filter(({ state }) => !inLineStates.includes(state))
  const { care, offers, births, correctionDays, corrections } = read
  const day = civilDate(session.startsAt, session.timezone)
  const childrenOf = childrenInCare(care, day)
  seen({ kind: "participant", ids: [...childrenOf.keys()], fields: ["children"] })
  const leads = counsellorId === actor.id
  const mine = leads || read.team.some(({ id }) => id === actor.id)
  const undoing = undoingOf(session, now)
  return {
    ...shown,
    minutes: minutesOf(session) - session.breakMinutes,
    ...{ leads, mine, team: read.team, leader: read.leader },
    colleagues: read.colleagues.filter(({ id }) => id !== counsellorId),
    ...roomsFor(session, read.rooms),
    coordinates: actor.role === "coordinator",
    begun: session.startsAt <= now,
    ahead: day > civilDate(now, session.timezone),
    ...lockOf(actor, session, { correctionDays, now }),
    corrections: corrections.map(named).map((change) => ({ ...change, at: new Date(change.at) })),
    headCounts: countsOf(read.headCounts),
    undoable: undoing === "reopen" ? mine : leads && undoing !== null,
    offers,
    queue: queueFrom(read.queue),
    ...approvalOf(actor, session),
    reminders: await remindersOf(tx, session, now),
    adults: adultsNeeded(births, day, ratiosOf(read.ratios, actor.organisation.country)),
    tooOld: tooOldOn(births, day),
    roster: roster.map(named).map((row) => ({ ...row, care: childrenOf.get(row.participantId) ?? [] })),
  }
}

export type SessionDetail = Awaited<ReturnType<typeof sessionDetail>>

async function readRoster(tx: Tx, actor: Person, sessionId: string): Promise<DetailRow> {
  const [row] = await tx.$queryRaw<DetailRow[]>`
    with seats as materialized (select * from sec.roster(${sessionId}::uuid))
    select
      (select coalesce(jsonb_agg(jsonb_build_object('participantId', r.participant_id, 'knownAs', r.known_as,
         'familyName', r.family_name, 'state', r.state, 'children', r.children, 'childrenBooked', r.children_booked,
         'minutesLate', coalesce(a.minutes_late, 0), 'minutesEarly', coalesce(a.minutes_early, 0), 'reason', a.reason,
         'reconfirm', coalesce(a.reconfirm, false), 'walkIn', coalesce(a.walk_in, false),
         'fromPaper', coalesce(a.from_paper, false), 'recordedAt', a.recorded_at,
         'hers', r.participant_id in (select sec.caseload()),
         'inLine', sec.place_in_line(${sessionId}::uuid, r.participant_id)) order by coalesce(a.walk_in, false), r.known_as, r.family_name), '[]')
       from seats r left join attendance a on a.organisation_id = ${actor.organisationId}::uuid
         and a.session_id = ${sessionId}::uuid and a.id = r.attendance_id) as roster,
      (select coalesce(jsonb_agg(jsonb_build_object('participantId', c.participant_id, 'id', c.id,
         'givenName', c.given_name, 'birth', c.birth, 'state', b.state, 'answerBy', b.answer_by) order by c.birth), '[]')
       from child c left join childcare_booking b
         on b.organisation_id = c.organisation_id and b.session_id = ${sessionId}::uuid and b.child_id = c.id
       where c.organisation_id = ${actor.organisationId}::uuid and c.participant_id in (
         select participant_id from seats)) as care,
      (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'place', o.place, 'places', o.places, 'taken', o.taken)
         order by o.starts_at), '[]')
       from childcare_offer o where o.session_id = ${sessionId}::uuid and o.cancelled_at is null) as offers,
      (select coalesce(jsonb_agg(i.birth), '[]') from sec.births_in_care(${sessionId}::uuid) i) as births,
      sec.care_ratios() as ratios,
      sec.session_line(${sessionId}::uuid) as queue,
      (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name, 'capacity', m.capacity,
         'archived', m.archived_at is not null) order by m.name), '[]')
       from room m where m.organisation_id = ${actor.organisationId}::uuid) as rooms,
      (select coalesce(jsonb_agg(jsonb_build_object('version', h.version, 'number', h.number, 'reason', h.reason,
         'at', h.counted_at, 'by', t.name) order by h.version desc), '[]') from head_count h
       left join sec.staff() t on t.id = h.counted_by
       where h.organisation_id = ${actor.organisationId}::uuid and h.session_id = ${sessionId}::uuid) as "headCounts",
      (select t.name from counselling_session s join sec.staff() t on t.id = s.counsellor_id
       where s.id = ${sessionId}::uuid) as leader,
      (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name) order by t.name), '[]')
       from session_facilitator f join sec.staff() t on t.id = f.membership_id
       where f.session_id = ${sessionId}::uuid) as team,
      (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name) order by t.name), '[]')
       from sec.staff() t where t.role = 'counsellor' and not t.ended) as colleagues,
      (select correction_days from organisation where id = ${actor.organisationId}::uuid) as "correctionDays",
      (select coalesce(jsonb_agg(jsonb_build_object('id', c.id::text, 'knownAs', c.known_as, 'familyName', c.family_name,
         'at', c.at, 'by', t.name, 'before', c.before, 'after', c.after) order by c.id desc), '[]')
       from sec.corrections(${sessionId}::uuid) c left join sec.staff() t on t.id = c.changed_by) as corrections`
  return row ?? missing()
}

/** Only of a session to come: afterwards nobody is reminded. */
async function remindersOf(
  tx: Tx,
  { id, startsAt, state }: { id: string; startsAt: Date; state: string },
  now: Date,
): Promise<Line[]> {
  if (startsAt <= now || state !== "scheduled") return []
  return tx.$queryRaw`
    select session_id as "sessionId", participant_id as "participantId", starts_at as "startsAt", timezone, obstacle,
      due_at as "dueAt", due_reason as "dueReason", state, reason, sent_at as "sentAt", answer,
      answered_children as "answeredChildren", answered_at as "answeredAt", booked_children as "bookedChildren",
      known_as as "knownAs", family_name as "familyName", pseudonym, hers
    from sec.reminder_lines(${now}::timestamptz, ${canText}, ${id}::uuid)`
}
