import "server-only"
import { z } from "zod"
import type { Person } from "@/lib/access/actor"
import { may } from "@/lib/access/permissions"
import { principalOf } from "@/lib/access/principal"
import { within } from "@/lib/access/reach"
import { keptSince } from "@/lib/domain/draft/rules"
import { fromDateColumn, toDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"
import { isStale, staleBefore } from "./rules"
import type { ServiceFilters, ServicesAsked } from "./schema"

const pageLength = 25
const mostFound = 50
/* Words that resemble a part of the name, as one slip of the finger leaves them. */
const alike = 0.5

/** The directory, by name. */
export const serviceList = defineQuery("service.list", async ({ actor, tx, now }, asked: ServicesAsked) => {
  const where = { AND: [within(actor, "localService"), limitedTo(asked, actor)] }
  const total = await tx.localService.count({ where })
  const pages = Math.max(1, Math.ceil(total / pageLength))
  const page = Math.min(asked.page, pages)
  const from = (page - 1) * pageLength
  const found = await tx.localService.findMany({
    where,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    skip: from,
    take: pageLength,
    select: lineFields,
  })
  const any = total > 0 || (await tx.localService.count({ where: within(actor, "localService") })) > 0
  return {
    ...{ total, pages, page, from, any },
    timezone: actor.organisation.timezone,
    imports: may(principalOf(actor), "service.import"),
    drafts: await draftsOf(tx, actor, { form: "service", now }),
    lines: found.map((row) => lineOf(row, actor)),
  }
})
export type ServiceList = Awaited<ReturnType<typeof serviceList>>
export type ServiceLine = ServiceList["lines"][number]

/** One service with everything that is known of it. */
export const serviceSheet = defineQuery("service.list", async ({ actor, tx, now }, serviceId: string) => {
  if (!z.uuid().safeParse(serviceId).success) missing()
  const row = await tx.localService.findFirst({
    where: { AND: [within(actor, "localService"), { id: serviceId }] },
    omit: { organisationId: true, searchText: true, createdAt: true, checkedBy: true },
  })
  const { updatedAt: _, checkedOn: on, archivedAt, ...service } = row ?? missing()
  const checkedOn = on && fromDateColumn(on)
  const stale = isStale(checkedOn, fromDateColumn(actor.today))
  return {
    ...service,
    ...{ checkedOn, stale, isArchived: archivedAt !== null },
    timezone: actor.organisation.timezone,
    drafts: await draftsOf(tx, actor, { form: `service:${serviceId}`, now }),
  }
})
export type ServiceSheet = Awaited<ReturnType<typeof serviceSheet>>

type Sought = { text: string } & ServiceFilters

/** Services by words of their name, provider, town or topic, the most alike first; accents and slips do not matter. */
export async function servicesHolding(tx: Tx, actor: Person, { text, ...limits }: Sought) {
  await tx.$executeRaw`select set_config('pg_trgm.word_similarity_threshold', ${String(alike)}, true)`
  const { topic = null, language = null, women, children, stale, archived } = limits
  const before = staleBefore(fromDateColumn(actor.today))
  const ranked = await tx.$queryRaw<{ id: string }[]>`
    select s.id from local_service s, (select sec.plain(${text}) as typed) q
    where s.organisation_id = ${actor.organisationId}::uuid
      and (strpos(s.search_text, q.typed) > 0 or q.typed <% s.search_text)
      and (s.archived_at is not null) = ${archived}::boolean
      and (${topic}::text is null or ${topic}::text = any (s.topics))
      and (${language}::text is null or ${language}::text = any (s.languages))
      and (not ${women}::boolean or s.women_only) and (not ${children}::boolean or s.children_welcome)
      and (not ${stale}::boolean or s.checked_on is null or s.checked_on < ${before}::date)
    order by strpos(s.search_text, q.typed) > 0 desc, word_similarity(q.typed, s.search_text) desc, s.name, s.id
    limit ${mostFound}`
  const ids = ranked.map(({ id }) => id)
  const found = await tx.localService.findMany({
    where: { AND: [within(actor, "localService"), { id: { in: ids } }] },
    select: lineFields,
  })
  const place = new Map(ids.map((id, at) => [id, at]))
  return found
    .toSorted((one, other) => (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0))
    .map((row) => lineOf(row, actor))
}

async function draftsOf(tx: Tx, actor: Person, { form, now }: { form: string; now: Date }) {
  return tx.draft.findMany({
    where: { membershipId: actor.id, form, savedAt: { gte: keptSince(now) } },
    select: { form: true, values: true, submitKey: true, savedAt: true },
  })
}

function limitedTo(asked: ServiceFilters, { today }: Person) {
  const before = toDateColumn(staleBefore(fromDateColumn(today)))
  return {
    archivedAt: asked.archived ? { not: null } : null,
    ...(asked.topic && { topics: { has: asked.topic } }),
    ...(asked.language && { languages: { has: asked.language } }),
    ...(asked.women && { womenOnly: true }),
    ...(asked.children && { childrenWelcome: true }),
    ...(asked.stale && { OR: [{ checkedOn: null }, { checkedOn: { lt: before } }] }),
  }
}

const lineFields = {
  id: true,
  name: true,
  provider: true,
  city: true,
  topics: true,
  languages: true,
  womenOnly: true,
  childrenWelcome: true,
  phone: true,
  email: true,
  checkedOn: true,
} as const

type Row = {
  id: string
  name: string
  provider: string | null
  city: string | null
  topics: string[]
  languages: string[]
  womenOnly: boolean
  childrenWelcome: boolean
  phone: string | null
  email: string | null
  checkedOn: Date | null
}

function lineOf({ checkedOn: on, ...row }: Row, { today }: Person) {
  const checkedOn = on && fromDateColumn(on)
  return { ...row, checkedOn, stale: isStale(checkedOn, fromDateColumn(today)) }
}
