import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { searchCohort } from "@/lib/domain/cohort/actions"
import { cohort } from "@/lib/domain/cohort/queries"
import { type CohortLine, type Figures, flagsOf } from "@/lib/domain/cohort/rules"
import { cohortAsked, columns, flags, listedPhases } from "@/lib/domain/cohort/schema"
import type { Outcome } from "@/lib/platform/outcome"
import { as, cast } from "@/tests/support/as"
import { owner } from "@/tests/support/own-database"
import { statementsOf } from "@/tests/support/statements"

const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
type Limits = Record<string, string>
const list = (limits: Limits = {}) => cohort(cohortAsked.parse(limits), "en")
const names = (lines: readonly CohortLine[]) => lines.map(({ name }) => name)
const found = (outcome: Outcome<{ lines: CohortLine[] }>) =>
  outcome.done ? names(outcome.value.lines) : outcome
const find = (text: string, within: Limits | null = null) => searchCohort({ text, locale: "en", within })

describe("who sees whom", () => {
  test("a coordinator sees everyone of her organisation and no one else's", async () => {
    const { clara, konrad } = await cast()
    expect(names((await as(clara, list)).lines)).toEqual([
      "Amina Haddad",
      "Basma Nasser",
      "Dara Okafor",
      "Hana Vural",
    ])
    expect(names((await as(konrad, list)).lines)).toEqual(["Zahra Rahimi"])
  })

  test("a counsellor sees those whom she accompanies today", async () => {
    const { noor, tomas } = await cast()
    expect(names((await as(noor, list)).lines)).toEqual(["Amina Haddad", "Basma Nasser"])
    const his = await as(tomas, list)
    expect(names(his.lines)).toEqual(["Dara Okafor", "Hana Vural"])
    expect(his.all).toBe(2)
  })

  test("the programme's coordinator and a disabled person see nothing, a stranger is sent to sign in", async () => {
    const { petra, olga } = await cast()
    await expect(as(petra, list)).rejects.toThrow(missing)
    await expect(as(olga, list)).rejects.toThrow("NEXT_REDIRECT")
    await expect(as(null, list)).rejects.toThrow("NEXT_REDIRECT")
  })

  test("the list leaves one row in the trail: whom it showed, and which group of fields", async () => {
    const { clara, amina, basma, dara, hana } = await cast()
    await as(clara, list)
    const rows = await owner("select act, decision, participant_ids, fields, count from audit_entry")
    expect(rows).toEqual([
      {
        act: "cohort.read",
        decision: "shown",
        participant_ids: [amina, basma, dara, hana],
        fields: ["identity"],
        count: 4,
      },
    ])
  })
})

test("a page takes four statements: who, the walls, the list with its figures, the trail", async () => {
  const { clara, noor } = await cast()
  for (const person of [clara, noor]) {
    const sent = await statementsOf(() => as(person, () => list({ sort: "-flags", recruited: "yes" })))
    expect(
      sent.map((text) => text.match(/sec\.enter|set_config|organisation_month|cardinality|sec\.trace/)?.[0]),
    ).toEqual(["sec.enter", "set_config", "cardinality", "sec.trace"])
  }
})

