import { beforeEach, describe, expect, test } from "vitest"
import { takeBackMerge } from "@/lib/domain/merge/actions"
import { addStep } from "@/lib/domain/next-step/actions"
import { as, cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import {
  decideAs,
  everything,
  histories,
  merged,
  proposed,
  rowsOf,
  wholeFile,
  withoutWaiting,
} from "@/tests/support/merge"
import { owner } from "@/tests/support/own-database"

let c: Cast
beforeEach(async () => {
  c = await cast()
  await withoutWaiting()
})

const pairs = [
  ["amina", "dara"],
  ["dara", "amina"],
  ["basma", "amina"],
  ["amina", "basma"],
  ["hana", "amina"],
] as const
type Named = (typeof pairs)[number]

/** Both files are whole or one of them is, and some of what stands alone is gone: what collides is another each time. */
async function filled(holding: "both" | "one", names: Named) {
  for (const name of names) if (name === "amina" || holding === "both") await wholeFile(c, c[name])
  for (const table of [
    ...["language_skill", "skill_claim", "contact_person", "self_assessment"],
    ...["pregnancy", "profile_outlook", "waiver"],
  ])
    await owner(`delete from ${table} where random() < 0.4`)
}

describe.each(["both", "one"] as const)("%s with a whole file", (holding) => {
  test.each(pairs)("%s and %s, made one and taken back, are as they were", async (one, other) => {
    await filled(holding, [one, other] as Named)
    const before = await everything()
    const told = await histories()
    const id = await merged(c, [c[one], c[other]], { known_as: "merged", contact: "merged" })
    expect(await everything()).not.toEqual(before)
    expect(await as(c.clara, () => takeBackMerge({ mergeId: id }))).toMatchObject({ done: true })
    expect(await everything()).toEqual(before)
    expect(await histories(told.at(-1)?.id ?? "0")).toEqual(told)
  })

  test.each(pairs)("of %s and %s nothing is lost, and nothing has a false history", async (one, other) => {
    await filled(holding, [one, other] as Named)
    const before = added(await rowsOf(c[one]), await rowsOf(c[other]))
    const told = await histories()
    const id = await merged(c, [c[one], c[other]])
    const [row] = await owner<{ stayed: Lists; parked: Lists }>(
      "select moved -> 'stayed' as stayed, moved -> 'parked' as parked from merge where id = $1",
      [id],
    )
    const [stayed, parked] = [sizes(row?.stayed), sizes(row?.parked)]
    const left = await rowsOf(c[other])
    expect(left).toEqual(added(left, {}, stayed))
    expect(added(added(await rowsOf(c[one]), left), parked)).toEqual(before)
    const kinds = await owner(
      `select distinct record_kind from revision where id > $1
        and record_kind not in ('participant', 'enrolment', 'participant_contact', 'referral')`,
      [told.at(-1)?.id ?? "0"],
    )
    expect(kinds).toEqual([])
  })
})

type Counts = Record<string, number>
type Lists = Record<string, unknown[]>

const sizes = (lists: Lists = {}): Counts =>
  Object.fromEntries(Object.entries(lists).map(([kind, rows]) => [kind, rows.length]))

/** Kind by kind, of all the kinds of the first; the third replaces the first. */
function added(first: Counts, second: Counts, instead?: Counts): Counts {
  const of = instead ?? first
  return Object.fromEntries(Object.keys(first).map((kind) => [kind, (of[kind] ?? 0) + (second[kind] ?? 0)]))
}

test("what is counted of both is counted of the kept one, and of the other nothing", async () => {
  const kept = "select * from participant_tally where participant_id = $1"
  const individual = async (id: string) => Number((await owner(kept, [id]))[0]?.individual_minutes)
  const [one, other] = [await individual(c.amina), await individual(c.basma)]
  expect(other).toBeGreaterThan(0)
  await merged(c, [c.amina, c.basma])
  expect([await individual(c.amina), await individual(c.basma)]).toEqual([one + other, 0])
  const [tallied] = await owner(kept, [c.amina])
  await owner("select sec.tally($1)", [c.amina])
  expect((await owner(kept, [c.amina]))[0]).toEqual(tallied)
})

test("an entry that hangs on rows of both files stands in the way of taking back, and nothing is half taken back", async () => {
  const since = "2026-01-01"
  await wholeFile(c, c.amina)
  const obstacleId = await c.put("obstacle", {
    ...{ organisation_id: c.harbour, participant_id: c.basma, kind: "transport", severity: 2, since },
    opened_by: c.noor.id,
  })
  const id = await merged(c, [c.amina, c.basma])
  const [goal] = await owner("select id from itinerary_objective where participant_id = $1", [c.amina])
  const stepId = await c.put("itinerary_step", {
    ...{
      organisation_id: c.harbour,
      participant_id: c.amina,
      objective_id: goal?.id,
      obstacle_id: obstacleId,
    },
    ...{ kind: "language", what: "Learn the bus lines", due_on: since, created_by: c.noor.id },
  })
  const before = await everything()
  const takeBack = () => as(c.clara, () => takeBackMerge({ mergeId: id }))
  const refused = { form: { key: "merge.problems.keeps.tangled" } }
  expect(await takeBack()).toMatchObject({ done: false, problems: refused })
  expect(await everything()).toEqual(before)
  await owner("update itinerary_step set obstacle_id = null where id = $1", [stepId])
  expect(await takeBack()).toMatchObject({ done: true })
  expect(await owner("select participant_id from obstacle where id = $1", [obstacleId])).toEqual([
    { participant_id: c.basma },
  ])
})

test("what was written since and hangs on a row that came goes back with it", async () => {
  await owner("delete from childcare_booking")
  const id = await merged(c, [c.amina, c.dara])
  const bookingId = await c.put("childcare_booking", {
    ...{ organisation_id: c.harbour, session_id: c.groupOfNoor, participant_id: c.amina, child_id: c.sami },
    ...{ state: "unmet", reason: "no place" },
  })
  expect(await as(c.clara, () => takeBackMerge({ mergeId: id }))).toMatchObject({ done: true })
  expect(await owner("select participant_id from childcare_booking where id = $1", [bookingId])).toEqual([
    { participant_id: c.dara },
  ])
})

test("a merged file is written to by nobody", async () => {
  await merged(c, [c.amina, c.basma])
  const row = { organisation_id: c.harbour, participant_id: c.basma, what: "x", created_by: c.noor.id }
  await expect(c.put("next_step", row)).rejects.toThrow("a merged file is not written to")
  const moved = owner("update attendance set participant_id = $1 where participant_id = $2", [
    c.basma,
    c.amina,
  ])
  await expect(moved).rejects.toThrow("a merged file is not written to")
  const stayed = owner("update participant_contact set phone = null where participant_id = $1", [c.basma])
  await expect(stayed).rejects.toThrow("a merged file is not written to")
})

test("every kind of a file looks at it when it is written, and where a row may stay behind also when it is changed", async () => {
  const kinds = await owner<{ kind: string; looks: boolean | null; stays: boolean }>(
    `select k.kind, k.kind in (select sec.kinds_that_stay()) as stays, (select cardinality(t.tgattr) = 0 from pg_trigger t
       where t.tgrelid = format('public.%I', k.kind)::regclass and t.tgname = 'keep_off_merged' and t.tgtype & 20 = 20) as looks
     from sec.kinds_of_a_file() k`,
  )
  expect(kinds.filter(({ looks, stays }) => looks !== stays)).toEqual([])
  const kept = ["attendance", "assignment", "counselling_note", "hour_entry"]
  expect(kinds.filter(({ kind, stays }) => stays && kept.includes(kind))).toEqual([])
})

test("who writes while two files are made one loses nothing, and leaves nothing behind", {
  timeout: 120_000,
}, async () => {
  for (let round = 0; round < 20; round++) {
    const mergeId = await proposed(c, [c.amina, c.basma])
    const what = `Round ${round}`
    const [wrote, decided] = await Promise.allSettled([
      as(c.noor, () => addStep({ participantId: c.basma, what, dueOn: "" })),
      decideAs(c, mergeId),
    ])
    expect(decided).toMatchObject({ status: "fulfilled", value: { done: true } })
    expect((await rowsOf(c.basma)).next_step).toBe(0)
    const found = await owner("select participant_id from next_step where what = $1", [what])
    const isKept = wrote.status === "fulfilled" && wrote.value.done
    expect(found).toEqual(isKept ? [{ participant_id: c.amina }] : [])
    expect(await as(c.clara, () => takeBackMerge({ mergeId }))).toMatchObject({ done: true })
  }
})
