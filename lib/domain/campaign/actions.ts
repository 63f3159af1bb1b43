"use server"

import { isMember, type Member, type Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { defineAction } from "@/lib/platform/action"
import { conflictAt } from "@/lib/platform/conflict"
import { fromDateColumn, toDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { campaignProblems, yearOf } from "./rules"
import { type CampaignInput, campaignInput, campaignRevision } from "./schema"

/** The days of a country's Mothers' Month in a year, for all its partners. */
export const openCampaign = defineAction({
  act: "campaign.open",
  input: campaignInput,
  async run({ actor, input, tx, now }) {
    if (!isMember(actor)) return missing()
    const { country } = actor.organisation
    const programmeId = await programmeOf(tx, actor)
    if (!country) return missing()
    const year = yearOf(input)
    const isKnown = (await tx.campaign.count({ where: { programmeId, country, year } })) > 0
    const problems = campaignProblems(input, { isKnown, year: null })
    if (problems) return refuse(problems)
    const of = { programmeId, country, year, createdBy: actor.id, createdAt: now }
    const { id } = await tx.campaign.create({ data: { ...of, ...columnsOf(input) }, select: { id: true } })
    return done({ campaignId: id, year }, { kind: "campaign", id, fields: Object.keys(input) })
  },
})

export const reviseCampaign = defineAction({
  act: "campaign.open",
  input: campaignRevision,
  async run({ actor, input, tx }) {
    const { campaignId, version, ...days } = input
    const before = await reached(tx, actor, campaignId)
    const values = { startsOn: fromDateColumn(before.startsOn), endsOn: fromDateColumn(before.endsOn) }
    if (before.version !== version) return conflictAt(before.updatedAt, { version: before.version, values })
    const problems = campaignProblems(days, { isKnown: false, year: before.year })
    if (problems) return refuse(problems)
    const data = { ...columnsOf(days), version: { increment: 1 } }
    await tx.campaign.updateMany({ where: { id: campaignId, version }, data })
    return done(
      { campaignId, year: before.year },
      { kind: "campaign", id: campaignId, fields: Object.keys(days) },
    )
  },
})

/** The programme that began last of those in which the house takes part. */
async function programmeOf(tx: Tx, { organisationId }: Member): Promise<string> {
  const partner = await tx.programmePartner.findFirst({
    where: { organisationId },
    orderBy: { programme: { startsOn: "desc" } },
    select: { programmeId: true },
  })
  return partner?.programmeId ?? missing()
}

async function reached(tx: Tx, actor: Person, campaignId: string) {
  const campaign = await tx.campaign.findFirst({
    where: { AND: [within(actor, "campaign"), { id: campaignId }] },
    select: { startsOn: true, endsOn: true, year: true, version: true, updatedAt: true },
  })
  return campaign ?? missing()
}

function columnsOf({ startsOn, endsOn }: CampaignInput) {
  return { startsOn: toDateColumn(startsOn), endsOn: toDateColumn(endsOn) }
}
