import { describe, expect, test } from "vitest"
import { cohort } from "@/lib/domain/cohort/queries"
import { cohortAsked } from "@/lib/domain/cohort/schema"
import { programmeFigures } from "@/lib/domain/programme/queries"
import { hoursText, shortDayName, timeOfDay } from "@/lib/platform/dates"
import { standIn } from "@/lib/platform/stand-in"
import { fillProgramme } from "@/prisma/seed/programme"
import type { Ask } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"
import { fillAtRandom, keyOf } from "@/tests/support/random-programme"
import { type Recounted, recountOrganisation, recountPeople } from "@/tests/support/recount"

const ask: Ask = (sql, values) => owner(sql, values)
const now = new Date()

type Partner = { id: string; name: string; timezone: string; key: string }

/** Every page of a partner's list, and the figures over it, as its coordinator sees them. */
function seenBy(partner: Partner, limits: object = {}) {
  return standIn.run({ key: { session: partner.key }, now }, async () => {
    const first = await cohort(cohortAsked.parse({ ...limits }), "en")
    const lines = [...first.lines]
    for (let page = 2; page <= first.pages; page++)
      lines.push(...(await cohort(cohortAsked.parse({ ...limits, page }), "en")).lines)
    return { ...first, lines }
  })
}

const isListed = ({ phase }: Recounted) => !["merged", "erased"].includes(phase)
const sum = (people: Recounted[], of: (one: Recounted) => number) =>
  people.reduce((whole, one) => whole + of(one), 0)

/** How many files stand where. */
function countedBy(listed: Recounted[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { phase } of listed) counts[phase] = (counts[phase] ?? 0) + 1
  return counts
}

async function expectSame(partner: Partner) {
  const seen = await seenBy(partner)
  const people = await recountPeople(ask, partner.id, now)
  const listed = people.filter(isListed)
  const lines = seen.lines.map(({ name: _, latin: __, lastSession: ___, ...line }) => line)
  const again = listed.map((one) => ({
    id: one.id,
    code: one.code,
    phase: one.phase,
    individual: hoursText(one.individual, "en"),
    group: hoursText(one.group, "en"),
    ...(one.needed > 0 && { care: [one.given, one.needed] }),
    ...(one.shadowing > 0 && { shadowing: hoursText(one.shadowing, "en") }),
    ...(one.counted && { shadowingCounted: true }),
    ...(one.next && {
      next: [shortDayName(one.next, partner.timezone, "en"), timeOfDay(one.next, partner.timezone)],
    }),
    ...(one.flags && { flags: one.flags.split(",") }),
  }))
  const inOrder = <Line extends { id: string }>(of: Line[]) => of.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  expect(inOrder(lines)).toEqual(inOrder(again))
  expect(seen).toMatchObject({
    all: listed.length,
    recruited: listed.filter(({ enrolled }) => enrolled).length,
    shadowing: listed.filter(({ counted }) => counted).length,
    careGiven: sum(people, ({ given }) => given),
    careNeeded: sum(people, ({ needed }) => needed),
    phases: countedBy(listed),
    ...(await recountOrganisation(ask, partner.id)),
  })
  return { seen, people, listed }
}

async function partners(keys: (name: string) => Promise<string> | string): Promise<Partner[]> {
  const rows = await ask("select id, name, timezone from organisation where kind = 'partner' order by name")
  return Promise.all(
    rows.map(async ({ id, name, timezone }) => ({
      id: String(id),
      name: String(name),
      timezone: String(timezone),
      key: await keys(String(name)),
    })),
  )
}

describe.each([
  { seed: 7, organisations: 2, participants: 24 },
  { seed: 411, organisations: 3, participants: 13 },
])("rows at random ($seed)", (random) => {
  test("every figure of the cohort and its strip is the one that the rows themselves give", async () => {
    await fillAtRandom(ask, random)
    const all = await partners((name) => keyOf(Number(name.split(" ")[1])))
    for (const partner of all) {
      const { seen, listed } = await expectSame(partner)
      const handedOver = listed.filter(({ phase }) => phase === "handed_over").length
      expect((await seenBy(partner, { phase: "handed_over" })).total).toBe(handedOver)
      expect((await seenBy(partner, { phase: "exited" })).total).toBe(seen.phases.exited ?? 0)
      for (const flag of ["no_session", "not_recorded", "care_gap", "hours_waiting"])
        expect(seen.flags[flag] ?? 0).toBe(
          listed.filter(({ flags }) => flags.split(",").includes(flag)).length,
        )
      expect((await seenBy(partner, { recruited: "yes" })).total).toBe(seen.recruited)
      expect((await seenBy(partner, { shadowing: "counted" })).total).toBe(seen.shadowing)
    }
    await expectProgramme(all)
  })
})

/** The programme's own figures: each partner's, and every woman once in the whole. */
async function expectProgramme(all: Partner[]) {
  const figures = await standIn.run({ key: { session: keyOf("programme") }, now }, () => programmeFigures())
  for (const partner of all) {
    const people = await recountPeople(ask, partner.id, now)
    const { minutesWaiting: _, ...own } = await recountOrganisation(ask, partner.id)
    const [entered] = await ask(
      `select count(distinct p.person_id)::int as recruited from participant p where p.organisation_id = $1
        and p.phase not in ('merged', 'erased') and not p.entered_elsewhere and p.id in (select participant_id from enrolment)`,
      [partner.id],
    )
    expect(figures.partners.find(({ id }) => id === partner.id)).toMatchObject({
      organisation: partner.name,
      recruited: entered?.recruited,
      careGiven: sum(people, ({ given }) => given),
      careNeeded: sum(people, ({ needed }) => needed),
      ...own,
    })
  }
  const [women] = await ask(`
    select count(*)::int as recruited from (select distinct p.person_id from participant p
      where p.phase not in ('merged', 'erased') and p.id in (select participant_id from enrolment)) w`)
  expect(figures.total.recruited).toBe(women?.recruited)
  const total = (of: (partner: (typeof figures.partners)[number]) => number) =>
    figures.partners.reduce((whole, partner) => whole + of(partner), 0)
  expect(figures.total.recruited).toBeLessThanOrEqual(total(({ recruited }) => recruited))
  expect(figures.total.individualMinutes).toBe(total(({ individualMinutes }) => individualMinutes))
}

test("a demonstration of another seed and size is counted as its rows are", {
  timeout: 120_000,
}, async () => {
  await ask("insert into demo_mark (id, seed) values (1, '20')")
  await fillProgramme({ ask, seed: 20, participants: 14, now, progress: () => {} })
  const all = await partners(coordinatorKey)
  expect(all.length).toBeGreaterThan(1)
  for (const partner of all) await expectSame(partner)
})

/** Opens a session for the coordinator of an organisation. */
async function coordinatorKey(name: string): Promise<string> {
  const key = `recount-${name.replaceAll(/\W/g, "")}-`.padEnd(43, "x").slice(0, 43)
  await ask(
    `insert into account_session (token_hash, account_id, membership_id, idle_until, absolute_until)
     select sha256(convert_to($1, 'UTF8')), m.account_id, m.id, now() + interval '1 hour', now() + interval '1 hour'
     from membership m join organisation o on o.id = m.organisation_id where o.name = $2 and m.role = 'coordinator' limit 1`,
    [key, name],
  )
  return key
}
