import "server-only"
import type { Person } from "@/lib/access/actor"
import { isLocked } from "@/lib/domain/attendance/rules"
import type { HouseholdChild, Offer } from "@/lib/domain/childcare/rules"
import { shortName } from "@/lib/domain/participant/rules"
import { civilDate } from "@/lib/platform/dates"
import type { Tx } from "@/lib/platform/transaction"
import type { Around, Seat } from "./rules"

type Named = { knownAs: string; familyName: string | null }
type FactsRow = Pick<Around, "came" | "children" | "elsewhere"> & {
  organisationId: string
  kind: string
  startsAt: Date
  endsAt: Date
  state: string
  recordedAt: Date | null
  capacity: number | null
  childcare: string
  childcareReason: string | null
  isApproved: boolean
  timezone: string
  correctionDays: number
  her: Named | null
  seat: { state: string; walkIn: boolean; recordedAt: string | null } | null
  inCare: boolean
  children: HouseholdChild[]
  offers: (Omit<Offer, "startsAt" | "endsAt"> & { startsAt: string; endsAt: string })[]
  overlaps: { from: string; until: string }[]
}
type Asked = { actor: Person; sessionId: string; participantId: string; now: Date }

/** A session that she leads and a woman who came to it, in one look. */
export async function walkInFacts(tx: Tx, { actor, sessionId, participantId, now }: Asked) {
  const [row] = await tx.$queryRaw<FactsRow[]>`
    with her as (
      select p.id, p.known_as, p.family_name from participant p
      where p.id = ${participantId}::uuid and p.id in (select sec.caseload())
        and p.phase not in ('not_eligible', 'closed', 'merged', 'erased')
    )
    select s.organisation_id as "organisationId", s.kind, s.starts_at as "startsAt", s.ends_at as "endsAt", s.state,
      s.recorded_at as "recordedAt", s.capacity, s.childcare, s.childcare_reason as "childcareReason", s.timezone,
      o.correction_days as "correctionDays",
      (s.childcare_answered_at >= s.starts_at or exists (
        select 1 from care_approval g where g.organisation_id = s.organisation_id and g.session_id = s.id)) as "isApproved",
      (select jsonb_build_object('knownAs', known_as, 'familyName', family_name) from her) as her,
      (select jsonb_build_object('state', a.state, 'walkIn', a.walk_in, 'recordedAt', a.recorded_at) from attendance a
       where a.organisation_id = s.organisation_id and a.session_id = s.id and a.participant_id = ${participantId}::uuid) as seat,
      (select count(*)::int from attendance a where a.organisation_id = s.organisation_id and a.session_id = s.id
         and a.state in ('present', 'late', 'left_early')) as came,
      exists (select 1 from childcare_booking b where b.organisation_id = s.organisation_id and b.session_id = s.id
        and b.participant_id = ${participantId}::uuid and b.state in ('checked_in', 'checked_out')) as "inCare",
      (select coalesce(jsonb_agg(jsonb_build_object(
         'id', c.id, 'participantId', c.participant_id, 'birth', c.birth, 'livesWith', c.lives_with)), '[]')
       from child c where c.organisation_id = s.organisation_id and c.participant_id in (select id from her)) as children,
      (select coalesce(jsonb_agg(distinct b.child_id), '[]') from childcare_booking b
       where b.organisation_id = s.organisation_id and b.participant_id = ${participantId}::uuid and b.session_id <> s.id
         and sec.holds_place(b.state) and b.session_starts_at < s.ends_at and b.session_ends_at > s.starts_at) as elsewhere,
      (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'sessionId', f.session_id, 'places', f.places,
         'taken', f.taken, 'startsAt', f.starts_at, 'endsAt', f.ends_at)), '[]')
       from childcare_offer f
       where f.organisation_id = s.organisation_id and f.cancelled_at is null
         and (f.session_id = s.id or f.session_id is null)
         and f.starts_at <= s.starts_at and f.ends_at >= s.ends_at) as offers,
      (select coalesce(jsonb_agg(jsonb_build_object('from', to_char(t.starts_at at time zone s.timezone, 'HH24:MI'),
         'until', to_char(t.ends_at at time zone s.timezone, 'HH24:MI'))), '[]')
       from counselling_session t join attendance a on a.organisation_id = t.organisation_id and a.session_id = t.id
       where t.organisation_id = s.organisation_id and t.id <> s.id and t.state in ('scheduled', 'held')
         and t.starts_at < s.ends_at and t.ends_at > s.starts_at and t.starts_at > s.starts_at - interval '1 day'
         and a.participant_id in (select id from her)
         and a.state in ('booked', 'present', 'late', 'left_early')) as overlaps
    from counselling_session s join organisation o on o.id = s.organisation_id
    where s.id = ${sessionId}::uuid and s.id in (select sec.led_sessions())`
  return row && factsOf(row, actor, now)
}

function factsOf(row: FactsRow, { organisation }: Person, now: Date) {
  const { organisationId, her, seat, inCare, offers, overlaps, timezone, correctionDays, ...rest } = row
  const { came, children, elsewhere, childcareReason, ...session } = rest
  const name = her ? shortName(her) : ""
  return {
    ...{ organisationId, name, inCare, childcareReason, now, session, came, children, elsewhere },
    day: civilDate(session.startsAt, timezone),
    locked: isLocked(session, { timezone: organisation.timezone, correctionDays }, now),
    isHers: her !== null,
    seat: seat && seatOf(seat),
    offers: offers.map((offer) => {
      return { ...offer, startsAt: new Date(offer.startsAt), endsAt: new Date(offer.endsAt) }
    }),
    overlaps: overlaps.map((span) => ({ name, ...span })),
  }
}

export type WalkInFacts = ReturnType<typeof factsOf>

function seatOf({ recordedAt, ...seat }: NonNullable<FactsRow["seat"]>): Seat {
  return { ...seat, recordedAt: recordedAt === null ? null : new Date(recordedAt) }
}
