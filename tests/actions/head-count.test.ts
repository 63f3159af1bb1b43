import { expect, test } from "vitest"
import { recordSession } from "@/lib/domain/attendance/actions"
import { planSession } from "@/lib/domain/counselling-session/actions"
import { correctHeads, countHeads } from "@/lib/domain/head-count/actions"
import { sessionDetail } from "@/lib/domain/roll-call/queries"
import { undoSession } from "@/lib/domain/session-undo/actions"
import { as, cast } from "@/tests/support/as"
import { owner } from "@/tests/support/own-database"
import { noonOfCast } from "@/tests/support/plain-day"

/** The cast meets around noon, so that no test meets their sessions at the hours it enters. */
const noon = noonOfCast()
const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
const late = new Date(noon.getTime() + 8 * 24 * 3_600_000)

const countsOf = (sessionId: string) =>
  owner("select version, number, reason, counted_by from head_count where session_id = $1 order by version", [
    sessionId,
  ])

test("whoever leads counts the others, and what it was before stays", async () => {
  const { noor, groupOfNoor } = await cast(noon)
  const count = (number: number, version: number) =>
    as(noor, () => countHeads({ sessionId: groupOfNoor, number, version }))
  expect(await count(4, 0)).toMatchObject({ done: true })
  expect(await count(4, 0)).toMatchObject({ done: true })
  expect(await count(6, 1)).toMatchObject({ done: true })
  expect(await countsOf(groupOfNoor)).toMatchObject([
    { version: 1, number: 4, counted_by: noor.id },
    { version: 2, number: 6 },
  ])
  const { headCounts } = await as(noor, () => sessionDetail(groupOfNoor))
  expect(headCounts.map(({ number, by }) => [number, by])).toEqual([
    [6, "Noor"],
    [4, "Noor"],
  ])
})

test("who counts without having seen the last number is shown it", async () => {
  const { noor, groupOfNoor } = await cast(noon)
  const count = (number: number, version: number) =>
    as(noor, () => countHeads({ sessionId: groupOfNoor, number, version }))
  await count(4, 0)
  expect(await count(9, 0)).toMatchObject({ done: false, conflict: { version: 1, values: { number: 4 } } })
  expect(await countsOf(groupOfNoor)).toHaveLength(1)
})

test("the others are no participants: no figure moves", async () => {
  const { noor, groupOfNoor, harbour, basma } = await cast(noon)
  await as(noor, () => recordSession({ sessionId: groupOfNoor, state: "present" }))
  const figures = async () => [
    await owner("select * from participant_tally where participant_id = $1", [basma]),
    await owner("select * from organisation_month where organisation_id = $1 order by month", [harbour]),
    await owner("select count(*) from attendance where session_id = $1", [groupOfNoor]),
  ]
  const before = await figures()
  await as(noor, () => countHeads({ sessionId: groupOfNoor, number: 40, version: 0 }))
  expect(await figures()).toEqual(before)
})

test("after the days for corrections a coordinator changes it, with a reason", async () => {
  const { noor, clara, groupOfNoor } = await cast(noon)
  await as(noor, () => countHeads({ sessionId: groupOfNoor, number: 4, version: 0 }))
  const more = { sessionId: groupOfNoor, number: 5, version: 1 }
  expect(await as(noor, () => countHeads(more), late)).toMatchObject({
    problems: { form: { key: "counselling-session.problems.locked" } },
  })
  expect(await as(clara, () => correctHeads({ ...more, why: "" }), late)).toMatchObject({ done: false })
  expect(await as(clara, () => correctHeads({ ...more, why: "Early" }))).toMatchObject({
    problems: { form: { key: "counselling-session.problems.notLockedYet" } },
  })
  expect(await as(clara, () => correctHeads({ ...more, why: "On the sheet" }), late)).toMatchObject({
    done: true,
  })
  expect((await countsOf(groupOfNoor)).map(({ number, reason }) => [number, reason])).toEqual([
    [4, null],
    [5, "On the sheet"],
  ])
})

test("only whoever leads it, and never one woman's own hour", async () => {
  const { noor, tomas, groupOfNoor, toComplete } = await cast(noon)
  await expect(
    as(tomas, () => countHeads({ sessionId: groupOfNoor, number: 1, version: 0 })),
  ).rejects.toThrow(missing)
  expect(await as(noor, () => countHeads({ sessionId: toComplete, number: 1, version: 0 }))).toMatchObject({
    problems: { form: { key: "head-count.problems.onlyGroups" } },
  })
})

test("an event to which only people without a name came took place, and is taken back with its number", async () => {
  const { noor } = await cast(noon)
  const from = new Date(noon.getTime() + 5 * 3_600_000)
  const plan = {
    kind: "event",
    title: "Open day",
    startsAt: from,
    endsAt: new Date(from.getTime() + 3_600_000),
  }
  const planned = await as(noor, () => planSession({ ...plan, accepted: true }), noon)
  if (!planned.done) throw new Error(JSON.stringify(planned))
  const { sessionId } = planned.value
  const count = (number: number, version: number) =>
    as(noor, () => countHeads({ sessionId, number, version }), new Date(from.getTime() + 60_000))
  const state = async () =>
    (await owner("select state from counselling_session where id = $1", [sessionId]))[0]
  expect(await count(25, 0)).toMatchObject({ done: true })
  expect(await state()).toEqual({ state: "held" })
  await count(0, 1)
  expect(await state()).toEqual({ state: "scheduled" })
  await as(noor, () => undoSession({ sessionId }), from)
  expect(await state()).toBeUndefined()
  expect(await countsOf(sessionId)).toEqual([])
})
