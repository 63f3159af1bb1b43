import { beforeEach, expect, test } from "vitest"
import { completeStep } from "@/lib/domain/next-step/actions"
import { papers } from "@/lib/domain/papers/queries"
import { recordResidence, reviseResidence } from "@/lib/domain/residence/actions"
import { today as dayOf } from "@/lib/domain/today/queries"
import { addDays } from "@/lib/platform/dates"
import type { Outcome } from "@/lib/platform/outcome"
import { as, cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"
import { noonOfCast } from "@/tests/support/plain-day"

const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
const now = noonOfCast()
const today = now.toISOString().slice(0, 10)
const inDays = (days: number) => addDays(today, days)

let c: Cast
beforeEach(async () => {
  c = await cast(now)
})

const valueIn = <Value>(outcome: Outcome<Value>): Value => {
  if (!outcome.done) throw new Error(JSON.stringify(outcome))
  return outcome.value
}
const status = { kind: "work", rightToWork: "yes", evidence: "seen" }
const record = (differing: object = {}) =>
  as(c.noor, () => recordResidence({ participantId: c.amina, ...status, ...differing }))
const revise = (statusId: string, version: number, differing: object) =>
  as(c.noor, () => reviseResidence({ statusId, version, ...status, ...differing }))
const tasks = () =>
  owner(
    `select what, due_on::text as due, done_at is not null as done, origin_id from next_step
     where origin = 'residence' order by created_at, due_on`,
  )

test("a permit that ends makes a task for ninety days before, or for today where that is nearer", async () => {
  const { statusId } = valueIn(await record({ validFrom: inDays(-100), validTo: inDays(200) }))
  expect(await tasks()).toEqual([
    {
      what: inDays(200),
      due: inDays(110),
      done: false,
      origin_id: statusId,
    },
  ])
  valueIn(await revise(statusId, 1, { validFrom: inDays(-100), validTo: inDays(30) }))
  expect(await tasks()).toMatchObject([{ due: today, done: false }])
  const { steps } = await as(c.noor, () => dayOf(), now)
  expect(steps).toContainEqual(expect.objectContaining({ origin: "residence", what: inDays(30) }))
  expect(JSON.stringify(steps)).not.toMatch(/permit|work/i)
})

test("without an end there is no task, and taking the end away closes it", async () => {
  const { statusId } = valueIn(await record())
  expect(await tasks()).toEqual([])
  valueIn(await revise(statusId, 1, { validTo: inDays(200) }))
  valueIn(await revise(statusId, 2, { validTo: "" }))
  expect(await tasks()).toMatchObject([{ done: true }])
})

test("a later status closes the task of the one before and makes its own", async () => {
  const first = valueIn(await record({ validFrom: inDays(-300), validTo: inDays(20) }))
  const second = valueIn(await record({ validFrom: inDays(-1), validTo: inDays(400) }))
  const found = await tasks()
  expect(found.find(({ origin_id }) => origin_id === first.statusId)).toMatchObject({ done: true })
  expect(found.find(({ origin_id }) => origin_id === second.statusId)).toMatchObject({
    due: inDays(310),
    done: false,
  })
  valueIn(await record({ validFrom: inDays(-600), validTo: inDays(-301) }))
  expect(await tasks()).toHaveLength(2)
})

test("what was done is asked for again only when the dates change", async () => {
  const { statusId } = valueIn(await record({ validTo: inDays(30) }))
  const [step] = await owner("select id from next_step where origin = 'residence'")
  await as(c.noor, () => completeStep({ stepId: String(step?.id) }))
  valueIn(await revise(statusId, 1, { validTo: inDays(30), note: "Renewal asked for" }))
  expect(await tasks()).toMatchObject([{ done: true }])
  valueIn(await revise(statusId, 2, { validTo: inDays(300) }))
  expect((await tasks()).map(({ done, due }) => [done, due])).toEqual([
    [true, today],
    [false, inDays(210)],
  ])
})

test("the present status comes first; who saw an older version is shown both", async () => {
  const { statusId } = valueIn(await record({ validFrom: inDays(-10) }))
  valueIn(await record({ validFrom: inDays(-500), kind: "asylum_applicant" }))
  const { residence } = await as(c.noor, () => papers(c.amina))
  expect(residence?.map(({ kind }) => kind)).toEqual(["work", "asylum_applicant"])
  valueIn(await revise(statusId, 1, { rightToWork: "restricted" }))
  expect(await revise(statusId, 1, {})).toMatchObject({
    conflict: { version: 2, by: "Noor", values: { rightToWork: "restricted", validFrom: null } },
  })
})

test("only those who accompany her read and write it: a coordinator's page does not hold it", async () => {
  const { statusId } = valueIn(await record({ note: "CNRY paper" }))
  const seen = await as(c.clara, () => papers(c.amina))
  expect(seen.residence).toBeNull()
  expect(JSON.stringify(seen)).not.toContain("CNRY")
  for (const who of [c.clara, c.lena, c.petra]) {
    await expect(as(who, () => recordResidence({ participantId: c.amina, ...status }))).rejects.toThrow(
      missing,
    )
    await expect(as(who, () => reviseResidence({ statusId, version: 1, ...status }))).rejects.toThrow(missing)
  }
  await expect(as(c.noor, () => recordResidence({ participantId: c.dara, ...status }))).rejects.toThrow(
    missing,
  )
  for (const who of [c.lena, c.petra]) await expect(as(who, () => papers(c.amina))).rejects.toThrow(missing)
})