describe("a page of a long list", () => {
  async function long() {
    const c = await cast()
    await owner(
      `insert into participant (organisation_id, programme_id, known_as, family_name, phase, registered_on)
       select $1, $2, 'Woman ' || lpad((n % 40)::text, 2, '0'), 'Of ' || n, ($3::text[])[1 + n % 12], current_date - n
       from generate_series(1, 120) n`,
      [c.harbour, c.programme, [...listedPhases]],
    )
    await owner(
      `update participant_tally set individual_minutes = (random() * 3)::int * 60, group_minutes = (random() * 3)::int * 60,
         care_needed = (random() * 2)::int, care_given = 0, shadowing_minutes = (random() * 4)::int * 60,
         last_session_at = case when random() < 0.5 then now() - interval '1 day' * (random() * 9)::int end
       where organisation_id = $1`,
      [c.harbour],
    )
    return c
  }

  test("shows each participant once, whatever it is sorted by, and in the opposite order from the other end", async () => {
    const { clara } = await long()
    for (const column of columns) {
      const pages = await as(clara, () =>
        Promise.all(["1", "2", "3"].map((page) => list({ sort: column, page }))),
      )
      const ids = pages.flatMap(({ lines }) => lines.map(({ id }) => id))
      expect([new Set(ids).size, ids.length, pages[0]?.total], column).toEqual([124, 124, 124])
      const down = await as(clara, () => list({ sort: `-${column}` }))
      expect(down.lines).toHaveLength(50)
      if (!["care", "next", "flags"].includes(column))
        expect(down.lines.map(({ id }) => id)).not.toEqual(ids.slice(0, 50))
    }
  })

  test("is sorted by what the column shows, with those who have nothing to sort by at the end", async () => {
    const { clara } = await long()
    const [up, down] = await as(clara, () =>
      Promise.all([list({ sort: "lastSession" }), list({ sort: "-lastSession", page: "3" })]),
    )
    const days = up.lines.map(({ lastSession }) =>
      lastSession ? Number.parseInt(lastSession[0], 10) || 0 : -1,
    )
    expect(days).toEqual(days.toSorted((a, b) => b - a))
    expect(down.lines.every(({ lastSession }) => lastSession === undefined)).toBe(true)
  })

  test("that does not exist is the last one", async () => {
    const { clara } = await long()
    const last = await as(clara, () => list({ page: "99" }))
    expect([last.page, last.pages, last.first, last.lines.length]).toEqual([3, 3, 101, 24])
  })

  test("counts what its filters leave, and every filter and phase count opens just as many", async () => {
    const { clara, tomas } = await long()
    const whole = await as(clara, list)
    for (const flag of flags)
      expect((await as(clara, () => list({ flag }))).total).toBe(whole.flags[flag] ?? 0)
    for (const phase of listedPhases)
      expect((await as(clara, () => list({ phase }))).total).toBe(whole.phases[phase] ?? 0)
    expect((await as(clara, () => list({ recruited: "yes" }))).total).toBe(whole.recruited)
    expect((await as(clara, () => list({ counsellor: tomas.id }))).total).toBe(2)
    expect((await as(clara, () => list({ counsellor: "none" }))).total).toBe(120)
    expect((await as(clara, () => list({ counsellor: clara.id }))).total).toBe(0)
    expect((await as(clara, () => list({ phase: "enrolled", counsellor: tomas.id }))).total).toBe(2)
  })
})

test("merged and erased files are in no list and no count", async () => {
  const { clara, amina, basma } = await cast()
  await owner("update participant set phase = 'merged' where id = $1", [amina])
  await owner("update participant set phase = 'erased' where id = $1", [basma])
  const shown = await as(clara, list)
  expect([shown.all, shown.recruited, names(shown.lines)]).toEqual([2, 2, ["Dara Okafor", "Hana Vural"]])
  expect(found(await as(clara, () => find("amina")))).toEqual([])
})

