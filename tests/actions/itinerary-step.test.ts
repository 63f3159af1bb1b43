import { describe, expect, test } from "vitest"
import { itineraryOf } from "@/lib/domain/itinerary/queries"
import { addObjective } from "@/lib/domain/itinerary-objective/actions"
import { takeProposals } from "@/lib/domain/itinerary-proposal/actions"
import {
  addAction,
  moveAction,
  orderAction,
  reviseAction,
  takeBackMove,
} from "@/lib/domain/itinerary-step/actions"
import { as, cast } from "@/tests/support/as"
import { agreedProfile, dayOf, obstacleOf, recognitionAndWish } from "@/tests/support/itinerary"
import { owner } from "@/tests/support/own-database"
import { kept, type Planned, planned } from "@/tests/support/planned"

const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
const say = (key: string) => ({ key: `itinerary.problems.${key}` })
const step = async (id: string) => (await owner("select * from itinerary_step where id = $1", [id]))[0] ?? {}
const move = (c: Planned, to: string, more: object = {}) =>
  as(c.noor, () => moveAction({ stepId: c.stepId, version: 1, to, ...more }))

describe("6.7: an action", () => {
  test("begins, and is done with its day and what came of it", async () => {
    const c = await planned()
    expect(await move(c, "in_progress")).toMatchObject({ done: true })
    const ending = { version: 2, doneOn: dayOf(c, -1), result: "She starts on Monday" }
    expect(await move(c, "done", ending)).toMatchObject({ done: true })
    expect(await step(c.stepId)).toMatchObject({ state: "done", result: "She starts on Monday", version: 3 })
    const { actions } = await as(c.noor, () => itineraryOf(c.amina))
    expect(actions).toMatchObject([{ state: "done", doneOn: dayOf(c, -1) }])
    expect(await move(c, "in_progress", { version: 3 })).toEqual({
      done: false,
      problems: { form: say("move.done") },
    })
  })

  test("is not done before it begins, and not dropped without a reason", async () => {
    const c = await planned()
    expect(await move(c, "done")).toEqual({ done: false, problems: { form: say("move.planned") } })
    expect(await move(c, "cancelled", { reason: " " })).toEqual({
      done: false,
      problems: { reason: say("reasonMissing") },
    })
    expect(await move(c, "cancelled", { reason: "She found another way" })).toMatchObject({ done: true })
    expect(await step(c.stepId)).toMatchObject({
      state: "cancelled",
      reason: "She found another way",
      done_on: null,
    })
  })

  test("moves once: who comes second sees how it stands", async () => {
    const c = await planned()
    await move(c, "in_progress")
    await as(c.noor, () =>
      reviseAction({ ...c.action, stepId: c.stepId, version: 2, what: "Watch two kitchens" }),
    )
    expect(await move(c, "done", { version: 2 })).toMatchObject({
      done: false,
      conflict: { version: 3, by: "Noor", timezone: "Europe/Madrid" },
    })
    expect(await step(c.stepId)).toMatchObject({ state: "in_progress" })
  })

  test("that was closed by mistake stands again as before, for who closed it", async () => {
    const c = await planned()
    await move(c, "in_progress")
    await move(c, "not_done", { version: 2, reason: "Wrong row" })
    expect(await as(c.noor, () => takeBackMove({ stepId: c.stepId }))).toMatchObject({ done: true })
    expect(await step(c.stepId)).toMatchObject({ state: "in_progress", reason: null, version: 4 })
    await move(c, "done", { version: 4 })
    const tomorrow = new Date(c.now.getTime() + 25 * 3_600_000)
    const late = await as(c.noor, () => takeBackMove({ stepId: c.stepId }), tomorrow)
    expect(late).toEqual({ done: false, problems: { form: say("tooLateToTakeBack") } })
  })
})

