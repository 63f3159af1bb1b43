import "server-only"
import { ageRangeOn } from "@/lib/platform/partial-dates"
import { defineQuery } from "@/lib/platform/query"
import type { WaiverKind } from "./schema"

type Waiting = {
  id: string
  participantId: string
  code: string
  name: string
  birth: string | null
  kind: WaiverKind
  reason: string
  requestedOn: string
  requestedBy: string | null
  own: boolean
}

/** The waivers that wait for a coordinator, the oldest first. */
export const waitingWaivers = defineQuery("waiver.decide", async ({ actor, tx, seen }) => {
  const rows = await tx.$queryRaw<Waiting[]>`
    select w.id, p.id as "participantId", p.pseudonym as code, concat_ws(' ', p.known_as, p.family_name) as name, p.birth,
      w.kind, w.reason, w.requested_on::text as "requestedOn", t.name as "requestedBy",
      w.requested_by = ${actor.id}::uuid as own
    from waiver w join participant p on p.id = w.participant_id left join sec.staff() t on t.id = w.requested_by
    where w.organisation_id = ${actor.organisationId}::uuid and w.decision is null and p.phase not in ('merged', 'erased')
    order by w.created_at, w.id`
  seen({ kind: "participant", ids: rows.map(({ participantId }) => participantId), fields: ["identity"] })
  const day = actor.today.toISOString().slice(0, 10)
  return rows.map(({ birth, ...row }) => ({ ...row, age: birth ? ageRangeOn(birth, day) : null }))
})
export type WaitingWaiver = Awaited<ReturnType<typeof waitingWaivers>>[number]
