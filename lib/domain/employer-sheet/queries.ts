import "server-only"
import { z } from "zod"
import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { keptSince } from "@/lib/domain/draft/rules"
import {
  contactRoles,
  employerSizes,
  familyMeasures,
  ownerships,
  sectors,
} from "@/lib/domain/employer/schema"
import { freePlaces, isPaused, monthOf } from "@/lib/domain/employer-capacity/rules"
import { isClosed } from "@/lib/domain/placement/rules"
import { type CivilDate, fromDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"
import { type Columns, changedFields, chargeOf } from "./rules"

const mostChanges = 10

/** A company: what everybody in the country knows of it, and what this house has to do with it. */
export const employerSheet = defineQuery("employer.list", async ({ actor, tx, now }, employerId: string) => {
  if (!z.uuid().safeParse(employerId).success) missing()
  const row = (await employerRow(tx, actor, employerId)) ?? missing()
  const today = fromDateColumn(actor.today)
  const placements = await placementsAt(tx, employerId, today)
  const { contacts, sites, capacities, ...facts } = row
  const colleagues = await tx.$queryRaw<{ value: string; label: string }[]>`
    select id as value, name as label from sec.staff() where not ended and role in ('coordinator', 'counsellor') order by name`
  return {
    ...factsOf(facts),
    today,
    timezone: actor.organisation.timezone,
    locale: actor.locale,
    me: actor.id,
    mayMatch: actor.role === "counsellor",
    colleagues,
    deals: contacts.length > 0,
    contacts: contacts.map(({ leftOn, roles, ...contact }) => ({
      ...contact,
      leftOn: leftOn && fromDateColumn(leftOn),
      roles: contactRoles.filter((role) => roles.includes(role)),
      charge: chargeOf(contact.id, placements),
    })),
    sites: sites.map(({ notes, closedOn, ...site }) => ({
      ...site,
      isClosed: closedOn !== null,
      note: notes[0]?.note ?? null,
    })),
    capacity: await capacityOf(tx, { employerId, row: capacities[0], today }),
    changes: await changesOf(tx, employerId),
    drafts: await tx.draft.findMany({
      where: { membershipId: actor.id, subject: employerId, savedAt: { gte: keptSince(now) } },
      select: { form: true, values: true, submitKey: true, savedAt: true },
    }),
  }
})
export type EmployerSheet = Awaited<ReturnType<typeof employerSheet>>

function employerRow(tx: Tx, actor: Person, id: string) {
  return tx.employer.findFirst({
    where: { AND: [within(actor, "employer"), { id }] },
    select: {
      ...{ id: true, name: true, activity: true, sector: true, size: true, ownership: true, version: true },
      ...{ registration: true, socialEnterprise: true, familyFriendly: true, familyFriendlyNote: true },
      ...{ accessibility: true, website: true },
      contacts: {
        where: within(actor, "employerContact"),
        orderBy: [{ leftOn: { sort: "desc", nulls: "first" } }, { isMain: "desc" }, { name: "asc" }],
        select: {
          ...{ id: true, name: true, email: true, phone: true, locale: true, roles: true, isMain: true },
          ...{ leftOn: true, version: true },
        },
      },
      sites: {
        orderBy: [{ closedOn: { sort: "desc", nulls: "first" } }, { name: "asc" }],
        select: {
          ...{ id: true, name: true, address: true, postcode: true, town: true, transport: true },
          ...{ transportMinutes: true, stepFree: true, closedOn: true, version: true },
          notes: { where: within(actor, "employerSiteNote"), select: { note: true } },
        },
      },
      capacities: { where: within(actor, "employerCapacity") },
    },
  })
}

type Row = NonNullable<Awaited<ReturnType<typeof employerRow>>>

function factsOf(row: Omit<Row, "contacts" | "sites" | "capacities">) {
  return {
    ...row,
    sector: sectors.find((one) => one === row.sector) ?? null,
    size: employerSizes.find((one) => one === row.size) ?? null,
    ownership: ownerships.find((one) => one === row.ownership) ?? null,
    familyFriendly: familyMeasures.filter((one) => row.familyFriendly.includes(one)),
  }
}

type PlacementRow = { contactId: string; state: string; endsOn: CivilDate; waiting: number }

async function placementsAt(tx: Tx, employerId: string, today: CivilDate) {
  const rows = await tx.$queryRaw<PlacementRow[]>`
    select contact_id as "contactId", state, ends_on::text as "endsOn", waiting
    from sec.employer_placements(${employerId}::uuid)`
  return rows.map(({ contactId, state, endsOn, waiting }) => {
    return { contactId, waiting, isOver: endsOn < today || isClosed(state) }
  })
}

type CapacityAsked = { employerId: string; row: Row["capacities"][number] | undefined; today: CivilDate }

async function capacityOf(tx: Tx, { employerId, row, today }: CapacityAsked) {
  const [first, last] = monthOf(today)
  const [here] = await tx.$queryRaw<{ shadowing: number; workExperience: number }[]>`
    select shadowing, work_experience as "workExperience" from sec.employer_use(${first}::date, ${last}::date)
    where employer_id = ${employerId}::uuid`
  const day = (column: Date | null | undefined) => (column ? fromDateColumn(column) : null)
  const limits = {
    perMonth: row?.perMonth ?? null,
    shadowing: row?.shadowing ?? null,
    workExperience: row?.workExperience ?? null,
  }
  const pause = { pausedFrom: day(row?.pausedFrom), pausedUntil: day(row?.pausedUntil) }
  const used = here ?? { shadowing: 0, workExperience: 0 }
  const paused = isPaused(pause, today)
  return {
    ...limits,
    ...pause,
    pauseReason: row?.pauseReason ?? null,
    agreementOn: day(row?.agreementOn),
    version: row?.version ?? 0,
    paused,
    used,
    free: freePlaces(limits, used, paused),
  }
}

type ChangeRow = {
  id: string
  kind: string
  at: Date
  by: string | null
  organisation: string | null
  before: Columns
  later: Columns
}

async function changesOf(tx: Tx, employerId: string) {
  const rows = await tx.$queryRaw<ChangeRow[]>`
    select id, kind, at, changed_by as by, organisation, before, later
    from sec.employer_changes(${employerId}::uuid, ${mostChanges}::int)`
  return rows.map(({ before, later, kind, ...change }) => ({
    ...change,
    site: kind === "employer_site" ? String(later.name ?? before.name ?? "") : null,
    fields: changedFields(before, later),
  }))
}
