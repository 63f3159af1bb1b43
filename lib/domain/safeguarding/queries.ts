import "server-only"
import { z } from "zod"
import { isMember, type Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { keptSince } from "@/lib/domain/draft/rules"
import { shortName } from "@/lib/domain/participant/rules"
import { fromDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"
import { isKeeper } from "./rules"
import { entryDraft, openingDraft, type PrivateAsked, privateDraft } from "./schema"

export type Colleague = { id: string; name: string }

export function counsellorsOf(tx: Tx): Promise<Colleague[]> {
  return tx.$queryRaw<Colleague[]>`
    select id, name from sec.staff() where role = 'counsellor' and not ended order by name, id`
}

export async function safeguardingLeadOf(tx: Tx, actor: Person): Promise<string | null> {
  const lead = await tx.safeguardingLead.findFirst({
    where: within(actor, "safeguardingLead"),
    select: { membershipId: true },
  })
  return lead?.membershipId ?? null
}

type Named = { knownAs: string; familyName: string | null }
type Told = Named & { recordId: string; participantId: string; hers: boolean }

async function toldAbout(tx: Tx, records: readonly string[]) {
  const rows = await tx.$queryRaw<Told[]>`
    select record_id as "recordId", participant_id as "participantId", known_as as "knownAs",
      family_name as "familyName", hers from sec.told_about(string_to_array(${records.join()}, ',')::uuid[])`
  return new Map(
    rows.map(({ recordId, participantId, hers, ...named }) => [
      recordId,
      { id: participantId, name: shortName(named), hers },
    ]),
  )
}

/** Whom something can be told of: she of the page, or those expected at a session that one leads. */
async function tellable(tx: Tx, { about, session }: PrivateAsked): Promise<{ id: string; name: string }[]> {
  if (about) {
    const [her] = await tx.$queryRaw<Named[]>`
      select known_as as "knownAs", family_name as "familyName" from sec.tellable(${about}::uuid)`
    return her ? [{ id: about, name: shortName(her) }] : missing()
  }
  if (!session) return []
  const roster = await tx.$queryRaw<(Named & { id: string })[]>`
    select r.participant_id as id, r.known_as as "knownAs", r.family_name as "familyName"
    from sec.roster(${session}::uuid) r join lateral sec.tellable(r.participant_id) t on true
    order by r.known_as, r.family_name`
  return roster.length > 0 ? roster.map(({ id, ...named }) => ({ id, name: shortName(named) })) : missing()
}

/** The records that one reads, of one woman or all; and of whom one can be opened here. Others see the same page, empty. */
export const privateRecords = defineQuery(
  "safeguarding.read",
  async ({ actor, tx, now }, asked: PrivateAsked) => {
    const people = await tellable(tx, asked)
    const records = await tx.safeguardingRecord.findMany({
      where: within(actor, "safeguardingRecord"),
      orderBy: [{ openedAt: "desc" }, { id: "desc" }],
      select: { id: true, openedAt: true, closedAt: true, risk: true },
    })
    const told = await toldAbout(
      tx,
      records.map(({ id }) => id),
    )
    const lines = records.flatMap((record) => {
      const about = told.get(record.id)
      return about && (people.length === 0 || people.some(({ id }) => id === about.id))
        ? [{ ...record, about }]
        : []
    })
    const leadId = await safeguardingLeadOf(tx, actor)
    const staff = await counsellorsOf(tx)
    return {
      people,
      place: openingDraft(asked.session ?? asked.about ?? ""),
      lines,
      lead: staff.find(({ id }) => id === leadId)?.name ?? null,
      isLead: leadId === actor.id,
      drafts: await draftsOf(tx, actor, {
        now,
        subjects: [openingDraft(asked.session ?? asked.about ?? "").subject],
      }),
      timezone: actor.organisation.timezone,
    }
  },
)
export type PrivateRecords = Awaited<ReturnType<typeof privateRecords>>

type Drafts = { now: Date; subjects: string[] }

function draftsOf(tx: Tx, actor: Person, { now, subjects }: Drafts) {
  return tx.draft.findMany({
    where: {
      membershipId: actor.id,
      form: privateDraft,
      subject: { in: subjects },
      savedAt: { gte: keptSince(now) },
    },
    select: { form: true, values: true, submitKey: true, savedAt: true },
  })
}

/** One record whole. Whoever reads it stands in its own trail afterwards. */
export const privateRecord = defineQuery("safeguarding.read", async ({ actor, tx, now }, id: string) => {
  if (!z.uuid().safeParse(id).success || !isMember(actor)) return missing()
  await logReading(tx, { actor: actor.id, recordId: id, now })
  const record = await tx.safeguardingRecord.findFirst({
    where: { AND: [within(actor, "safeguardingRecord"), { id }] },
    include: {
      entries: { orderBy: [{ at: "asc" }, { kind: "desc" }, { id: "asc" }] },
      readers: { orderBy: { namedAt: "asc" }, select: { membershipId: true } },
      accesses: { orderBy: [{ at: "desc" }, { id: "desc" }], take: 50 },
    },
  })
  if (!record) return missing()
  const about = (await toldAbout(tx, [id])).get(id) ?? missing()
  const everybody = await tx.$queryRaw<Colleague[]>`select id, name from sec.staff()`
  const nameOf = (who: string) => everybody.find((one) => one.id === who)?.name ?? "–"
  const safeguardingLead = await safeguardingLeadOf(tx, actor)
  const { entries, readers, accesses, organisationId: _, aboutId: __, ...shown } = record
  return {
    ...shown,
    about,
    opener: nameOf(shown.openedBy),
    lead: nameOf(shown.leadId),
    safeguardingLead: safeguardingLead && nameOf(safeguardingLead),
    keeper: isKeeper(shown, actor.id, safeguardingLead),
    entries: entries.map(({ byId, dueOn, doneBy, recordId: _, organisationId: __, ...entry }) => ({
      ...entry,
      by: nameOf(byId),
      dueOn: dueOn && fromDateColumn(dueOn),
      doneBy: doneBy && nameOf(doneBy),
    })),
    readers: readers.map(({ membershipId }) => ({ id: membershipId, name: nameOf(membershipId) })),
    accesses: accesses.map(({ id: key, membershipId, what, at }) => ({
      id: key,
      who: nameOf(membershipId),
      what,
      at,
    })),
    counsellors: await counsellorsOf(tx),
    drafts: await draftsOf(tx, actor, { now, subjects: [entryDraft(id).subject] }),
    timezone: actor.organisation.timezone,
  }
})
export type PrivateRecord = Awaited<ReturnType<typeof privateRecord>>

type Reading = { actor: string; recordId: string; now: Date }

/** Before it leaves, and only if it is read; one line for as long as one sits over it. */
async function logReading(tx: Tx, { actor, recordId, now }: Reading) {
  await tx.$executeRaw`
    insert into safeguarding_access (organisation_id, record_id, membership_id, what, at)
    select r.organisation_id, r.id, ${actor}::uuid, 'read', ${now} from safeguarding_record r
    where r.id = ${recordId}::uuid and not exists (select 1 from safeguarding_access a where a.record_id = ${recordId}::uuid
      and a.membership_id = ${actor}::uuid and a.what in ('read', 'opened') and a.at > ${now}::timestamptz - interval '10 minutes')`
}