describe("an action's words", () => {
  test("are what, kind, who helps, why, until when and what will be seen", async () => {
    const c = await planned()
    const obstacleId = await obstacleOf(c, c.amina, "language")
    const words = { kind: "language", what: "Spanish B1", measure: "A certificate", whoHelps: "The school" }
    const input = {
      objectiveId: c.objectiveId,
      ...words,
      why: "obstacle",
      obstacleId,
      wish: "left over",
      dueOn: dayOf(c, 60),
    }
    const { stepId } = kept(await as(c.noor, () => addAction(input)))
    expect(await step(stepId)).toMatchObject({
      kind: "language",
      obstacle_id: obstacleId,
      wish: null,
      position: 1,
    })
    const { actions } = await as(c.noor, () => itineraryOf(c.amina))
    const because = { obstacle: { id: obstacleId, kind: "language", open: true } }
    expect(actions[1]).toMatchObject({ ...words, ...because, dueOn: dayOf(c, 60) })
  })

  test("need a reason of hers: not somebody else's obstacle, nor none", async () => {
    const c = await planned()
    const foreign = await obstacleOf(c, c.basma, "language")
    const add = (more: object) => as(c.noor, () => addAction({ ...c.action, ...more }))
    expect(await add({ why: "obstacle", obstacleId: foreign })).toMatchObject({
      problems: { obstacleId: say("obstacleMissing") },
    })
    expect(await add({ why: "obstacle", obstacleId: "" })).toMatchObject({
      problems: { obstacleId: say("obstacleMissing") },
    })
    expect(await add({ wish: "" })).toMatchObject({ problems: { wish: say("wishMissing") } })
    expect(await add({ why: undefined })).toMatchObject({ problems: { why: say("whyMissing") } })
    expect(await add({ what: " ", kind: "party" })).toMatchObject({
      problems: { what: say("actionMissing"), kind: say("kindMissing") },
    })
  })

  test("are revised with their version, and stay as they are once it is closed", async () => {
    const c = await planned()
    const revise = (version: number, more: object = {}) =>
      as(c.noor, () => reviseAction({ ...c.action, stepId: c.stepId, version, ...more }))
    expect(await revise(1, { what: "Watch a bakery" })).toMatchObject({ done: true })
    expect(await revise(1, { what: "Mine" })).toMatchObject({
      conflict: { version: 2, values: { what: "Watch a bakery", why: "wish" } },
    })
    await move(c, "cancelled", { version: 2, reason: "x" })
    expect(await revise(3)).toEqual({ done: false, problems: { form: say("actionClosed") } })
  })

  test("move to another objective of the plan, and to no other plan's", async () => {
    const c = await planned()
    const { objectiveId } = kept(
      await as(c.noor, () => addObjective({ itineraryId: c.itineraryId, axis: "family", what: "Care" })),
    )
    const moved = { ...c.action, objectiveId, stepId: c.stepId, version: 1 }
    expect(await as(c.noor, () => reviseAction(moved))).toMatchObject({ done: true })
    expect(await step(c.stepId)).toMatchObject({ objective_id: objectiveId, position: 0 })
    const elsewhere = { ...moved, version: 2, objectiveId: c.amina }
    expect(await as(c.noor, () => reviseAction(elsewhere))).toMatchObject({
      problems: { objectiveId: say("objectiveChoice") },
    })
  })
})

test("open actions change places by up and down; closed ones stand after them", async () => {
  const c = await planned()
  for (const what of ["Second", "Third"]) await as(c.noor, () => addAction({ ...c.action, what }))
  const names = async () => (await as(c.noor, () => itineraryOf(c.amina))).actions.map(({ what }) => what)
  await as(c.noor, () => orderAction({ stepId: c.stepId, towards: "down" }))
  expect(await names()).toEqual(["Second", "Watch a kitchen", "Third"])
  await move(c, "cancelled", { reason: "x" })
  expect(await names()).toEqual(["Second", "Third", "Watch a kitchen"])
})

test("nobody but who accompanies her moves an action", async () => {
  const c = await planned()
  const { action, stepId } = c
  const acts = [
    () => moveAction({ stepId, version: 1, to: "in_progress" }),
    () => takeBackMove({ stepId }),
    () => orderAction({ stepId, towards: "up" }),
    () => reviseAction({ ...action, stepId, version: 1 }),
    () => takeProposals({ itineraryId: c.itineraryId, chosen: ["wish"] }),
  ]
  for (const player of [c.tomas, c.clara, c.konrad, c.lena, c.petra])
    for (const act of acts) await expect(as(player, act)).rejects.toThrow(missing)
})

describe("what her profile proposes", () => {
  test("goes on the plan when it is ticked, under one objective of its area, and nothing else does", async () => {
    const c = await planned()
    const language = await obstacleOf(c, c.amina, "language")
    const literacy = await obstacleOf(c, c.amina, "literacy")
    await obstacleOf(c, c.amina, "housing")
    const recognition = await recognitionAndWish(c, c.amina)
    const chosen = [`obstacle:${language}`, `obstacle:${literacy}`, `recognition:${recognition}`, "nonsense"]
    const taken = await as(c.noor, () => takeProposals({ itineraryId: c.itineraryId, chosen }))
    expect(taken).toMatchObject({ done: true, value: { taken: 3 } })
    const { objectives, actions } = await as(c.noor, () => itineraryOf(c.amina))
    expect(objectives.map(({ axis }) => axis)).toEqual(["work", "language", "training"])
    expect(actions.map(({ what, axis }) => `${axis}: ${what}`).toSorted()).toEqual([
      "language: Enrol in a language course at her level, with childcare",
      "language: Enrol in a reading and writing course, with childcare",
      "training: Take the next step in the recognition of: Nursing diploma",
      "work: Watch a kitchen",
    ])
    const again = await as(c.noor, () => takeProposals({ itineraryId: c.itineraryId, chosen }))
    expect(again).toEqual({ done: false, problems: { chosen: say("proposalGone") } })
  })

  test("is refused where nothing is ticked", async () => {
    const c = await cast()
    await agreedProfile(c, c.amina)
    const none = await as(c.noor, () => takeProposals({ itineraryId: c.amina, chosen: [] }))
    expect(none).toEqual({ done: false, problems: { chosen: say("nothingChosen") } })
  })
})
