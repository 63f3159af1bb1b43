import "server-only"
import { z } from "zod"
import type { Person } from "@/lib/access/actor"
import { may } from "@/lib/access/permissions"
import { principalOf } from "@/lib/access/principal"
import { within } from "@/lib/access/reach"
import { nextMay } from "@/lib/domain/campaign/rules"
import { stateOf } from "@/lib/domain/campaign-invite/rules"
import { phases } from "@/lib/domain/participant/schema"
import { type CivilDate, civilDate, fromDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"
import { countedMinutes, figuresOf, gapsOf, type Pair, womenOf } from "./rules"
import type { BoardAsked } from "./schema"

/** A Mothers' Month: which companies were invited and what they said, who was where for how long, and what is missing. */
export const campaignBoard = defineQuery(
  "campaign.read",
  async ({ actor, tx, seen }, year: BoardAsked["year"]) => {
    const today = fromDateColumn(actor.today)
    const all = await campaignsOf(tx, actor)
    const chosen = year === undefined ? all[0] : all.find((one) => one.year === year)
    if (year !== undefined && !chosen) return missing()
    const mine = {
      open: may(principalOf(actor), "campaign.open"),
      plan: may(principalOf(actor), "placement.plan"),
    }
    const years = all.map((one) => one.year)
    if (!chosen) return { campaign: null, years, may: mine, next: nextMay(today), today }
    const invited = await invitedIn(tx, chosen.id)
    const invites = await invitesOf(tx, actor, { campaignId: chosen.id })
    const women = womenOf(await reachedWomen(tx, actor), await pairsOf(tx, chosen))
    seen({ kind: "participant", ids: women.map(({ id }) => id), fields: ["identity"] })
    return {
      campaign: chosen,
      ...{ years, today, may: mine, next: nextMay(today), invites, women },
      invited: invited.length,
      companies: await companiesOf(tx, women),
      candidates: await candidatesOf(tx, actor, invited),
      gaps: gapsOf(invited.length, women),
      figures: figuresOf(invites, women),
    }
  },
)
export type CampaignBoard = Awaited<ReturnType<typeof campaignBoard>>
export type OpenBoard = Extract<CampaignBoard, { campaign: object }>
export type InviteLine = OpenBoard["invites"][number]

/** What a company has to do with the latest campaign, for its own page. */
export const campaignAt = defineQuery("campaign.read", async ({ actor, tx }, employerId: string) => {
  if (!z.uuid().safeParse(employerId).success) missing()
  const [campaign] = await campaignsOf(tx, actor)
  if (!campaign) return null
  const invited = (await invitedIn(tx, campaign.id)).find(({ id }) => id === employerId)
  const [invite] = await invitesOf(tx, actor, { campaignId: campaign.id, employerId })
  const hosts = await hostsOf(tx, campaign.id)
  const today = fromDateColumn(actor.today)
  return {
    campaign,
    invite: invite ?? null,
    otherPartner: invited?.otherPartner ?? null,
    figures: hosts.get(employerId) ?? nothing,
    isOver: campaign.endsOn < today,
  }
})
export type CampaignAt = Awaited<ReturnType<typeof campaignAt>>

export type Campaign = { id: string; year: number; startsOn: CivilDate; endsOn: CivilDate; version: number }

async function campaignsOf(tx: Tx, actor: Person): Promise<Campaign[]> {
  const rows = await tx.campaign.findMany({
    where: within(actor, "campaign"),
    orderBy: [{ year: "desc" }, { createdAt: "desc" }],
    select: { id: true, year: true, startsOn: true, endsOn: true, version: true },
  })
  return rows.map(({ startsOn, endsOn, ...row }) => ({
    ...row,
    startsOn: fromDateColumn(startsOn),
    endsOn: fromDateColumn(endsOn),
  }))
}

type Invited = { id: string; otherPartner: string | null }

function invitedIn(tx: Tx, campaignId: string): Promise<Invited[]> {
  return tx.$queryRaw<Invited[]>`
    select employer_id as id, other_partner as "otherPartner" from sec.campaign_invited(${campaignId}::uuid)`
}

type Host = { women: number; counted: number; confirmed: number; waiting: number }
const nothing: Host = { women: 0, counted: 0, confirmed: 0, waiting: 0 }

async function hostsOf(tx: Tx, campaignId: string): Promise<Map<string, Host>> {
  const { least, most } = countedMinutes
  const rows = await tx.$queryRaw<(Host & { id: string })[]>`
    select employer_id as id, women, counted, confirmed, waiting
    from sec.campaign_hosts(${campaignId}::uuid, ${least}::int, ${most}::int)`
  return new Map(rows.map(({ id, ...host }) => [id, host]))
}

type Wanted = { campaignId: string; employerId?: string }

async function invitesOf(tx: Tx, actor: Person, { campaignId, employerId }: Wanted) {
  const hosts = await hostsOf(tx, campaignId)
  const rows = await tx.campaignInvite.findMany({
    where: { AND: [within(actor, "campaignInvite"), { campaignId, ...(employerId && { employerId }) }] },
    orderBy: [{ employer: { name: "asc" } }],
    select: {
      ...{ id: true, employerId: true, answer: true, answeredAt: true, answeredBy: true },
      ...{ askedAt: true, unansweredAt: true },
      employer: { select: { name: true } },
      contact: { select: { name: true, leftOn: true } },
    },
  })
  const day = (at: Date | null) => at && civilDate(at, actor.organisation.timezone)
  return rows.map(({ employer, contact, ...row }) => {
    const host = hosts.get(row.employerId) ?? nothing
    return {
      ...host,
      id: row.id,
      employerId: row.employerId,
      employer: employer.name,
      contact: contact.name,
      contactHasLeft: contact.leftOn !== null && contact.leftOn <= actor.today,
      state: stateOf(row, host.women > 0),
      answer: row.answer,
      byLink: row.answer !== null && row.answeredBy === null,
      askedOn: day(row.askedAt),
      answeredOn: day(row.answeredAt),
    }
  })
}

async function reachedWomen(tx: Tx, actor: Person) {
  const rows = await tx.participant.findMany({
    where: within(actor, "participant"),
    orderBy: { searchName: "asc" },
    select: { id: true, knownAs: true, familyName: true, phase: true },
  })
  return rows.map(({ id, knownAs, familyName, phase }) => ({
    id,
    name: [knownAs, familyName].filter(Boolean).join(" "),
    phase: phases.find((one) => one === phase) ?? "closed",
  }))
}

/** Each woman at each company in these days, with her minutes there; the walls limit them to the women that are reached. */
function pairsOf(tx: Tx, { startsOn, endsOn }: Campaign): Promise<Pair[]> {
  return tx.$queryRaw<Pair[]>`
    select p.participant_id as "participantId", p.employer_id as "employerId",
      (array_agg(p.id order by p.starts_on desc, p.id))[1] as "placementId",
      coalesce(sum(h.confirmed_minutes) filter (where h.state = 'confirmed'), 0)::int as confirmed,
      coalesce(sum(h.minutes) filter (where h.state = 'self_reported'), 0)::int as waiting,
      coalesce(sum(h.planned), 0)::int as planned,
      bool_and(p.state not in ('proposed', 'agreed_employer', 'agreed_participant')) as "isConfirmed"
    from placement p
    left join lateral (
      select e.state, e.minutes, e.confirmed_minutes, (e.starts_at at time zone e.timezone)::date as day, 0 as planned
      from hour_entry e where e.placement_id = p.id
      union all
      select 'planned', 0, 0, (s.starts_at at time zone s.timezone)::date, extract(epoch from s.ends_at - s.starts_at) / 60
      from placement_slot s where s.placement_id = p.id
    ) h on h.day between ${startsOn}::date and ${endsOn}::date
    where p.kind = 'shadowing' and p.state not in ('cancelled', 'did_not_show')
      and p.starts_on <= ${endsOn}::date and p.ends_on >= ${startsOn}::date
    group by p.participant_id, p.employer_id`
}

async function companiesOf(tx: Tx, women: readonly { pairs: readonly Pair[] }[]) {
  const ids = [...new Set(women.flatMap(({ pairs }) => pairs.map(({ employerId }) => employerId)))]
  return tx.employer.findMany({
    where: { id: { in: ids } },
    orderBy: { name: "asc" },
    select: { id: true, name: true },
  })
}

/** Companies at which we know somebody and that nobody has invited. */
async function candidatesOf(tx: Tx, actor: Person, invited: readonly Invited[]) {
  const rows = await tx.employerContact.findMany({
    where: {
      AND: [
        within(actor, "employerContact"),
        { employerId: { notIn: invited.map(({ id }) => id) } },
        { OR: [{ leftOn: null }, { leftOn: { gt: actor.today } }] },
      ],
    },
    orderBy: [{ employer: { name: "asc" } }, { isMain: "desc" }, { createdAt: "asc" }],
    select: { name: true, employer: { select: { id: true, name: true } } },
  })
  const first = new Map(rows.toReversed().map(({ name, employer }) => [employer.id, { name, employer }]))
  return [...first.values()]
    .map(({ name, employer }) => ({ value: employer.id, label: employer.name, hint: name }))
    .toReversed()
}
