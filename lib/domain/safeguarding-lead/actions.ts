"use server"

import { isMember } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { defineAction } from "@/lib/platform/action"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import { leadInput } from "./schema"

/** One counsellor at most: choosing another replaces her, and she reads no more than what names her. */
export const chooseLead = defineAction({
  act: "safeguarding-lead.choose",
  input: leadInput,
  async run({ actor, input: { membershipId }, tx, now }) {
    const organisationId = isMember(actor) ? actor.organisationId : missing()
    const trace = { kind: "safeguarding_lead", fields: ["membershipId"] }
    if (membershipId === null) {
      await tx.safeguardingLead.deleteMany({ where: within(actor, "safeguardingLead") })
      return done({}, trace)
    }
    const counsellors = await tx.$queryRaw<{ id: string }[]>`
      select id from sec.staff() where role = 'counsellor' and not ended`
    if (!counsellors.some(({ id }) => id === membershipId))
      return refuse({ membershipId: { key: "safeguarding-lead.problems.unknown" } })
    const chosen = { membershipId, chosenBy: actor.id, chosenAt: now }
    const { count } = await tx.safeguardingLead.updateMany({
      where: within(actor, "safeguardingLead"),
      data: chosen,
    })
    if (count === 0) await tx.safeguardingLead.createMany({ data: { organisationId, ...chosen } })
    return done({}, trace)
  },
})
