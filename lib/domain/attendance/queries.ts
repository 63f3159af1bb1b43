import "server-only"
import type { Person } from "@/lib/access/actor"
import type { HouseholdChild } from "@/lib/domain/childcare/rules"
import type { Tx } from "@/lib/platform/transaction"
import { type Around, isLocked } from "./rules"

type FactsRow = {
  organisationId: string
  startsAt: Date
  endsAt: Date
  state: string
  recordedAt: Date | null
  childcare: string
  childcareReason: string | null
  timezone: string
  capacity: number | null
  correctionDays: number
  roster: { participantId: string; state: string; walkIn: boolean }[]
  people: { id: string; knownAs: string; familyName: string | null }[]
  children: HouseholdChild[]
  placedIds: string[]
  /** a coordinator lets it take place without the childcare that is needed, or the lack came to light only then */
  isApproved: boolean
}
/** The roster as the rules see it, and those of it who are hers: the others she marks, and knows nothing else of. */
export type RosterFacts = Around &
  Pick<FactsRow, "organisationId" | "people" | "children" | "placedIds"> & {
    sessionId: string
    session: Pick<FactsRow, "childcare" | "childcareReason" | "timezone">
  }
type Asked = { actor: Person; sessionId: string; now: Date }

/** A session that she leads or coordinates, with its roster; her own participants' names and children where they are asked about. */
export async function rosterFacts(
  tx: Tx,
  { actor, sessionId, now }: Asked,
): Promise<RosterFacts | undefined> {
  const [row] = await tx.$queryRaw<FactsRow[]>`
    with roster as (
      select a.participant_id, a.state, a.walk_in from attendance a
      where a.organisation_id = ${actor.organisationId}::uuid and a.session_id = ${sessionId}::uuid
    ), people as (
      select p.id, p.known_as, p.family_name from participant p
      where p.id in (select participant_id from roster) and p.id in (select sec.caseload())
    )
    select s.organisation_id as "organisationId", s.starts_at as "startsAt", s.ends_at as "endsAt", s.state,
      s.recorded_at as "recordedAt", s.childcare, s.childcare_reason as "childcareReason", s.timezone, s.capacity,
      o.correction_days as "correctionDays",
      (select coalesce(jsonb_agg(jsonb_build_object('participantId', participant_id, 'state', state, 'walkIn', walk_in)), '[]')
       from roster) as roster,
      (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'knownAs', known_as, 'familyName', family_name)
         order by known_as), '[]') from people) as people,
      (select coalesce(jsonb_agg(jsonb_build_object(
         'id', c.id, 'participantId', c.participant_id, 'birth', c.birth, 'livesWith', c.lives_with)), '[]')
       from child c where c.organisation_id = s.organisation_id and c.participant_id in (select id from people)) as children,
      (select coalesce(jsonb_agg(b.child_id), '[]') from childcare_booking b
       where b.organisation_id = s.organisation_id and b.session_id = s.id) as "placedIds",
      (s.childcare_answered_at >= s.starts_at or exists (
        select 1 from care_approval g where g.organisation_id = s.organisation_id and g.session_id = s.id)) as "isApproved"
    from counselling_session s join organisation o on o.id = s.organisation_id
    where s.id = ${sessionId}::uuid
      and (s.organisation_id = (select sec.coordinated()) or s.id in (select sec.led_sessions()))`
  if (!row) return undefined
  const { organisationId, roster, people, children, placedIds, correctionDays, ...session } = row
  const locked = isLocked(session, { timezone: actor.organisation.timezone, correctionDays }, now)
  return { sessionId, organisationId, session, roster, people, children, placedIds, now, locked }
}
