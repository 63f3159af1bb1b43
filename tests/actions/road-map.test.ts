import { beforeEach, expect, test } from "vitest"
import { draftRoadMap, reviseRoadMap } from "@/lib/domain/road-map/actions"
import { roadMapOf } from "@/lib/domain/road-map/queries"
import { keepContact, removeContact } from "@/lib/domain/road-map-contact/actions"
import { keepStep, moveStep, removeStep } from "@/lib/domain/road-map-step/actions"
import { addDays, addMonths } from "@/lib/platform/dates"
import { as, cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"
import { drafted, exitOn, planned, withStep } from "@/tests/support/road-map"

const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
let c: Cast
beforeEach(async () => {
  c = await cast()
})

const steps = (roadMapId: string) =>
  owner(
    "select month, what, due_on::text, who_helps, done_when, language, state from road_map_step where road_map_id = $1 order by month, position",
    [roadMapId],
  )
const refusal = (outcome: { done: boolean; problems?: object }) => (outcome.done ? null : outcome.problems)

test("a road map is drafted from what is open in her plan, with whom she can turn to", async () => {
  const inThirdMonth = addMonths(exitOn, 2)
  await planned(c, c.amina, [
    { what: "Overdue", dueOn: addDays(exitOn, -3), state: "in_progress" },
    { what: "Course", dueOn: addDays(inThirdMonth, 1), measure: "Certificate", whoHelps: "School" },
    { what: "Some day", dueOn: null },
    { what: "Done", dueOn: exitOn, state: "done" },
  ])
  const id = await drafted(c.noor, c.amina)
  const free = { who_helps: null, done_when: null, language: "es", state: "planned" }
  expect(await steps(id)).toEqual([
    { ...free, month: 1, what: "Overdue", due_on: addMonths(exitOn, 1) },
    {
      ...{ ...free, month: 3, what: "Course", due_on: addDays(inThirdMonth, 1) },
      ...{ who_helps: "School", done_when: "Certificate" },
    },
    { ...free, month: 6, what: "Some day", due_on: addMonths(exitOn, 6) },
  ])
  const contacts = await owner(
    "select name, phrase_key, phone from road_map_contact where road_map_id = $1 order by position",
    [id],
  )
  expect(contacts).toEqual([
    { name: "Noor", phrase_key: "who.counsellor", phone: "+34 600 000 000" },
    { name: "Harbour House", phrase_key: "who.organisation", phone: null },
    { name: "Oficina de empleo", phrase_key: "who.job-centre", phone: null },
    { name: "112", phrase_key: "who.emergency", phone: "112" },
  ])
})

test("E17: leaving on 31 August, her six months end on the last day of February", async () => {
  for (const [participantId, exit, to] of [
    [c.amina, "2026-08-31", "2027-02-28"],
    [c.basma, "2027-08-31", "2028-02-29"],
  ] as const) {
    await as(c.noor, () => draftRoadMap({ participantId, exitOn: exit, language: "ar", besideLanguage: "" }))
    const [map] = await owner(
      "select horizon_from::text, horizon_to::text from road_map where participant_id = $1",
      [participantId],
    )
    expect(map).toEqual({ horizon_from: `${exit.slice(0, 4)}-09-01`, horizon_to: to })
  }
})

test("there is one in the making at a time, and none for who takes no part", async () => {
  await drafted(c.noor, c.amina)
  const draft = (participantId: string) =>
    as(c.noor, () => draftRoadMap({ participantId, exitOn, language: "ar", besideLanguage: "es" }))
  expect(refusal(await draft(c.amina))).toEqual({ form: { key: "road-map.problems.thereAlready" } })
  await owner("update participant set phase = 'registered' where id = $1", [c.basma])
  expect(refusal(await draft(c.basma))).toEqual({ form: { key: "road-map.problems.notTakingPart" } })
})

test("a step is a phrase with a place in its blank, or own words; it is due when its month ends", async () => {
  const id = await drafted(c.noor, c.amina)
  await withStep(c.noor, id)
  await withStep(c.noor, id, { phraseKey: "", what: "Llamar a Ana", month: "2", dueOn: addMonths(exitOn, 2) })
  expect(await steps(id)).toMatchObject([
    { month: 1, what: "Take my diploma to …", due_on: addMonths(exitOn, 1) },
    { month: 2, what: "Llamar a Ana", language: "es", due_on: addMonths(exitOn, 2) },
  ])
})

test.each([
  ["phraseKey", { phraseKey: "nothing.known" }, "phrase.problems.unknown"],
  ["what", { phraseKey: "", what: " " }, "road-map.problems.whatMissing"],
  ["dueOn", { dueOn: exitOn }, "road-map.problems.dueOutside"],
  ["dueOn", { dueOn: addDays(addMonths(exitOn, 6), 1), month: "6" }, "road-map.problems.dueOutside"],
  ["dueOn", { dueOn: addMonths(exitOn, 2) }, "road-map.problems.dueInOtherMonth"],
  ["dueOn", { dueOn: "2027-02-30" }, "road-map.problems.dayUnclear"],
  ["month", { month: "7" }, "road-map.problems.monthMissing"],
])("a step is refused beside %s", async (at, change, key) => {
  const roadMapId = await drafted(c.noor, c.amina)
  const step = { roadMapId, month: "1", phraseKey: "papers.diploma", detail: "UNED", language: "es" }
  expect(refusal(await as(c.noor, () => keepStep({ ...step, ...change })))).toMatchObject({ [at]: { key } })
})

test("steps change places within their month, go and come back", async () => {
  const id = await drafted(c.noor, c.amina)
  const [one, two] = [
    await withStep(c.noor, id, { detail: "one" }),
    await withStep(c.noor, id, { detail: "two" }),
  ]
  const order = async () =>
    (
      await owner("select detail from road_map_step where road_map_id = $1 order by month, position", [id])
    ).map(({ detail }) => detail)
  await as(c.noor, () => moveStep({ stepId: two, direction: "up" }))
  expect(await order()).toEqual(["two", "one"])
  await as(c.noor, () => moveStep({ stepId: two, direction: "up" }))
  expect(await order()).toEqual(["two", "one"])
  await as(c.noor, () => moveStep({ stepId: two, direction: "down" }))
  expect(await order()).toEqual(["one", "two"])
  const gone = await as(c.noor, () => removeStep({ stepId: one }))
  expect(await order()).toEqual(["two"])
  await as(c.noor, () => keepStep(gone.done ? gone.value.step : null))
  expect(await order()).toEqual(["two", "one"])
})

test("who saves second sees both versions of a step, a contact and the top, and writes nothing", async () => {
  const roadMapId = await drafted(c.noor, c.amina)
  const stepId = await withStep(c.noor, roadMapId)
  const step = { roadMapId, stepId, version: 1, month: "1", phraseKey: "papers.diploma", language: "es" }
  await as(c.noor, () => keepStep({ ...step, detail: "Ministry" }))
  expect(await as(c.noor, () => keepStep({ ...step, detail: "Town hall" }))).toMatchObject({
    conflict: { version: 2, by: "Noor", values: { detail: "Ministry", month: "1" } },
  })
  const [contact] = await owner<{ id: string }>("select id from road_map_contact where road_map_id = $1", [
    roadMapId,
  ])
  const person = { roadMapId, contactId: contact?.id, version: 1, language: "es" }
  await as(c.noor, () => keepContact({ ...person, name: "Sara" }))
  expect(await as(c.noor, () => keepContact({ ...person, name: "Marta" }))).toMatchObject({
    conflict: { version: 2, values: { name: "Sara" } },
  })
  const top = { roadMapId, version: 1, exitOn, language: "ar", besideLanguage: "es", goalLanguage: "es" }
  await as(c.noor, () => reviseRoadMap({ ...top, goal: "Cocinar" }))
  expect(await as(c.noor, () => reviseRoadMap({ ...top, goal: "Limpiar" }))).toMatchObject({
    conflict: { version: 2, values: { goal: "Cocinar", exitOn } },
  })
  expect(await owner("select detail from road_map_step where id = $1", [stepId])).toEqual([
    { detail: "Ministry" },
  ])
})

test("another day of leaving moves the months; what is due outside them stands in the way of signing", async () => {
  const roadMapId = await drafted(c.noor, c.amina)
  await withStep(c.noor, roadMapId, { month: "1" })
  await withStep(c.noor, roadMapId, { month: "2" })
  const later = addMonths(exitOn, 1)
  const top = { roadMapId, version: 1, language: "ar", besideLanguage: "es", goalLanguage: "es" }
  expect(await as(c.noor, () => reviseRoadMap({ ...top, exitOn: later }))).toMatchObject({ done: true })
  const { roadMap } = await as(c.clara, () => roadMapOf(c.amina, null))
  expect(roadMap?.unready).toEqual([{ key: "road-map.problems.outside", values: { count: 1 } }])
  expect((await steps(roadMapId)).map(({ month }) => month)).toEqual([1, 1])
})

test("a contact needs a name, goes and comes back", async () => {
  const roadMapId = await drafted(c.noor, c.amina)
  expect(
    refusal(await as(c.noor, () => keepContact({ roadMapId, name: " ", language: "es" }))),
  ).toMatchObject({
    name: { key: "road-map.problems.nameMissing" },
  })
  const kept = await as(c.noor, () =>
    keepContact({ roadMapId, name: "Casal", what: "Para hablar", language: "es", phone: "600 000 001" }),
  )
  const gone = await as(c.noor, () => removeContact({ contactId: kept.done ? kept.value.contactId : "" }))
  expect(gone).toMatchObject({ done: true, value: { contact: { name: "Casal", what: "Para hablar" } } })
})

test("only who accompanies her writes; her coordinator reads, and nobody else finds anything", async () => {
  const roadMapId = await drafted(c.noor, c.amina)
  const stepId = await withStep(c.noor, roadMapId)
  expect((await as(c.clara, () => roadMapOf(c.amina, null))).mayRevise).toBe(false)
  for (const stranger of [c.tomas, c.lena, c.konrad, c.petra])
    await expect(as(stranger, () => roadMapOf(c.amina, null))).rejects.toThrow(missing)
  for (const stranger of [c.clara, c.tomas, c.lena, c.petra]) {
    await expect(drafted(stranger, c.basma)).rejects.toThrow(missing)
    await expect(withStep(stranger, roadMapId)).rejects.toThrow(missing)
    await expect(as(stranger, () => removeStep({ stepId }))).rejects.toThrow(missing)
    await expect(as(stranger, () => keepContact({ roadMapId, name: "x", language: "es" }))).rejects.toThrow(
      missing,
    )
  }
})

test("the trail names what was touched and never what it says", async () => {
  const id = await drafted(c.noor, c.amina)
  await withStep(c.noor, id, { phraseKey: "", what: "CNRY private plan" })
  const trail = await owner(
    "select act, fields, participant_ids from audit_entry where act = 'road-map.revise'",
  )
  expect(trail).toHaveLength(2)
  expect(JSON.stringify(trail)).toContain(c.amina)
  expect(JSON.stringify(trail)).not.toContain("CNRY")
})