describe("the search", () => {
  test("finds a misspelt name, without accents, in any script, and a code", async () => {
    const { clara, put, harbour, programme } = await cast()
    for (const [known_as, latin_name] of [
      ["Léïla", null],
      ["مريم", "Maryam"],
      ["Оксана", "Oksana"],
    ])
      await put("participant", {
        organisation_id: harbour,
        programme_id: programme,
        known_as,
        latin_name,
        registered_on: "2026-01-01",
      })
    const looked = (text: string) => as(clara, () => find(text)).then(found)
    expect(await looked("amnia")).toEqual(["Amina Haddad"])
    expect(await looked("HADAD")).toEqual(["Amina Haddad"])
    expect(await looked("leila")).toEqual(["Léïla"])
    expect(await looked("مرين")).toEqual(["مريم"])
    expect(await looked("mariem")).toContain("مريم")
    expect(await looked("оксна")).toEqual(["Оксана"])
    expect(await looked("oxana").then((shown) => (Array.isArray(shown) ? shown[0] : shown))).toBe("Оксана")
    expect(await looked("0003")).toEqual(["Dara Okafor"])
    expect(await looked("qqqq")).toEqual([])
  })

  test("looks at everyone the person may see and at nobody else", async () => {
    const { clara, noor, petra } = await cast()
    expect(found(await as(clara, () => find("rahimi")))).toEqual([])
    expect(found(await as(noor, () => find("okafor")))).toEqual([])
    expect(found(await as(noor, () => find("amina")))).toEqual(["Amina Haddad"])
    await expect(as(petra, () => find("amina"))).rejects.toThrow(missing)
    expect(await as(null, () => find("amina"))).toMatchObject({ done: false, signedOut: true })
  })

  test("ignores filters unless it is asked to keep to them", async () => {
    const { clara, tomas } = await cast()
    expect(found(await as(clara, () => find("amina")))).toEqual(["Amina Haddad"])
    expect(found(await as(clara, () => find("amina", { counsellor: tomas.id })))).toEqual([])
    expect(found(await as(clara, () => find("amina", { flag: "not_recorded" })))).toEqual(["Amina Haddad"])
  })

  test("leaves in the trail whom it showed and not what was typed", async () => {
    const { clara, amina } = await cast()
    await as(clara, () => find("amnia"))
    const rows = await owner("select * from audit_entry")
    expect(rows).toMatchObject([
      { act: "participant.search", participant_ids: [amina], fields: ["identity"] },
    ])
    expect(
      JSON.stringify(rows, (_, value) => (typeof value === "bigint" ? String(value) : value)),
    ).not.toMatch(/amnia/i)
  })
})

test("the database raises the flags that the rules raise", async () => {
  await cast()
  const day = 86_400_000
  const start = Date.parse("2026-10-27T00:00:00Z")
  const instant = fc.option(
    fc.integer({ min: -40 * day, max: day }).map((offset) => new Date(start + offset)),
  )
  const cases = fc.record({
    phase: fc.constantFrom(...listedPhases),
    enrolledOn: fc.option(
      fc.integer({ min: 0, max: 40 }).map((ago) => new Date(start - ago * day).toISOString().slice(0, 10)),
    ),
    ...{ lastSessionAt: instant, firstOpenEndsAt: instant, careGapAt: instant, hoursWaitingSince: instant },
    now: fc.integer({ min: -3 * day, max: 3 * day }).map((offset) => new Date(start + offset)),
    timezone: fc.constantFrom("Europe/Madrid", "Asia/Nicosia", "Atlantic/Azores", "Asia/Kathmandu"),
  })
  const property = fc.asyncProperty(fc.array(cases, { minLength: 100, maxLength: 100 }), async (all) => {
    expect(await flagsByDatabase(all)).toEqual(all.map((one) => flagsOf(one, one)))
  })
  await fc.assert(property, { numRuns: 30 })
})

async function flagsByDatabase(all: readonly (Figures & { now: Date; timezone: string })[]) {
  const rows = await owner<{ flags: string[] }>(
    `select sec.flags(x.phase, x.enrolled, jsonb_populate_record(null::participant_tally, x.tally), x.now, x.zone) as flags
     from jsonb_to_recordset($1) x (n int, phase text, enrolled date, tally jsonb, now timestamptz, zone text) order by n`,
    [
      JSON.stringify(
        all.map(({ phase, enrolledOn, now, timezone, ...at }, n) => ({
          ...{ n, phase, enrolled: enrolledOn, now, zone: timezone },
          tally: {
            last_session_at: at.lastSessionAt,
            first_open_ends_at: at.firstOpenEndsAt,
            care_gap_at: at.careGapAt,
            hours_waiting_since: at.hoursWaitingSince,
          },
        })),
      ),
    ],
  )
  return rows.map((row) => row.flags)
}
