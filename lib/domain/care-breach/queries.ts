import "server-only"
import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { ratiosOf } from "@/lib/domain/care-ratio/rules"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"
import { lackingCarers, type Planned, warnedDays, warnedUntil } from "./rules"
import type { BreachKind } from "./schema"

type Found = {
  kind: Exclude<BreachKind, "carers">
  sessionId: string
  children: number
  mothers: number
  startsAt: Date
  sessionKind: string
  title: string | null
  counsellor: string | null
  reason: string | null
  mine: boolean
  offers: { id: string; place: string | null }[]
  /** whom it concerns, as far as the reader may know them */
  women: { id: string; name: string }[]
}

/** Where the guarantee is not kept in the next two days, and which sessions wait for an approval, soonest first. */
export const careBreaches = defineQuery("childcare.list", async ({ actor, tx, now, seen }) => {
  const rows = await tx.$queryRaw<Found[]>`
    select b.kind, b.session_id as "sessionId", b.children, b.mothers, s.starts_at as "startsAt", s.kind as "sessionKind", s.title,
      t.name as counsellor, s.childcare_reason as reason, s.counsellor_id = ${actor.id}::uuid as mine,
      (select coalesce(jsonb_agg(distinct jsonb_build_object('id', o.id, 'place', o.place)), '[]')
       from childcare_booking w join childcare_offer o on o.id = w.offer_id and o.cancelled_at is null
       where w.organisation_id = s.organisation_id and w.session_id = s.id and w.state = 'waitlisted') as offers,
      (select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) order by g.since, g.name), '[]') from (
         select p.id, concat_ws(' ', p.known_as, p.family_name) as name, min(w.requested_at) as since
         from childcare_booking w join participant p on p.id = w.participant_id
         where w.organisation_id = s.organisation_id and w.session_id = s.id
           and w.state = case b.kind when 'waiting' then 'waitlisted' when 'cancelled' then 'unmet' end
         group by p.id) g) as women
    from sec.care_breaches(${actor.organisationId}::uuid, ${now}, ${warnedUntil(now)}) b
    join counselling_session s on s.id = b.session_id left join sec.staff() t on t.id = s.counsellor_id
    where ${actor.role === "coordinator"} or s.counsellor_id = ${actor.id}::uuid or b.kind = 'waiting'
    order by s.starts_at, b.session_id, b.kind`
  const ids = rows.flatMap(({ women }) => women.map(({ id }) => id))
  seen({ kind: "participant", ids: [...new Set(ids)], fields: ["childcare"] })
  const { timezone, country } = actor.organisation
  const [plan] = await tx.$queryRaw<{ plan: Planned[]; ratios: unknown }[]>`
    select sec.care_plan(${actor.today}::date, ${actor.today}::date + ${warnedDays}::int) as plan,
      sec.care_ratios() as ratios`
  const lacking = lackingCarers(plan?.plan ?? [], ratiosOf(plan?.ratios, country), now)
  return { rows, lacking, timezone, approves: actor.role === "coordinator" }
})
export type CareBreaches = Awaited<ReturnType<typeof careBreaches>>

/** A session as far as its approval is concerned. */
export async function approvable(tx: Tx, actor: Person, sessionId: string) {
  const session = await tx.counsellingSession.findFirst({
    where: { AND: [within(actor, "counsellingSession"), { id: sessionId }] },
    select: { organisationId: true, state: true, childcare: true, careApproval: { select: { id: true } } },
  })
  return session && { ...session, isApproved: session.careApproval !== null }
}
