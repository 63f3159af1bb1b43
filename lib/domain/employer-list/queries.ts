import "server-only"
import type { Person } from "@/lib/access/actor"
import { may } from "@/lib/access/permissions"
import { principalOf } from "@/lib/access/principal"
import { within } from "@/lib/access/reach"
import { keptSince } from "@/lib/domain/draft/rules"
import { employerSizes, familyMeasures, sectors } from "@/lib/domain/employer/schema"
import { freePlaces, isPaused, monthOf } from "@/lib/domain/employer-capacity/rules"
import { type CivilDate, fromDateColumn } from "@/lib/platform/dates"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"
import { type EmployerLine, isDue, isSilent, limited, sorted } from "./rules"
import type { EmployersAsked } from "./schema"

const pageLength = 50
const mostFound = 50
/* Words that resemble a part of the name, as one slip of the finger leaves them. */
const alike = 0.5

/** The companies of the country, with what we have to do with each. */
export const employerList = defineQuery(
  "employer.list",
  async ({ actor, tx, now }, asked: EmployersAsked, locale: string) => {
    const today = fromDateColumn(actor.today)
    const all = await linesOf(tx, actor, null)
    const fitting = sorted(limited(all, asked, today), asked, locale)
    const pages = Math.max(1, Math.ceil(fitting.length / pageLength))
    const page = Math.min(asked.page, pages)
    const from = (page - 1) * pageLength
    const whose = all.filter(({ ours }) => asked.whose === "all" || ours)
    const count = (fits: (line: EmployerLine) => boolean) => whose.filter(fits).length
    return {
      ...{ today, pages, page, from, total: fitting.length },
      counts: {
        ours: all.filter(({ ours }) => ours).length,
        all: all.length,
        free: count(({ free }) => (free ?? 0) > 0),
        paused: count(({ paused }) => paused),
        silent: count((line) => isSilent(line, today)),
        due: count((line) => isDue(line, today)),
      },
      timezone: actor.organisation.timezone,
      may: {
        import: may(principalOf(actor), "employer.import"),
        export: may(principalOf(actor), "employer.export"),
      },
      drafts: await tx.draft.findMany({
        where: { membershipId: actor.id, form: "employer", savedAt: { gte: keptSince(now) } },
        select: { form: true, values: true, submitKey: true, savedAt: true },
      }),
      lines: fitting.slice(from, from + pageLength),
    }
  },
)
export type EmployerList = Awaited<ReturnType<typeof employerList>>

/** Everything that the list would show on all its pages, to be taken out of the house. */
export const employersToExport = defineQuery(
  "employer.export",
  async ({ actor, tx, seen }, asked: EmployersAsked, locale: string) => {
    const today = fromDateColumn(actor.today)
    const lines = sorted(limited(await linesOf(tx, actor, null), asked, today), asked, locale)
    const ids = lines.map(({ id }) => id)
    const more = await tx.employer.findMany({
      where: { AND: [within(actor, "employer"), { id: { in: ids } }] },
      select: {
        ...{ id: true, registration: true, ownership: true, familyFriendlyNote: true },
        ...{ accessibility: true, website: true },
        sites: { where: { closedOn: null }, orderBy: { createdAt: "asc" }, take: 1 },
        contacts: {
          where: mainContact(actor),
          select: { name: true, email: true, phone: true, locale: true },
        },
      },
    })
    seen({ kind: "employer", ids, fields: ["export"] })
    const known = new Map(more.map((row) => [row.id, row]))
    return lines.flatMap((line) => {
      const row = known.get(line.id)
      return row ? [{ ...line, ...row, site: row.sites[0] ?? null, person: row.contacts[0] ?? null }] : []
    })
  },
)
export type ExportedEmployer = Awaited<ReturnType<typeof employersToExport>>[number]

/** Companies by words of their name, of what they do or of their town, the most alike first; accents and slips do not matter. */
export async function employersHolding(tx: Tx, actor: Person, text: string): Promise<EmployerLine[]> {
  await tx.$executeRaw`select set_config('pg_trgm.word_similarity_threshold', ${String(alike)}, true)`
  const ranked = await tx.$queryRaw<{ id: string }[]>`
    select e.id from employer e, (select sec.plain(${text}) as typed) q
    where strpos(e.search_text, q.typed) > 0 or q.typed <% e.search_text
      or exists (select 1 from employer_site s where s.employer_id = e.id and strpos(sec.plain(s.town), q.typed) > 0)
    order by strpos(e.search_text, q.typed) > 0 desc, word_similarity(q.typed, e.search_text) desc, e.name, e.id
    limit ${mostFound}`
  const place = new Map(ranked.map(({ id }, at) => [id, at]))
  const lines = await linesOf(tx, actor, [...place.keys()])
  return lines.toSorted((one, other) => (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0))
}

