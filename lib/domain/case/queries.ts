import "server-only"
import { z } from "zod"
import type { Person } from "@/lib/access/actor"
import { nextSteps } from "@/lib/domain/life-cycle/rules"
import type { SecondFile } from "@/lib/domain/look-alike/queries"
import { fromDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"
import { entryOn, type FoundCase, standingIn, toBeTold } from "./rules"

/** Where a case stands: its way so far, what can come next, and what stands in the way. */
export const casePage = defineQuery("participant.read", async ({ actor, tx, now, seen }, id: string) => {
  const found = await findCase(tx, actor, id)
  const day = fromDateColumn(actor.today)
  const lookAlikes = await lookAlikesIn(tx, found)
  const standing = standingIn(found, day, lookAlikes)
  seen({
    kind: "participant",
    ids: [found.id],
    fields: ["identity", ...(found.expecting === null ? [] : ["case"])],
  })
  return {
    ...found,
    day,
    now,
    standing,
    entry: { ...found.entry, ...entryOn(found, day) },
    lookAlikes: toBeTold(lookAlikes),
    next: found.handedOverOn === null ? nextSteps(standing, actor.role) : [],
  }
})
export type CasePage = Awaited<ReturnType<typeof casePage>>

/** A case that the person reaches; whatever only her counsellors may know is empty for anybody else: the walls decide. */
export async function findCase(tx: Tx, actor: Person, id: string): Promise<FoundCase> {
  if (!z.uuid().safeParse(id).success) missing()
  const own = actor.role === "counsellor" ? actor.id : null
  const [found] = await tx.$queryRaw<FoundCase[]>`
    with her as materialized (
      select p.* from participant p
      where p.id = ${id}::uuid and p.organisation_id = ${actor.organisationId}::uuid
        and (${own}::uuid is null or p.id in (
          select a.participant_id from assignment a where a.counsellor_id = ${own}::uuid
            and a.from_on <= ${actor.today}::date and (a.until_on is null or a.until_on >= ${actor.today}::date)))
    ), staff as materialized (select id, name from sec.staff())
    select p.id, p.organisation_id as "organisationId", p.phase, p.handed_over_on::text as "handedOverOn", p.version, p.birth, p.gender, p.citizenships,
      p.registered_on::text as "registeredOn", p.preferred_language as language,
      jsonb_build_object('ageMin', g.age_min, 'ageMax', g.age_max, 'genderRule', g.gender_rule, 'tcnRequired', g.tcn_required,
        'motherRequired', g.mother_required, 'startsOn', g.starts_on, 'endsOn', g.ends_on) as entry,
      (select jsonb_build_object('enrolledOn', e.enrolled_on, 'employmentStatus', e.employment_status, 'isced', e.isced,
         'singleParent', e.single_parent, 'waiverKind', e.waiver_kind, 'exitOn', e.exit_on, 'exitReason', e.exit_reason,
         'exitDestination', e.exit_destination) from enrolment e where e.participant_id = p.id) as enrolment,
      (select coalesce(jsonb_agg(jsonb_build_object('from', h.from_phase, 'to', h.to_phase, 'reason', h.reason,
         'reviewOn', h.review_on, 'confirmed', h.confirmed, 'at', h.at, 'by', s.name) order by h.at desc, h.from_phase = 'registered', h.id), '[]')
       from phase_change h left join staff s on s.id = h.changed_by where h.participant_id = p.id) as changes,
      (select coalesce(jsonb_agg(jsonb_build_object('decision', d.decision, 'reasons', d.reasons, 'note', d.note,
         'referralOffered', d.referral_offered, 'decidedOn', d.decided_on, 'by', s.name) order by d.created_at desc), '[]')
       from eligibility d left join staff s on s.id = d.decided_by where d.participant_id = p.id) as decisions,
      (select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'kind', w.kind, 'reason', w.reason, 'requestedOn', w.requested_on,
         'by', s.name, 'own', w.requested_by = ${actor.id}::uuid, 'decision', w.decision, 'decidedOn', w.decided_on,
         'decidedBy', d.name) order by w.created_at desc), '[]')
       from waiver w left join staff s on s.id = w.requested_by left join staff d on d.id = w.decided_by
       where w.participant_id = p.id) as waivers,
      (select coalesce(jsonb_agg(jsonb_build_object('givenOn', c.given_on, 'withdrawnOn', c.withdrawn_on)), '[]')
       from consent c where c.participant_id = p.id and c.purpose = 'participation_data') as consents,
      (select coalesce(jsonb_agg(jsonb_build_object('language', n.language, 'textVersion', n.text_version, 'method', n.method,
         'interpreter', n.interpreter, 'givenOn', n.given_on, 'by', s.name) order by n.given_on desc, n.created_at desc), '[]')
       from privacy_notice n left join staff s on s.id = n.recorded_by where n.participant_id = p.id) as notices,
      (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'moment', f.moment, 'dueOn', f.due_on, 'state', f.state,
         'doneOn', f.done_on, 'answers', f.answers, 'version', f.version, 'tries', (
           select coalesce(jsonb_agg(jsonb_build_object('on', t.tried_on, 'method', t.method, 'result', t.result, 'by', s.name)
             order by t.tried_on, t.created_at), '[]')
           from follow_up_try t left join staff s on s.id = t.tried_by where t.follow_up_id = f.id)) order by f.due_on), '[]')
       from follow_up f where f.participant_id = p.id) as "followUps",
      case when p.handed_over_on is not null then sec.whereabouts(p.id) ->> 'wentTo' end as "handedOverTo",
      sec.has_child(p.id) as "isMother", sec.has_residence(p.id) as "hasResidence",
      case when ${own}::uuid is not null then exists (select 1 from pregnancy y where y.participant_id = p.id) end as expecting,
      (select r.right_to_work from residence_status r where r.participant_id = p.id
         and (r.valid_to is null or r.valid_to >= ${actor.today}::date)
       order by coalesce(r.valid_from, r.created_at::date) desc, r.created_at desc limit 1) as "rightToWork",
      exists (select 1 from skills_profile k where k.participant_id = p.id) as "profileAgreed",
      exists (select 1 from itinerary i join itinerary_objective o on o.itinerary_id = i.id
        join itinerary_step t on t.objective_id = o.id and t.state <> 'cancelled' where i.participant_id = p.id) as "itineraryPlanned",
      exists (select 1 from road_map m where m.participant_id = p.id and m.superseded_at is null) as "roadMapDrafted",
      exists (select 1 from road_map m where m.participant_id = p.id and m.superseded_at is null
        and m.signed_by_her_on is not null and m.signed_by_staff_on is not null) as "roadMapSigned",
      exists (select 1 from work_experience w where w.participant_id = p.id
        and w.state not in ('draft', 'awaiting_signatures', 'cancelled')) as "agreementSigned"
    from her p join programme g on g.id = p.programme_id`
  return found ?? missing()
}

/** Asked only while she is not enrolled: after that her file is her file. */
export async function lookAlikesIn(
  tx: Tx,
  { id, phase }: Pick<FoundCase, "id" | "phase">,
): Promise<SecondFile[]> {
  if (phase !== "registered" && phase !== "eligible") return []
  return tx.$queryRaw<SecondFile[]>`
    select id, code, birth_year as "birthYear", name, latin_name as "latinName", phase, counsellors, hers,
      same_birth as "sameBirth", whole, told_apart as "toldApart", earlier, proposal, proposed_at as "proposedAt"
    from sec.second_files(${id}::uuid)`
}
