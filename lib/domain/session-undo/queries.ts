import "server-only"
import type { Person } from "@/lib/access/actor"
import type { Tx } from "@/lib/platform/transaction"
import type { Undoable } from "./rules"

export type UndoFacts = Undoable & {
  organisationId: string
  /** she planned it: whoever leads it with her takes back a record, and not the session */
  leads: boolean
  /** when the last press gave its marks */
  markedAt: Date | null
  participantIds: string[]
  /** places that the marks freed went to others since */
  seatsGone: boolean
}

/** A session of hers, as far as its undoing is concerned. */
export async function undoFacts(tx: Tx, actor: Person, sessionId: string): Promise<UndoFacts | undefined> {
  const [row] = await tx.$queryRaw<UndoFacts[]>`
    select s.organisation_id as "organisationId", s.counsellor_id = ${actor.id}::uuid as leads, s.state, s.created_at as "createdAt", s.recorded_at as "recordedAt",
      (select max(a.recorded_at) from attendance a
       where a.organisation_id = s.organisation_id and a.session_id = s.id) as "markedAt",
      (select coalesce(jsonb_agg(a.participant_id), '[]') from attendance a
       where a.organisation_id = s.organisation_id and a.session_id = s.id) as "participantIds",
      coalesce(s.capacity < (select count(*) filter (where sec.holds_seat(a.state) or a.recorded_at = (
           select max(l.recorded_at) from attendance l where l.organisation_id = s.organisation_id and l.session_id = s.id))
         from attendance a where a.organisation_id = s.organisation_id and a.session_id = s.id), false) as "seatsGone"
    from counselling_session s
    where s.id = ${sessionId}::uuid and s.id in (select sec.led_sessions())`
  return row
}

type SeriesFacts = {
  organisationId: string
  createdAt: Date
  sessionIds: string[]
  participantIds: string[]
  /** it or a session of it was changed, recorded or written about, or somebody joined since */
  goneOn: boolean
}

/** A series that she leads, with all its sessions and everybody in it. */
export async function undoSeriesFacts(
  tx: Tx,
  actor: Person,
  seriesId: string,
): Promise<SeriesFacts | undefined> {
  const [row] = await tx.$queryRaw<SeriesFacts[]>`
    select r.organisation_id as "organisationId", r.created_at as "createdAt", s.ids as "sessionIds", e.ids as "participantIds",
      r.version > 1 or s.gone_on or e.gone_on as "goneOn"
    from session_series r
    cross join lateral (
      select coalesce(jsonb_agg(c.id), '[]') as ids,
        coalesce(bool_or(c.version > 1 or c.state not in ('draft', 'scheduled') or sec.others_wrote(c.id)
          or exists (select 1 from attendance a where a.organisation_id = c.organisation_id and a.session_id = c.id
            and a.state <> 'booked')), false) as gone_on
      from counselling_session c where c.organisation_id = r.organisation_id and c.series_id = r.id) s
    cross join lateral (
      select coalesce(jsonb_agg(distinct e.participant_id), '[]') as ids,
        coalesce(bool_or(e.version > 1 or e.created_at > r.created_at), false) as gone_on
      from series_enrolment e where e.organisation_id = r.organisation_id and e.series_id = r.id) e
    where r.id = ${seriesId}::uuid and r.leader_id = ${actor.id}::uuid`
  return row
}
