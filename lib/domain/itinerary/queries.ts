import "server-only"
import { z } from "zod"
import type { Person } from "@/lib/access/actor"
import { keptSince } from "@/lib/domain/draft/rules"
import type { CivilDate } from "@/lib/platform/dates"
import { fromDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"
import { stampOf } from "./rules"

type Concept = { uri: string | null; label: string; version: string | null }
type Plan = {
  id: string
  version: number
  objective: string
  occupation: Concept | null
  hoursPerWeek: number | null
  schedule: string[]
  maxTravelMinutes: number | null
  reviewEveryWeeks: number
  nextReviewOn: CivilDate | null
  agreedOn: CivilDate | null
  agreedBy: string | null
  changedOn: CivilDate | null
  /** None where the plan came with her from another organisation and no profile is agreed on here yet. */
  profile: { id: string; number: number; agreedOn: CivilDate } | null
}
type Objective = { id: string; axis: string; what: string; version: number }
export type PlannedAction = {
  id: string
  objectiveId: string
  axis: string
  kind: string
  what: string
  measure: string | null
  whoHelps: string | null
  obstacle: { id: string; kind: string; open: boolean } | null
  wish: string | null
  dueOn: CivilDate | null
  state: string
  doneOn: CivilDate | null
  result: string | null
  reason: string | null
  version: number
  /** It speaks of her health: a coordinator learns that there is an action, and not which. */
  hidden: boolean
}
export type HerStep = {
  id: string
  what: string
  dueOn: CivilDate | null
  origin: string | null
  assigneeId: string | null
  assignee: string | null
  version: number
}
type Row = {
  id: string
  name: string
  phase: string
  language: string | null
  pausedUntil: CivilDate | null
  latest: Plan["profile"]
  plan: Plan | null
  objectives: Objective[]
  actions: PlannedAction[]
  reviews: { id: string; on: CivilDate; note: string | null; agreed: boolean; by: string | null }[]
  obstacles: { id: string; kind: string }[]
  recognitions: { id: string; what: string; state: string }[]
  outlook:
    | (Pick<Plan, "occupation" | "hoursPerWeek" | "schedule"> & {
        wish: string | null
        maxTravelMinutes: number | null
      })
    | null
  steps: HerStep[]
  people: { id: string; name: string }[]
  drafts: { form: string; values: unknown; submitKey: string; savedAt: string }[]
}

/** Her plan with everything on one page. What only those who accompany her read is empty for a coordinator. */
export const itineraryOf = defineQuery("itinerary.read", async ({ actor, tx, now, seen }, id: string) => {
  if (!z.uuid().safeParse(id).success) missing()
  const row = (await readPlan(tx, actor, { id, now })) ?? missing()
  seen({ kind: "itinerary", ids: [row.id], fields: ["objectives", "actions", "obstacles"] })
  const { plan, objectives, actions, drafts } = row
  return {
    ...row,
    facts: {
      actions: actions.map(({ obstacle, ...action }) => ({ ...action, obstacleId: obstacle?.id ?? null })),
    },
    drafts: drafts.map(({ savedAt, ...draft }) => ({ ...draft, savedAt: new Date(savedAt) })),
    spoken: [...new Set([row.language, actor.locale].flatMap((tag) => tag ?? []))],
    stamp: plan ? stampOf({ version: plan.version, objectives, actions }) : "",
    today: fromDateColumn(actor.today),
    mayWrite: actor.role === "counsellor",
    timezone: actor.organisation.timezone,
  }
})

export type ItineraryPage = Awaited<ReturnType<typeof itineraryOf>>

async function readPlan(
  tx: Tx,
  actor: Person,
  { id, now }: { id: string; now: Date },
): Promise<Row | undefined> {
  const counsels = actor.role === "counsellor"
  const [row] = await tx.$queryRaw<Row[]>`
    with her as (
      select p.* from participant p where p.id = ${id}::uuid and p.organisation_id = ${actor.organisationId}::uuid
        and p.phase not in ('merged', 'erased')
    ), actions as (
      select s.*, o.axis, b.kind as obstacle_kind, b.closed_on is null as obstacle_open,
        not ${counsels}::boolean and (o.axis = 'health' or s.kind = 'health' or (s.obstacle_id is not null and b.id is null)) as hidden
      from itinerary_step s
      join itinerary_objective o on o.organisation_id = s.organisation_id and o.id = s.objective_id
      left join obstacle b on b.organisation_id = s.organisation_id and b.id = s.obstacle_id
      where s.organisation_id = ${actor.organisationId}::uuid and s.participant_id = ${id}::uuid
    )
    select p.id, concat_ws(' ', p.known_as, p.family_name) as name, p.phase, p.preferred_language as language,
      p.reminders_paused_until::text as "pausedUntil",
      (select jsonb_build_object('id', v.id, 'number', v.version_number, 'agreedOn', v.agreed_on) from skills_profile v
        where v.organisation_id = p.organisation_id and v.participant_id = p.id order by v.version_number desc limit 1) as latest,
      (select jsonb_build_object('id', i.id, 'version', i.version, 'objective', i.objective, 
          'occupation', case when i.occupation_label is not null then jsonb_build_object('uri', i.occupation_uri,
            'label', i.occupation_label, 'version', i.esco_version) end,
          'hoursPerWeek', i.hours_per_week,
          'schedule', i.schedule, 'maxTravelMinutes', i.max_travel_minutes, 'reviewEveryWeeks', i.review_every_weeks,
          'nextReviewOn', i.next_review_on, 'agreedOn', i.agreed_on, 'changedOn', i.changed_on,
          'agreedBy', (select t.name from sec.staff() t where t.id = i.agreed_by),
          'profile', case when v.id is not null then jsonb_build_object('id', v.id, 'number', v.version_number, 'agreedOn', v.agreed_on) end)
        from itinerary i left join skills_profile v on v.id = i.profile_id where i.organisation_id = p.organisation_id and i.participant_id = p.id) as plan,
      (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'axis', o.axis, 'version', o.version,
          'what', case when ${counsels}::boolean or o.axis <> 'health' then o.what else '' end) order by o.position, o.created_at), '[]')
        from itinerary_objective o where o.organisation_id = p.organisation_id and o.participant_id = p.id) as objectives,
      (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'objectiveId', a.objective_id, 'axis', a.axis, 'kind', a.kind,
          'dueOn', a.due_on, 'state', a.state, 'doneOn', a.done_on, 'version', a.version, 'hidden', a.hidden)
          || case when a.hidden then '{"what": ""}' else jsonb_build_object('what', a.what, 'measure', a.measure,
            'whoHelps', a.who_helps, 'wish', a.wish, 'result', a.result, 'reason', a.reason,
            'obstacle', case when a.obstacle_id is not null
              then jsonb_build_object('id', a.obstacle_id, 'kind', a.obstacle_kind, 'open', a.obstacle_open) end) end
          order by a.state not in ('planned', 'in_progress'), a.position, a.created_at), '[]') from actions a) as actions,
      (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'on', r.reviewed_on, 'agreed', r.agreed,
          'note', case when ${counsels}::boolean then r.note end,
          'by', (select t.name from sec.staff() t where t.id = r.reviewed_by)) order by r.reviewed_on desc, r.created_at desc), '[]')
        from itinerary_review r where r.organisation_id = p.organisation_id and r.participant_id = p.id) as reviews,
      (select coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'kind', b.kind) order by b.severity desc, b.since, b.id), '[]')
        from obstacle b where b.organisation_id = p.organisation_id and b.participant_id = p.id and b.closed_on is null and ${counsels}::boolean) as obstacles,
      (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'what', r.what, 'state', r.state) order by r.created_at), '[]')
        from recognition r where r.organisation_id = p.organisation_id and r.participant_id = p.id and ${counsels}::boolean) as recognitions,
      (select jsonb_build_object('wish', l.wish, 
          'occupation', case when l.occupation_label is not null then jsonb_build_object('uri', l.occupation_uri,
            'label', l.occupation_label, 'version', l.esco_version) end,
          'hoursPerWeek', l.hours_per_week, 'schedule', l.schedule,
          'maxTravelMinutes', l.max_travel_minutes)
        from profile_outlook l where l.organisation_id = p.organisation_id and l.participant_id = p.id and ${counsels}::boolean) as outlook,
      (select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'what', n.what, 'dueOn', n.due_on, 'origin', n.origin,
          'assigneeId', n.assignee_id, 'version', n.version,
          'assignee', (select t.name from sec.staff() t where t.id = n.assignee_id)) order by n.due_on nulls last, n.created_at), '[]')
        from next_step n where n.organisation_id = p.organisation_id and n.participant_id = p.id and n.done_at is null) as steps,
      (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name) order by t.name), '[]') from sec.staff() t
        where not t.ended and t.role = 'counsellor' and exists (select 1 from assignment a where a.organisation_id = p.organisation_id and a.participant_id = p.id
          and a.counsellor_id = t.id and a.from_on <= ${actor.today}::date
          and (a.until_on is null or a.until_on >= ${actor.today}::date))) as people,
      (select coalesce(jsonb_agg(jsonb_build_object('form', d.form, 'values', d.values, 'submitKey', d.submit_key,
          'savedAt', d.saved_at)), '[]')
        from draft d where d.membership_id = ${actor.id}::uuid and d.subject = p.id::text and d.saved_at >= ${keptSince(now)}) as drafts
    from her p`
  return row
}
