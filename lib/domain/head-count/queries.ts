import "server-only"
import type { Person } from "@/lib/access/actor"
import { isLocked } from "@/lib/domain/attendance/rules"
import type { Tx } from "@/lib/platform/transaction"
import type { Around } from "./rules"

type FactsRow = Around["session"] & {
  organisationId: string
  endsAt: Date
  correctionDays: number
  last: { version: number; number: number; at: string; by: string | null } | null
}
type Asked = { actor: Person; sessionId: string; now: Date }

/** A session that she leads or coordinates, and the count of it that stands. */
export async function countFacts(tx: Tx, { actor, sessionId, now }: Asked) {
  const [row] = await tx.$queryRaw<FactsRow[]>`
    select s.organisation_id as "organisationId", s.kind, s.state, s.recorded_at as "recordedAt", s.starts_at as "startsAt",
      s.ends_at as "endsAt", o.correction_days as "correctionDays",
      (select jsonb_build_object('version', h.version, 'number', h.number, 'at', h.counted_at, 'by', t.name)
       from head_count h left join sec.staff() t on t.id = h.counted_by
       where h.organisation_id = s.organisation_id and h.session_id = s.id order by h.version desc limit 1) as last
    from counselling_session s join organisation o on o.id = s.organisation_id
    where s.id = ${sessionId}::uuid
      and (s.organisation_id = (select sec.coordinated()) or s.id in (select sec.led_sessions()))`
  if (!row) return null
  const { organisationId, correctionDays, last, endsAt, ...session } = row
  const locked = isLocked({ endsAt }, { timezone: actor.organisation.timezone, correctionDays }, now)
  return { organisationId, last, session, locked, now }
}

export type CountFacts = NonNullable<Awaited<ReturnType<typeof countFacts>>>
