import "server-only"
import { z } from "zod"
import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { adultsNeeded, type HouseholdChild, isEligible, tooOldOn } from "@/lib/domain/childcare/rules"
import { shortName } from "@/lib/domain/participant/rules"
import { type CivilDate, civilDate } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { ageRangeOn } from "@/lib/platform/partial-dates"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"
import { minutesOf, type Undoable, undoingOf } from "./rules"

type Session = {
  organisationId: string
  startsAt: Date
  endsAt: Date
  state: string
  childcare: string
  timezone: string
}
export type RecordFacts = Session & {
  roster: { participantId: string; state: string }[]
  /** those of the roster who are hers: the others she marks, and knows nothing else of */
  people: { id: string; knownAs: string; familyName: string | null }[]
  children: HouseholdChild[]
  placedIds: string[]
}

/** A session that she leads, with its roster; her own participants' names and children where they are asked about. */
export async function recordFacts(
  tx: Tx,
  actor: Person,
  sessionId: string,
): Promise<RecordFacts | undefined> {
  const [row] = await tx.$queryRaw<RecordFacts[]>`
    with roster as (
      select a.participant_id, a.state from attendance a
      where a.organisation_id = ${actor.organisationId}::uuid and a.session_id = ${sessionId}::uuid
    ), people as (
      select p.id, p.known_as, p.family_name from participant p
      where p.id in (select participant_id from roster) and p.id in (select sec.caseload())
    )
    select s.organisation_id as "organisationId", s.starts_at as "startsAt", s.ends_at as "endsAt", s.state, s.childcare,
      s.timezone,
      (select coalesce(jsonb_agg(jsonb_build_object('participantId', participant_id, 'state', state)), '[]')
       from roster) as roster,
      (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'knownAs', known_as, 'familyName', family_name)
         order by known_as), '[]') from people) as people,
      (select coalesce(jsonb_agg(jsonb_build_object(
         'id', c.id, 'participantId', c.participant_id, 'birth', c.birth, 'livesWith', c.lives_with)), '[]')
       from child c where c.organisation_id = s.organisation_id and c.participant_id in (select id from people)) as children,
      (select coalesce(jsonb_agg(b.child_id), '[]') from childcare_booking b
       where b.organisation_id = s.organisation_id and b.session_id = s.id) as "placedIds"
    from counselling_session s
    where s.id = ${sessionId}::uuid and s.counsellor_id = ${actor.id}::uuid`
  return row
}

export type UndoFacts = Undoable & { organisationId: string; participantIds: string[] }

/** A session of hers, as far as its undoing is concerned. */
export async function undoFacts(tx: Tx, actor: Person, sessionId: string): Promise<UndoFacts | undefined> {
  const [row] = await tx.$queryRaw<UndoFacts[]>`
    select s.organisation_id as "organisationId", s.state, s.created_at as "createdAt", s.recorded_at as "recordedAt",
      (select coalesce(jsonb_agg(a.participant_id), '[]') from attendance a
       where a.organisation_id = s.organisation_id and a.session_id = s.id) as "participantIds"
    from counselling_session s
    where s.id = ${sessionId}::uuid and s.counsellor_id = ${actor.id}::uuid`
  return row
}

type RosterRow = {
  participantId: string
  knownAs: string
  familyName: string | null
  state: string
  minutesLate: number
  minutesEarly: number
  children: number
  childrenBooked: number
  hers: boolean
}
type CareRow = { participantId: string; id: string; givenName: string | null; birth: string; placed: boolean }
type DetailRow = {
  roster: RosterRow[]
  care: CareRow[]
  offers: { id: string; place: string | null; places: number; taken: number; ratioSet: string }[]
  /** the children with a place, as far as their ages go */
  births: string[]
  draft: { values: unknown; submitKey: string; savedAt: string } | null
}