const mainContact = (actor: Person) => ({
  AND: [within(actor, "employerContact"), { leftOn: null, isMain: true }],
})

async function linesOf(tx: Tx, actor: Person, ids: string[] | null): Promise<EmployerLine[]> {
  const rows = await tx.employer.findMany({
    where: { AND: [within(actor, "employer"), ids ? { id: { in: ids } } : {}] },
    select: {
      ...{ id: true, name: true, activity: true, sector: true, size: true },
      ...{ socialEnterprise: true, familyFriendly: true },
    },
  })
  const today = fromDateColumn(actor.today)
  const dealings = await dealingsOf(tx, today)
  return rows.map((row) => {
    const dealing = dealings.get(row.id)
    const limits = { perMonth: null, shadowing: null, workExperience: null, ...dealing?.limits }
    const paused = dealing?.pause ? isPaused(dealing.pause, today) : false
    const used = { shadowing: dealing?.shadowing ?? 0, workExperience: dealing?.workExperience ?? 0 }
    return {
      ...row,
      sector: sectors.find((one) => one === row.sector) ?? null,
      size: employerSizes.find((one) => one === row.size) ?? null,
      familyFriendly: familyMeasures.filter((one) => row.familyFriendly.includes(one)),
      ours: dealing !== undefined,
      contact: dealing?.contact ?? null,
      perMonth: limits.perMonth,
      free: freePlaces(limits, used, paused).total,
      paused,
      here: used.shadowing + used.workExperience,
      lastContact: dealing?.lastContact ?? null,
      nextDue: dealing?.nextDue ?? null,
    }
  })
}

type Dealing = {
  id: string
  contact: string | null
  limits: { perMonth: number | null; shadowing: number | null; workExperience: number | null } | null
  pause: { pausedFrom: CivilDate | null; pausedUntil: CivilDate | null } | null
  shadowing: number
  workExperience: number
  lastContact: CivilDate | null
  nextDue: CivilDate | null
}

/** What our own organisation has to do with companies: few rows beside those of a country. The walls limit each table to it. */
async function dealingsOf(tx: Tx, today: CivilDate): Promise<Map<string, Dealing>> {
  const [first, last] = monthOf(today)
  const found = await tx.$queryRaw<Dealing[]>`
    with known as (
      select employer_id, (array_agg(name order by is_main desc, created_at) filter (where left_on is null or left_on > ${today}::date))[1] as contact
      from employer_contact group by employer_id
    ), spoken as (
      select employer_id, max(held_on) filter (where held_on <= ${today}::date) as last,
        min(next_due) filter (where next_done_at is null) as due
      from employer_meeting group by employer_id
    ), promised as (
      select a.employer_id, min(t.due_on) as due from needs_step t join needs_analysis a on a.id = t.analysis_id
      where t.done_at is null group by a.employer_id
    )
    select i.id, k.contact,
      case when c.employer_id is not null then jsonb_build_object('perMonth', c.per_month, 'shadowing', c.shadowing,
        'workExperience', c.work_experience) end as limits,
      case when c.employer_id is not null then jsonb_build_object('pausedFrom', c.paused_from, 'pausedUntil', c.paused_until) end as pause,
      coalesce(u.shadowing, 0) as shadowing, coalesce(u.work_experience, 0) as "workExperience",
      s.last::text as "lastContact", least(s.due, n.due)::text as "nextDue"
    from (select employer_id as id from known union select employer_id from spoken
          union select employer_id from employer_capacity union select employer_id from needs_analysis) i
    left join known k on k.employer_id = i.id
    left join spoken s on s.employer_id = i.id
    left join promised n on n.employer_id = i.id
    left join employer_capacity c on c.employer_id = i.id
    left join sec.employer_use(${first}::date, ${last}::date) u on u.employer_id = i.id`
  return new Map(found.map((row) => [row.id, row]))
}
