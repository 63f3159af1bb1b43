import { describe, expect, test } from "vitest"
import { agreePlan, followProfile, openPlan, revisePlan } from "@/lib/domain/itinerary/actions"
import { itineraryOf } from "@/lib/domain/itinerary/queries"
import {
  addObjective,
  orderObjective,
  removeObjective,
  reviseObjective,
} from "@/lib/domain/itinerary-objective/actions"
import { addAction, moveAction, reviseAction } from "@/lib/domain/itinerary-step/actions"
import { as, cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { agreedProfile, dayOf } from "@/tests/support/itinerary"
import { owner } from "@/tests/support/own-database"

const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
const say = (key: string) => ({ key: `itinerary.problems.${key}` })
const words = { objective: "Work in a kitchen", reviewEveryWeeks: "6" }
const open = (c: Cast, more: object = {}) =>
  as(c.noor, () => openPlan({ participantId: c.amina, ...words, ...more }))
const plan = async (c: Cast) =>
  (await owner("select * from itinerary where participant_id = $1", [c.amina]))[0] ?? {}
const reminders = (c: Cast) =>
  owner(
    `select what, due_on::text as due, done_at is not null as done from next_step
     where origin = 'itinerary' and participant_id = $1 order by created_at`,
    [c.amina],
  )
const day = (column: unknown) => (column instanceof Date ? column.toLocaleDateString("en-CA") : column)

async function planned() {
  const c = await cast()
  await agreedProfile(c, c.amina)
  const outcome = await open(c)
  if (!outcome.done) throw new Error(JSON.stringify(outcome))
  return { ...c, itineraryId: outcome.value.itineraryId }
}

async function withAction(c: Cast & { itineraryId: string }) {
  const objective = await as(c.noor, () =>
    addObjective({ itineraryId: c.itineraryId, axis: "work", what: "A job" }),
  )
  if (!objective.done) throw new Error(JSON.stringify(objective))
  const { objectiveId } = objective.value
  const action = { objectiveId, kind: "shadowing", what: "Watch a kitchen", why: "wish", wish: "Cooking" }
  const added = await as(c.noor, () => addAction(action))
  if (!added.done) throw new Error(JSON.stringify(added))
  return { objectiveId, stepId: added.value.stepId, action }
}

const agree = async (c: Cast & { itineraryId: string }, more: object = {}) => {
  const { stamp } = await as(c.noor, () => itineraryOf(c.amina))
  const input = { itineraryId: c.itineraryId, stamp, agreedOn: dayOf(c), sheAgrees: true, ...more }
  return as(c.noor, () => agreePlan(input))
}

describe("BR8: a plan", () => {
  test("does not begin without a profile that both agreed on", async () => {
    const c = await cast()
    expect(await open(c)).toEqual({ done: false, problems: { form: say("noProfile") } })
    expect(await owner("select 1 from itinerary")).toEqual([])
  })

  test("begins on her latest version, and its first review is a next step of hers", async () => {
    const c = await cast()
    await agreedProfile(c, c.amina)
    const second = await agreedProfile(c, c.amina, { number: 2, days: -2 })
    expect(await open(c, { schedule: ["mornings"], hoursPerWeek: "20", maxTravelMinutes: "" })).toMatchObject(
      { done: true },
    )
    expect(await plan(c)).toMatchObject({
      profile_id: second,
      hours_per_week: 20,
      max_travel_minutes: null,
      agreed_on: null,
    })
    expect(await reminders(c)).toEqual([{ what: "review", due: dayOf(c, 42), done: false }])
    expect(await open(c)).toEqual({ done: false, problems: { form: say("planExists") } })
  })

  test("is due for a look on the day a newer version is agreed, and goes on from it when she is asked again", async () => {
    const c = await planned()
    expect(await as(c.noor, () => followProfile({ itineraryId: c.itineraryId }))).toMatchObject({
      done: false,
    })
    const newer = await agreedProfile(c, c.amina, { number: 2, days: -1 })
    expect(await reminders(c)).toMatchObject([{ due: dayOf(c, -1), done: false }])
    await withAction(c)
    await agree(c)
    expect(await as(c.noor, () => followProfile({ itineraryId: c.itineraryId }))).toMatchObject({
      done: true,
    })
    const now = await plan(c)
    expect([now.profile_id, day(now.changed_on)]).toEqual([newer, dayOf(c)])
  })
})

describe("her goal", () => {
  test("is revised with the version it was drawn with; who comes second sees both and writes nothing", async () => {
    const c = await planned()
    const revise = (version: number, objective: string) =>
      as(c.noor, () => revisePlan({ itineraryId: c.itineraryId, version, ...words, objective }))
    expect(await revise(1, "A bakery")).toMatchObject({ done: true })
    const second = await revise(1, "A shop")
    expect(second).toMatchObject({
      done: false,
      problems: { form: { key: "form.problems.changedSince" } },
      conflict: { version: 2, by: "Noor", values: { objective: "A bakery", reviewEveryWeeks: 6 } },
    })
    expect(await plan(c)).toMatchObject({ objective: "A bakery", version: 2 })
  })

  test("with another rhythm moves the next review and its reminder, and asks for no new agreement", async () => {
    const c = await planned()
    await withAction(c)
    await agree(c)
    const input = {
      itineraryId: c.itineraryId,
      version: 1,
      objective: words.objective,
      reviewEveryWeeks: "2",
    }
    expect(await as(c.noor, () => revisePlan(input))).toMatchObject({ done: true })
    expect(await reminders(c)).toMatchObject([{ due: dayOf(c, 14) }])
    expect(await plan(c)).toMatchObject({ changed_on: null })
  })
})

describe("her agreement", () => {
  test("is to a plan with an action, as both of them see it", async () => {
    const c = await planned()
    expect(await agree(c)).toEqual({ done: false, problems: { form: say("noAction") } })
    const { action } = await withAction(c)
    expect(await agree(c, { sheAgrees: false })).toEqual({
      done: false,
      problems: { sheAgrees: say("sheAgreesMissing") },
    })
    const { stamp } = await as(c.noor, () => itineraryOf(c.amina))
    await as(c.noor, () => addAction({ ...action, what: "Another" }))
    expect(await agree(c, { stamp })).toEqual({ done: false, problems: { form: say("changedSinceOpened") } })
    expect(await agree(c, { agreedOn: dayOf(c, 1) })).toEqual({
      done: false,
      problems: { agreedOn: say("inFuture") },
    })
    expect(await agree(c)).toMatchObject({ done: true })
    expect(await plan(c)).toMatchObject({ agreed_by: c.noor.id, changed_on: null })
  })

  const changes: Record<string, { asks: boolean; change: (c: Planned) => Promise<{ done: boolean }> }> = {
    "an objective is added": {
      asks: true,
      change: (c) => addObjective({ itineraryId: c.itineraryId, axis: "housing", what: "A flat" }),
    },
    "an objective is revised": {
      asks: true,
      change: (c) => reviseObjective({ objectiveId: c.objectiveId, version: 1, axis: "work", what: "X" }),
    },
    "an objective is saved as it was": {
      asks: false,
      change: (c) => reviseObjective({ objectiveId: c.objectiveId, version: 1, axis: "work", what: "A job" }),
    },
    "an objective is put in another place": {
      asks: false,
      change: (c) => orderObjective({ objectiveId: c.objectiveId, towards: "up" }),
    },
    "an action is added": { asks: true, change: (c) => addAction({ ...c.action, what: "Another" }) },
    "an action begins": {
      asks: false,
      change: (c) => moveAction({ stepId: c.stepId, version: 1, to: "in_progress" }),
    },
    "an action is dropped": {
      asks: true,
      change: (c) => moveAction({ stepId: c.stepId, version: 1, to: "cancelled", reason: "Not wanted" }),
    },
    "an action is revised": {
      asks: true,
      change: (c) => reviseAction({ ...c.action, stepId: c.stepId, version: 1, dueOn: dayOf(c, 30) }),
    },
    "her goal is revised": {
      asks: true,
      change: (c) => revisePlan({ itineraryId: c.itineraryId, version: 1, ...words, objective: "A bakery" }),
    },
  }
  test.each(Object.keys(changes))("when %s after it, is asked for again as the table says", async (name) => {
    const { asks, change } = changes[name] ?? { asks: false, change: () => Promise.reject() }
    const c = await planned()
    const known = { ...c, ...(await withAction(c)) }
    await agree(c)
    expect(await as(c.noor, () => change(known))).toMatchObject({ done: true })
    expect(day((await plan(c)).changed_on)).toBe(asks ? dayOf(c) : null)
    const shown = await as(c.noor, () => itineraryOf(c.amina))
    const changedOn = asks ? dayOf(c) : null
    expect(shown.plan).toMatchObject({ agreedOn: dayOf(c), agreedBy: "Noor", changedOn })
    expect(await agree(c)).toMatchObject({ done: true })
    expect(await plan(c)).toMatchObject({ changed_on: null })
  })
})
type Planned = Awaited<ReturnType<typeof planned>> & Awaited<ReturnType<typeof withAction>>

describe("an objective", () => {
  test("goes when nothing was planned under it, and is kept with its actions", async () => {
    const c = await planned()
    const { objectiveId } = await withAction(c)
    expect(await as(c.noor, () => removeObjective({ objectiveId }))).toEqual({
      done: false,
      problems: { form: say("objectiveHasActions") },
    })
    const other = await as(c.noor, () =>
      addObjective({ itineraryId: c.itineraryId, axis: "work", what: "Second" }),
    )
    if (!other.done) throw new Error("refused")
    expect(await as(c.noor, () => removeObjective(other.value))).toMatchObject({ done: true })
    expect(await owner("select what from itinerary_objective where participant_id = $1", [c.amina])).toEqual([
      { what: "A job" },
    ])
  })

  test("changes places with its neighbour of the same area, and conflicts like every row", async () => {
    const c = await planned()
    const { objectiveId } = await withAction(c)
    await as(c.noor, () => addObjective({ itineraryId: c.itineraryId, axis: "housing", what: "A flat" }))
    await as(c.noor, () => addObjective({ itineraryId: c.itineraryId, axis: "work", what: "Second" }))
    await as(c.noor, () => orderObjective({ objectiveId, towards: "down" }))
    const { objectives } = await as(c.noor, () => itineraryOf(c.amina))
    expect(objectives.map(({ what }) => what)).toEqual(["Second", "A flat", "A job"])
    const stale = { objectiveId, version: 4, axis: "work", what: "Mine" }
    expect(await as(c.noor, () => reviseObjective(stale))).toMatchObject({
      conflict: { version: 1, values: { what: "A job" } },
    })
  })
})

test("nobody but who accompanies her writes a plan, and a closed file takes none", async () => {
  const c = await planned()
  const { objectiveId, action } = await withAction(c)
  const revision = { itineraryId: c.itineraryId, version: 1, ...words }
  const acts = [
    () => openPlan({ participantId: c.amina, ...words }),
    () => revisePlan(revision),
    () => followProfile({ itineraryId: c.itineraryId }),
    () => agreePlan({ itineraryId: c.itineraryId, stamp: "", agreedOn: dayOf(c), sheAgrees: true }),
    () => addObjective({ itineraryId: c.itineraryId, axis: "work", what: "x" }),
    () => reviseObjective({ objectiveId, version: 1, axis: "work", what: "x" }),
    () => removeObjective({ objectiveId }),
    () => orderObjective({ objectiveId, towards: "up" }),
    () => addAction(action),
  ]
  for (const player of [c.tomas, c.clara, c.konrad, c.lena, c.petra])
    for (const act of acts) await expect(as(player, act)).rejects.toThrow(missing)
  for (const act of acts) expect(await as(null, act)).toMatchObject({ done: false, signedOut: true })
  await owner("update participant set phase = 'closed' where id = $1", [c.amina])
  expect(await as(c.noor, () => revisePlan(revision))).toEqual({
    done: false,
    problems: { form: say("fileClosed") },
  })
})