/** One session with everybody on its roster: for whoever leads it, name, mark and need of care, and of her own the children. */
export const sessionDetail = defineQuery(
  "session.read",
  async ({ actor, tx, now, seen }, sessionId: string) => {
    if (!z.uuid().safeParse(sessionId).success) return missing()
    const session = await tx.counsellingSession.findFirst({
      where: { AND: [within(actor, "counsellingSession"), { id: sessionId }] },
      omit: {
        organisationId: true,
        womenOnly: true,
        cancelReason: true,
        recordedBy: true,
        updatedAt: true,
        version: true,
      },
    })
    if (!session) return missing()
    const { counsellorId, createdAt, ...shown } = session
    const { roster, care, offers, births, draft } = await readRoster(tx, actor, sessionId)
    const day = civilDate(session.startsAt, session.timezone)
    const childrenOf = careOn(care, day)
    seen({ kind: "participant", ids: [...childrenOf.keys()], fields: ["children"] })
    const mine = counsellorId === actor.id
    return {
      ...shown,
      minutes: minutesOf(session) - session.breakMinutes,
      mine,
      undoable: mine && undoingOf(session, now) !== null,
      offers: offers.map(({ ratioSet: _, ...offer }) => offer),
      adults: adultsNeeded(births, day, offers[0]?.ratioSet),
      tooOld: tooOldOn(births, day),
      draft: draft && { ...draft, savedAt: new Date(draft.savedAt) },
      roster: roster.map(({ knownAs, familyName, ...row }) => ({
        ...row,
        name: shortName({ knownAs, familyName }),
        care: childrenOf.get(row.participantId) ?? [],
      })),
    }
  },
)

export type SessionDetail = Awaited<ReturnType<typeof sessionDetail>>

async function readRoster(tx: Tx, actor: Person, sessionId: string): Promise<DetailRow> {
  const [row] = await tx.$queryRaw<DetailRow[]>`
    with seats as materialized (select * from sec.roster(${sessionId}::uuid))
    select
      (select coalesce(jsonb_agg(jsonb_build_object('participantId', r.participant_id, 'knownAs', r.known_as,
         'familyName', r.family_name, 'state', r.state, 'children', r.children, 'childrenBooked', r.children_booked,
         'minutesLate', coalesce(a.minutes_late, 0), 'minutesEarly', coalesce(a.minutes_early, 0),
         'hers', r.participant_id in (select sec.caseload())) order by r.known_as, r.family_name), '[]')
       from seats r left join attendance a on a.organisation_id = ${actor.organisationId}::uuid
         and a.session_id = ${sessionId}::uuid and a.id = r.attendance_id) as roster,
      (select coalesce(jsonb_agg(jsonb_build_object('participantId', c.participant_id, 'id', c.id,
         'givenName', c.given_name, 'birth', c.birth, 'placed', exists (
           select 1 from childcare_booking b
           where b.organisation_id = c.organisation_id and b.session_id = ${sessionId}::uuid and b.child_id = c.id
             and b.state in ('confirmed', 'checked_in', 'checked_out', 'no_show'))) order by c.birth), '[]')
       from child c where c.organisation_id = ${actor.organisationId}::uuid and c.participant_id in (
         select participant_id from seats)) as care,
      (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'place', o.place, 'places', o.places, 'taken', o.taken,
         'ratioSet', o.ratio_set) order by o.starts_at), '[]')
       from childcare_offer o where o.session_id = ${sessionId}::uuid and o.cancelled_at is null) as offers,
      (select coalesce(jsonb_agg(i.birth), '[]') from sec.births_in_care(${sessionId}::uuid) i) as births,
      (select jsonb_build_object('values', d.values, 'submitKey', d.submit_key, 'savedAt', d.saved_at) from draft d
       where d.membership_id = ${actor.id}::uuid and d.form = 'session.record' and d.subject = ${sessionId}) as draft`
  return row ?? { roster: [], care: [], offers: [], births: [], draft: null }
}

/** The children of each woman who are young enough for care on that day. */
function careOn(children: readonly CareRow[], day: CivilDate) {
  const eligible = children.filter((child) => isEligible(child, day))
  const grouped = new Map<
    string,
    { childId: string; name: string | null; age: number | null; placed: boolean }[]
  >()
  for (const { participantId, id, givenName, birth, placed } of eligible) {
    const child = { childId: id, name: givenName, age: ageRangeOn(birth, day).least, placed }
    grouped.set(participantId, [...(grouped.get(participantId) ?? []), child])
  }
  return grouped
}
