import "server-only"
import { z } from "zod"
import { within } from "@/lib/access/reach"
import { keptSince } from "@/lib/domain/draft/rules"
import type { Phase } from "@/lib/domain/participant/schema"
import { missing, movedTo } from "@/lib/platform/door"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"
import { heldFields, heldOf } from "./rules"
import { identityDraft } from "./schema"

const uuid = z.uuid()

type Identity = {
  id: string
  code: string
  name: string
  language: string | null
  interpreterNeeded: boolean
  phase: Phase
  counsellors: { id: string; name: string }[]
  /** Of a woman whom nobody accompanies: who could; for whoever decides that. */
  takers: { id: string; name: string }[] | null
  /** Of those who may know: how many children she has. */
  children: number | null
  /** Since when her consent to take part holds. */
  consentOn: string | null
  /** Another organisation of the programme accompanied her before, or does since. */
  whereabouts: {
    wentOn: string | null
    wentTo: string | null
    cameOn: string | null
    cameFrom: string | null
  } | null
}

/** Who she is, over every part of her file. */
export const fileIdentity = defineQuery("participant.read", async ({ actor, tx, seen }, id: string) => {
  if (!uuid.safeParse(id).success) missing()
  const [row] = await tx.$queryRaw<(Identity & { born: number })[]>`
    select p.id, p.pseudonym as code, concat_ws(' ', p.known_as, p.family_name) as name, p.phase,
      p.preferred_language as language, p.interpreter_needed as "interpreterNeeded",
      case when p.handed_over_on is not null or p.arrived_on is not null then sec.whereabouts(p.id) end as whereabouts,
      (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name) order by t.name), '[]') from assignment a join sec.staff() t on t.id = a.counsellor_id
        where a.organisation_id = p.organisation_id and a.participant_id = p.id
          and a.from_on <= ${actor.today}::date and (a.until_on is null or a.until_on >= ${actor.today}::date)) as counsellors,
      case when ${actor.role === "coordinator"}::boolean and p.handed_over_on is null and p.phase not in ('not_eligible', 'closed')
        and not exists (select 1 from assignment a where a.organisation_id = p.organisation_id and a.participant_id = p.id
          and (a.until_on is null or a.until_on >= ${actor.today}::date))
        then (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name) order by t.name), '[]')
          from sec.staff() t where t.role = 'counsellor' and not t.ended) end as takers,
      (select count(*)::int from child c where c.organisation_id = p.organisation_id and c.participant_id = p.id) as born,
      (select max(c.given_on)::text from consent c where c.organisation_id = p.organisation_id and c.participant_id = p.id
        and c.purpose = 'participation_data' and c.given_on <= ${actor.today}::date
        and (c.withdrawn_on is null or c.withdrawn_on > ${actor.today}::date)) as "consentOn"
    from participant p where p.id = ${id}::uuid and p.phase not in ('merged', 'erased')
      and p.organisation_id = ${actor.organisationId}::uuid`
  const { born, ...identity } = row ?? (await elsewhere(tx, id))
  seen({ kind: "participant", ids: [identity.id], fields: ["identity"] })
  return { ...identity, children: actor.role === "counsellor" ? born : null }
})

/** A file that was made one with another leads there, for whoever reaches that one; anything else is missing. */
async function elsewhere(tx: Tx, id: string): Promise<never> {
  const [into] = await tx.$queryRaw<{ id: string | null }[]>`select sec.merged_into(${id}::uuid) as id`
  return into?.id ? movedTo(`/participants/${into.id}`) : missing()
}
export type FileIdentity = Awaited<ReturnType<typeof fileIdentity>>

/** What is held about who she is, as a form takes it, with the version it is, and what was begun to be written. */
export const identityHeld = defineQuery(
  "participant.revise",
  async ({ actor, tx, now, seen }, id: string) => {
    if (!uuid.safeParse(id).success) missing()
    const row = await tx.participant.findFirst({
      where: { AND: [within(actor, "participant"), { id, phase: { notIn: ["merged", "erased"] } }] },
      select: { id: true, version: true, ...heldFields },
    })
    const { version, ...fields } = row ?? missing()
    const drafts = await tx.draft.findMany({
      where: { membershipId: actor.id, ...identityDraft(id), savedAt: { gte: keptSince(now) } },
      select: { form: true, values: true, submitKey: true, savedAt: true },
    })
    seen({ kind: "participant", ids: [id], fields: ["identity"] })
    const held = { participantId: id, version, ...heldOf(fields) }
    return { held, drafts, timezone: actor.organisation.timezone }
  },
)
export type IdentityHeld = Awaited<ReturnType<typeof identityHeld>>
