import "server-only"
import type { Person } from "@/lib/access/actor"
import { Prisma } from "@/prisma/client/client"

/** Where a step with a company was agreed: with what it needs, or when somebody spoke with it. */
export const stepSources = ["needs", "meeting"] as const
export type StepSource = (typeof stepSources)[number]

/** The open steps with companies of whoever agreed them, as a table to select from. The company's own are theirs to ask after. */
export const employerSteps = ({ id: me, organisationId }: Person) => Prisma.sql`(
  select s.id, 'needs' as source, s.what, s.who, s.due_on, s.created_at, a.employer_id, e.name as employer
  from needs_step s join needs_analysis a on a.organisation_id = s.organisation_id and a.id = s.analysis_id
  join employer e on e.id = a.employer_id
  where s.organisation_id = ${organisationId}::uuid and s.done_at is null and a.done_by = ${me}::uuid
  union all
  select m.id, 'meeting', m.next_step, 'us', m.next_due, m.created_at, m.employer_id, e.name
  from employer_meeting m join employer e on e.id = m.employer_id
  where m.organisation_id = ${organisationId}::uuid and m.next_step is not null and m.next_done_at is null
    and m.held_by = ${me}::uuid)`
