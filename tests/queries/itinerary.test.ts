import { expect, test } from "vitest"
import { itineraryOf } from "@/lib/domain/itinerary/queries"
import { today } from "@/lib/domain/today/queries"
import { as, cast } from "@/tests/support/as"
import { agreedProfile, dayOf, obstacleOf, planRows, recognitionAndWish } from "@/tests/support/itinerary"
import { owner } from "@/tests/support/own-database"
import { statementsOf } from "@/tests/support/statements"

const missing = "NEXT_HTTP_ERROR_FALLBACK;404"

test("a counsellor sees the whole plan, open actions before closed ones, in one statement and its trace", async () => {
  const c = await cast()
  await planRows(c, c.amina, await agreedProfile(c, c.amina))
  await obstacleOf(c, c.amina, "language")
  await recognitionAndWish(c, c.amina)
  const sent = await statementsOf(() => as(c.noor, () => itineraryOf(c.amina)))
  expect(sent).toHaveLength(4)
  const page = await as(c.noor, () => itineraryOf(c.amina))
  expect(page.actions.map(({ what }) => what)).toEqual([
    "Ask the crèche",
    "See somebody she chose",
    "Find a place for Leila",
    "Meet the school",
    "Ask the aunt",
  ])
  expect(page).toMatchObject({
    ...{ name: "Amina Haddad", mayWrite: true, latest: { number: 1 }, plan: { profile: { number: 1 } } },
    ...{
      obstacles: [{ kind: "language" }],
      recognitions: [{ what: "Nursing diploma" }],
      people: [{ name: "Noor" }],
    },
  })
  expect(page.steps.map(({ origin }) => origin)).toEqual([null, "itinerary"])
  const [trace] = await owner("select * from audit_entry where act = 'itinerary.read' limit 1")
  expect(trace).toMatchObject({ participant_ids: [c.amina], decision: "shown" })
})

test("a coordinator reads the plan, and nothing of health, reviews' words, obstacles or next steps", async () => {
  const c = await cast()
  const itinerary = await planRows(c, c.amina, await agreedProfile(c, c.amina))
  const burden = await obstacleOf(c, c.amina, "mental_wellbeing")
  await owner("update itinerary_step set obstacle_id = $1, wish = null where what = 'Ask the crèche'", [
    burden,
  ])
  await c.put("itinerary_review", {
    ...{
      organisation_id: c.harbour,
      participant_id: c.amina,
      itinerary_id: itinerary,
      reviewed_on: dayOf(c),
    },
    ...{ note: "CNRY words", reviewed_by: c.noor.id },
  })
  const page = await as(c.clara, () => itineraryOf(c.amina))
  expect(page.actions.flatMap(({ what, hidden }) => (hidden ? [] : [what]))).toEqual([
    "Find a place for Leila",
    "Meet the school",
    "Ask the aunt",
  ])
  expect(page.actions.filter(({ hidden }) => hidden)).toHaveLength(2)
  expect(page).toMatchObject({ mayWrite: false, obstacles: [], recognitions: [], outlook: null, steps: [] })
  expect(JSON.stringify(page)).not.toMatch(/CNRY|crèche|somebody she chose|care of her health|mental|diploma/)
})

test("nobody else finds a plan, and a file without one says so", async () => {
  const c = await cast()
  await planRows(c, c.amina, await agreedProfile(c, c.amina))
  for (const player of [c.tomas, c.konrad, c.lena, c.petra])
    await expect(as(player, () => itineraryOf(c.amina))).rejects.toThrow(missing)
  for (const id of ["nonsense", c.dara, "00000000-0000-4000-8000-000000000000"])
    await expect(as(c.noor, () => itineraryOf(id))).rejects.toThrow(missing)
  expect(await as(c.noor, () => itineraryOf(c.basma))).toMatchObject({
    plan: null,
    latest: null,
    actions: [],
  })
})

test("Today asks one statement, also for who is assigned and whose reminders are paused", async () => {
  const c = await cast()
  expect(await statementsOf(() => as(c.noor, () => today()))).toHaveLength(3)
})
