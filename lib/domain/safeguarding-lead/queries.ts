import "server-only"
import { within } from "@/lib/access/reach"
import { defineQuery } from "@/lib/platform/query"

/** Who reads every private record of the organisation, and who could. Of the records themselves a coordinator sees nothing. */
export const safeguardingLead = defineQuery("safeguarding-lead.choose", async ({ actor, tx }) => {
  const lead = await tx.safeguardingLead.findFirst({
    where: within(actor, "safeguardingLead"),
    select: { membershipId: true, chosenAt: true },
  })
  const counsellors = await tx.$queryRaw<{ id: string; name: string }[]>`
    select id, name from sec.staff() where role = 'counsellor' and not ended order by name, id`
  return {
    lead: counsellors.find(({ id }) => id === lead?.membershipId) ?? null,
    since: lead?.chosenAt ?? null,
    counsellors,
    timezone: actor.organisation.timezone,
  }
})
export type LeadChoice = Awaited<ReturnType<typeof safeguardingLead>>
