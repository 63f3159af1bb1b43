import { beforeEach, expect, test } from "vitest"
import { roadMapOf } from "@/lib/domain/road-map/queries"
import { keepContact } from "@/lib/domain/road-map-contact/actions"
import { markStep, reopenStep } from "@/lib/domain/road-map-progress/actions"
import { giveCopy, signRoadMap } from "@/lib/domain/road-map-signature/actions"
import { keepStep, removeStep } from "@/lib/domain/road-map-step/actions"
import { discardRoadMap, renewRoadMap } from "@/lib/domain/road-map-version/actions"
import { addDays, addMonths } from "@/lib/platform/dates"
import { as, cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { database, owner } from "@/tests/support/own-database"
import { drafted, editionNow, exitOn, signed, today, withStep } from "@/tests/support/road-map"
import { refusal as denied, servingRole } from "@/tests/support/walls"

const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
let c: Cast
let roadMapId: string
let stepId: string
beforeEach(async () => {
  c = await cast()
  roadMapId = await drafted(c.noor, c.amina)
  stepId = await withStep(c.noor, roadMapId)
})

const on = (day: string) => new Date(`${day}T10:00:00Z`)
const refusal = (outcome: { done: boolean; problems?: object }) => (outcome.done ? null : outcome.problems)
const states = () =>
  owner("select version_number as number, state from road_map where participant_id = $1 order by 1", [
    c.amina,
  ])
const shown = async (number: number | null = null, day = today) =>
  (await as(c.clara, () => roadMapOf(c.amina, number), on(day))).roadMap
const later = <Value>(day: string, act: () => Promise<Value>) => as(c.noor, act, on(day))

test("4.13: signed by both before she leaves, it counts; a copy was given", async () => {
  expect(await signed(c.noor, roadMapId)).toMatchObject({ done: true })
  expect(await shown()).toMatchObject({ standing: "signed", counts: true, copyGiven: expect.any(String) })
  const [row] = await owner("select signed_by_staff = $2 as hers from road_map where id = $1", [
    roadMapId,
    c.noor.id,
  ])
  expect(row).toEqual({ hers: true })
})

test.each([
  ["signedByHerOn", { signedByHerOn: addDays(today, 1) }, "inFuture"],
  ["signedByStaffOn", { signedByStaffOn: addDays(today, 1) }, "inFuture"],
  ["copyGivenOn", { copyGivenOn: addDays(today, 1) }, "inFuture"],
  ["signedByHerOn", { signedByHerOn: "" }, "signedMissing"],
  ["form", { edition: "another paper" }, "changedSincePrinted"],
])("a signature is refused beside %s", async (at, days, word) => {
  expect(refusal(await signed(c.noor, roadMapId, days))).toMatchObject({
    [at]: { key: `road-map.problems.${word}` },
  })
  expect(await states()).toEqual([{ number: 1, state: "draft" }])
})

test("nothing is signed without a step, nor with one outside the six months, nor twice", async () => {
  await owner("update road_map_step set due_on = $2 where id = $1", [
    stepId,
    addDays(addMonths(exitOn, 6), 1),
  ])
  expect(refusal(await signed(c.noor, roadMapId))).toMatchObject({
    form: { key: "road-map.problems.outside" },
  })
  await as(c.noor, () => removeStep({ stepId }))
  expect(refusal(await signed(c.noor, roadMapId))).toMatchObject({
    form: { key: "road-map.problems.noSteps" },
  })
  await withStep(c.noor, roadMapId)
  expect(await signed(c.noor, roadMapId)).toMatchObject({ done: true })
  expect(refusal(await signed(c.noor, roadMapId))).toMatchObject({
    form: { key: "road-map.problems.notDraft" },
  })
})

test("signing after she left, or without a copy, is asked about and then recorded; after she left it does not count", async () => {
  const after = addDays(exitOn, 2)
  const input = {
    roadMapId,
    edition: await editionNow(roadMapId),
    signedByHerOn: after,
    signedByStaffOn: after,
  }
  expect(await later(after, () => signRoadMap(input))).toMatchObject({
    doubts: [{ key: "road-map.doubts.signedAfterExit" }, { key: "road-map.doubts.noCopy" }],
  })
  expect(await later(after, () => signRoadMap({ ...input, accepted: true }))).toMatchObject({ done: true })
  expect(await shown()).toMatchObject({ counts: false, copyGiven: null })
})

test("a copy is given once it is signed", async () => {
  const copy = () => as(c.noor, () => giveCopy({ roadMapId, copyGivenOn: today }))
  expect(refusal(await copy())).toMatchObject({ form: { key: "road-map.problems.notSigned" } })
  await signed(c.noor, roadMapId, { copyGivenOn: "", accepted: true })
  expect(await copy()).toMatchObject({ done: true })
  expect(
    refusal(await as(c.noor, () => giveCopy({ roadMapId, copyGivenOn: addDays(today, 1) }))),
  ).toMatchObject({
    copyGivenOn: { key: "road-map.problems.inFuture" },
  })
})

test("what is signed is not rewritten, neither through the product nor behind its back", async () => {
  await signed(c.noor, roadMapId)
  const step = { roadMapId, month: "1", phraseKey: "papers.diploma", language: "es" }
  for (const act of [
    () => keepStep(step),
    () => keepStep({ ...step, stepId, version: 2 }),
    () => removeStep({ stepId }),
    () => keepContact({ roadMapId, name: "x", language: "es" }),
    () => discardRoadMap({ roadMapId }),
  ])
    expect(refusal(await as<{ done: boolean }>(c.noor, act))).toMatchObject({
      form: { key: "road-map.problems.notDraft" },
    })
  const serving = servingRole(database.appUrl)
  const hers = [roadMapId]
  for (const [sql, state] of [
    ["update road_map_step set what = 'x' where road_map_id = $1", "23514"],
    ["update road_map_contact set phone = '1' where road_map_id = $1", "23514"],
    ["delete from road_map_step where road_map_id = $1", "23514"],
    ["update road_map set goal = 'x' where id = $1", "23514"],
    ["update road_map set state = 'draft' where id = $1", "23514"],
    ["update road_map_step set state = 'done' where road_map_id = $1", null],
    ["update road_map set copy_given_on = '2026-01-01' where id = $1", null],
  ] as const)
    expect(await denied(serving.within(c.noor.token, (ask) => ask(sql, hers))), sql).toBe(state)
  await serving.close()
})

test("it is active from the day after she leaves and closed after the six months, by the calendar", async () => {
  await signed(c.noor, roadMapId)
  const last = addMonths(exitOn, 6)
  const mark = (day: string, state: string, version: number) =>
    later(day, () => markStep({ stepId, version, state, reason: "x" }))
  expect(await shown(null, exitOn)).toMatchObject({ standing: "signed" })
  expect(await shown(null, addDays(exitOn, 1))).toMatchObject({ standing: "active" })
  expect(await shown(null, last)).toMatchObject({ standing: "active" })
  expect(await shown(null, addDays(last, 1))).toMatchObject({ standing: "closed" })
  await mark(last, "in_progress", 1)
  expect(await states()).toEqual([{ number: 1, state: "active" }])
  expect(await mark(addDays(last, 28), "done", 2)).toMatchObject({ done: true })
  expect(await states()).toEqual([{ number: 1, state: "closed" }])
  expect(refusal(await later(last, () => renewRoadMap({ roadMapId })))).toMatchObject({
    form: { key: "road-map.problems.notSigned" },
  })
})

test("28 days after the six months it is too late to say how a step went", async () => {
  await signed(c.noor, roadMapId)
  const after = addDays(addMonths(exitOn, 6), 29)
  expect(refusal(await later(after, () => markStep({ stepId, version: 1, state: "done" })))).toMatchObject({
    form: { key: "road-map.problems.toldTooLate" },
  })
})

test("a new version is a copy; the signed one stays in force until the new one is signed, and is read after", async () => {
  expect(refusal(await as(c.noor, () => renewRoadMap({ roadMapId })))).toMatchObject({
    form: { key: "road-map.problems.notSigned" },
  })
  await signed(c.noor, roadMapId)
  const renewed = await as(c.noor, () => renewRoadMap({ roadMapId }))
  const second = renewed.done ? renewed.value.roadMapId : ""
  expect(await states()).toEqual([
    { number: 1, state: "signed" },
    { number: 2, state: "draft" },
  ])
  expect(refusal(await as(c.noor, () => renewRoadMap({ roadMapId })))).toMatchObject({
    form: { key: "road-map.problems.thereAlready" },
  })
  const map = await shown(2)
  expect(map?.months[0]?.steps).toMatchObject([{ phraseKey: "papers.diploma", detail: "UNED" }])
  expect(map?.contacts).toHaveLength(4)
  await withStep(c.noor, second, { month: "2" })
  await signed(c.noor, second)
  expect(await states()).toEqual([
    { number: 1, state: "superseded" },
    { number: 2, state: "signed" },
  ])
  expect(await shown(1)).toMatchObject({ standing: "superseded", signedByHer: expect.any(String) })
  expect((await shown(1))?.months[1]?.steps).toEqual([])
  const mark = { stepId, version: 1, state: "done" }
  expect(refusal(await as(c.noor, () => markStep(mark)))).toMatchObject({
    form: { key: "road-map.problems.notInForce" },
  })
})

test("a version that is not wanted is discarded, and the signed one is as it was", async () => {
  await signed(c.noor, roadMapId)
  const renewed = await as(c.noor, () => renewRoadMap({ roadMapId }))
  await as(c.noor, () => discardRoadMap({ roadMapId: renewed.done ? renewed.value.roadMapId : "" }))
  expect(await states()).toEqual([
    { number: 1, state: "signed" },
    { number: 2, state: "superseded" },
  ])
  expect((await shown())?.number).toBe(1)
  expect(await as(c.noor, () => renewRoadMap({ roadMapId }))).toMatchObject({ done: true })
})

test("6.7: a step goes from planned to under way to its end, with a reason where it was not done", async () => {
  const mark = (state: string, more: object = {}) =>
    as(c.noor, () => markStep({ stepId, version: 1, state, ...more }))
  expect(refusal(await mark("in_progress"))).toMatchObject({ form: { key: "road-map.problems.notInForce" } })
  await signed(c.noor, roadMapId)
  expect(refusal(await mark("planned"))).toMatchObject({ state: { key: "road-map.problems.stepMove" } })
  expect(refusal(await mark("not_done"))).toMatchObject({
    reason: { key: "road-map.problems.reasonMissing" },
  })
  expect(refusal(await mark("cancelled"))).toMatchObject({
    reason: { key: "road-map.problems.reasonMissing" },
  })
  expect(await mark("in_progress")).toMatchObject({ done: true, value: { version: 2 } })
  expect(await mark("done")).toMatchObject({ conflict: { version: 2, values: { state: "in_progress" } } })
  expect(refusal(await mark("planned", { version: 2 }))).toMatchObject({
    state: { key: "road-map.problems.stepMove" },
  })
  expect(await mark("not_done", { version: 2, reason: "She moved" })).toMatchObject({ done: true })
  for (const state of ["planned", "in_progress", "done", "cancelled"])
    expect(refusal(await mark(state, { version: 3, reason: "x" }))).toMatchObject({
      state: { key: "road-map.problems.stepMove" },
    })
})

test("a mark that was set by mistake is taken back, and a planned step has none", async () => {
  await signed(c.noor, roadMapId)
  const reopen = (version: number) => as(c.noor, () => reopenStep({ stepId, version, state: "planned" }))
  expect(refusal(await reopen(1))).toMatchObject({ form: { key: "road-map.problems.stepMove" } })
  await as(c.noor, () => markStep({ stepId, version: 1, state: "done" }))
  expect(await reopen(2)).toMatchObject({ done: true })
  expect(await owner("select state, reason from road_map_step where id = $1", [stepId])).toEqual([
    { state: "planned", reason: null },
  ])
})

test("only who accompanies her signs, marks and renews", async () => {
  await signed(c.noor, roadMapId)
  for (const stranger of [c.clara, c.tomas, c.lena, c.petra]) {
    await expect(signed(stranger, roadMapId)).rejects.toThrow(missing)
    await expect(as(stranger, () => giveCopy({ roadMapId, copyGivenOn: today }))).rejects.toThrow(missing)
    await expect(as(stranger, () => markStep({ stepId, version: 1, state: "done" }))).rejects.toThrow(missing)
    await expect(as(stranger, () => renewRoadMap({ roadMapId }))).rejects.toThrow(missing)
  }
})
