import "server-only"
import { defineQuery } from "@/lib/platform/query"
import { ratiosOf, usualAnswerHours } from "./rules"

const changesShown = 20

type Change = { id: string; ratios: unknown; answerHours: number; changedAt: Date; by: string | null }

/** The ratios and hours that hold now, and who changed them when. */
export const careSettings = defineQuery("care-setting.read", async ({ actor, tx }) => {
  const changes = await tx.$queryRaw<Change[]>`
    select c.id, c.ratios, c.answer_hours as "answerHours", c.changed_at as "changedAt", t.name as by
    from care_setting c left join sec.staff() t on t.id = c.changed_by
    where c.organisation_id = ${actor.organisationId}::uuid
    order by c.changed_at desc, c.id limit ${changesShown}`
  const { country, timezone } = actor.organisation
  const [latest] = changes
  return {
    ratios: ratiosOf(latest?.ratios, country),
    answerHours: latest?.answerHours ?? usualAnswerHours,
    organisation: actor.organisation.name,
    timezone,
    mine: actor.role === "coordinator",
    changes: changes.map(({ ratios, ...change }) => ({ ...change, ratios: ratiosOf(ratios, country) })),
  }
})
export type CareSettings = Awaited<ReturnType<typeof careSettings>>
