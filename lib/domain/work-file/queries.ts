import "server-only"
import { z } from "zod"
import type { Person } from "@/lib/access/actor"
import {
  isOnLeaving,
  isWithinSixMonths,
  type Learnt,
  plainSpell,
  qualifiedFor,
  type StoredSpell,
  suitsByRule,
} from "@/lib/domain/employment-spell/rules"
import { legalFormsOf } from "@/lib/domain/legal-form/rules"
import { outside } from "@/lib/domain/placement/rules"
import { nextReview } from "@/lib/domain/work-review/rules"
import { missingSigners, type Signed } from "@/lib/domain/work-signature/rules"
import { endingIn, workStateOf } from "@/lib/domain/work-state/rules"
import { type Days, daysAdded, requiredEnd } from "@/lib/domain/work-term/rules"
import { fromDateColumn, toDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"
import { whose } from "@/lib/platform/whose"
import { workChoices } from "@/lib/platform/work-choices"
import { likelySource } from "./rules"

type FilePlacement = {
  id: string
  kind: string
  state: string
  employer: string | null
  startsOn: string
  endsOn: string
  confirmed: number
  waiting: number
}

type Found = {
  phase: string
  language: string | null
  placements: FilePlacement[]
  experiences: FileWork[]
}

/** Where she has been at work, with the hours that employers confirmed, the work experience that is agreed on, and her jobs. */
export const workOf = defineQuery("placement.read", async ({ actor, tx, seen }, id: string) => {
  const { phase, language, placements, experiences: rows } = await placementsOf(tx, actor, id)
  const today = fromDateColumn(actor.today)
  const experiences = rows.map((row) => summaryOf(row, today))
  const jobs = await jobsOf(tx, actor, id)
  seen({ kind: "participant", ids: [id], fields: ["work"] })
  const mayPlan = actor.role === "counsellor"
  const isOpen = experiences.some(({ state }) => endingIn(state) === null && state !== "cancelled")
  const mayAgree = mayPlan && !isOpen && !outside.some((one) => one === phase)
  const spoken = [...new Set([language, actor.locale].flatMap((tag) => tag ?? []))]
  return {
    ...{ id, placements, experiences, jobs, mayPlan, mayAgree, spoken, today },
    likelySource: likelySource(experiences, jobs),
  }
})
export type WorkOfHers = Awaited<ReturnType<typeof workOf>>

async function placementsOf(tx: Tx, actor: Person, id: string) {
  if (!z.uuid().safeParse(id).success) missing()
  const [found] = await tx.$queryRaw<Found[]>`
    select p.phase, p.preferred_language as language, (
      select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'kind', l.kind, 'state', l.state, 'employer', r.name,
          'startsOn', l.starts_on, 'endsOn', l.ends_on, 'confirmed', h.confirmed, 'waiting', h.waiting)
          order by l.starts_on desc, l.id), '[]')
      from placement l left join employer r on r.id = l.employer_id cross join lateral (
        select coalesce(sum(x.confirmed_minutes) filter (where x.state = 'confirmed'), 0)::int as confirmed,
          coalesce(sum(x.minutes) filter (where x.state = 'self_reported'), 0)::int as waiting
        from hour_entry x where x.placement_id = l.id) h
      where l.organisation_id = p.organisation_id and l.participant_id = p.id) as placements,
      (select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'state', w.state, 'startsOn', w.starts_on, 'months', w.months,
          'endedOn', w.ended_on, 'agreementVersion', w.agreement_version,
          'stays', (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'from', l.starts_on, 'to', l.ends_on, 'employer', e.name)
             order by l.starts_on), '[]') from placement l join employer e on e.id = l.employer_id
           where l.work_experience_id = w.id and l.state <> 'cancelled'),
          'suspensions', (select coalesce(jsonb_agg(jsonb_build_object('from', s.from_on, 'to', s.to_on)), '[]')
           from work_suspension s where s.work_experience_id = w.id),
          'reviews', (select coalesce(jsonb_agg(jsonb_build_object('month', r.month)), '[]')
           from work_review r where r.work_experience_id = w.id),
          'signatures', (select coalesce(jsonb_agg(jsonb_build_object('signer', g.signer, 'placementId', g.placement_id,
             'agreementVersion', g.agreement_version)), '[]')
           from work_signature g where g.work_experience_id = w.id))
          order by w.starts_on desc, w.created_at desc), '[]')
        from work_experience w
        where w.organisation_id = p.organisation_id and w.participant_id = p.id) as experiences
    from participant p where p.id = ${id}::uuid and p.organisation_id = ${actor.organisationId}::uuid
      and p.phase not in ('merged', 'erased')`
  return found ?? missing()
}

type JobRow = Omit<StoredSpell, "startsOn" | "endsOn"> & { startsOn: string; endsOn: string | null }
type Jobs = { jobs: JobRow[]; learnt: Learnt[]; atEntry: string | null; exitOn: string | null }

/** Her jobs, the last first; whether each suits what she had learnt by then, and what it counts as once she has left. */
async function jobsOf(tx: Tx, actor: Person, participantId: string) {
  const [found] = await tx.$queryRaw<Jobs[]>`
    select (select coalesce(jsonb_agg(jsonb_build_object('id', j.id, 'version', j.version, 'title', j.title, 'employer', j.employer,
          'employerId', j.employer_id, 'occupationUri', j.occupation_uri, 'escoVersion', j.esco_version,
          'occupationLevel', j.occupation_level, 'startsOn', j.starts_on, 'endsOn', j.ends_on, 'contract', j.contract,
          'weeklyHours', j.weekly_hours, 'evidence', j.evidence, 'suits', j.suits, 'suitsReason', j.suits_reason,
          'fromPlacementId', j.from_placement_id)
          order by j.starts_on desc, j.created_at desc), '[]')
        from employment_spell j where j.organisation_id = p.organisation_id and j.participant_id = p.id) as jobs,
      (select coalesce(jsonb_agg(jsonb_build_object('level', d.level, 'completed', d.completed, 'to', d.to_date)), '[]')
        from education d where d.organisation_id = p.organisation_id and d.participant_id = p.id) as learnt,
      e.isced as "atEntry", e.exit_on::text as "exitOn"
    from participant p left join enrolment e on e.organisation_id = p.organisation_id and e.participant_id = p.id
    where p.id = ${participantId}::uuid and p.organisation_id = ${actor.organisationId}::uuid`
  const { jobs, learnt, atEntry, exitOn } = found ?? missing()
  const rows = jobs.map((row) => ({
    ...row,
    startsOn: toDateColumn(row.startsOn),
    endsOn: row.endsOn === null ? null : toDateColumn(row.endsOn),
  }))
  return rows.map((row) => {
    const spell = plainSpell(row)
    const qualified = qualifiedFor(learnt, atEntry, spell.startsOn)
    const byRule = suitsByRule(spell.level, qualified)
    return {
      ...{ ...spell, qualified, byRule, answer: spell.suits ?? byRule },
      onLeaving: exitOn !== null && isOnLeaving(spell, exitOn),
      withinSixMonths: exitOn !== null && isWithinSixMonths(spell, exitOn),
    }
  })
}
export type JobOfHers = WorkOfHers["jobs"][number]

type FileWork = {
  id: string
  state: string
  startsOn: string
  months: number
  endedOn: string | null
  agreementVersion: number
  stays: { id: string; from: string; to: string; employer: string }[]
  suspensions: Days[]
  reviews: { month: number }[]
  signatures: Signed[]
}

function summaryOf(row: FileWork, today: string) {
  const waiting = missingSigners(row).length
  return {
    ...{ id: row.id, state: workStateOf(row.state), startsOn: row.startsOn, endedOn: row.endedOn, today },
    requiredEnd: requiredEnd(row, today),
    daysAdded: daysAdded(row, today),
    review: nextReview(row, row.reviews),
    waiting,
    signed: row.stays.length + 2 - waiting,
    hosts: row.stays.map(({ employer }) => employer),
    lastStayId: row.stays.at(-1)?.id ?? null,
  }
}
export type WorkSummary = WorkOfHers["experiences"][number]

/** With whom a work experience can be agreed, and who can look after her. */
export const workPlan = defineQuery("work-experience.agree", async ({ actor, tx, seen }, id: string) => {
  if (!z.uuid().safeParse(id).success) missing()
  await whose(tx, actor, id)
  seen({ kind: "participant", ids: [id], fields: ["identity"] })
  const forms = legalFormsOf(actor.organisation.country ?? "")
  return {
    participantId: id,
    today: fromDateColumn(actor.today),
    forms,
    tutorId: actor.id,
    ...(await workChoices(tx, actor)),
  }
})
export type WorkPlan = Awaited<ReturnType<typeof workPlan>>
