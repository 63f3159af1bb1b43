import { beforeEach, expect, test } from "vitest"
import { reportSeveral } from "@/lib/domain/employer-hours/actions"
import { employerHours } from "@/lib/domain/employer-hours/queries"
import { confirmAll } from "@/lib/domain/hours-of-many/actions"
import { waitingBehindLink } from "@/lib/domain/hours-of-many/queries"
import { addDays } from "@/lib/platform/dates"
import { as, cast, withLink } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"
import { dayOfCast } from "@/tests/support/plain-day"

const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
const yesterday = addDays(dayOfCast(), -1)
let c: Cast
let placementOfBasma: string

beforeEach(async () => {
  c = await cast()
  const [made] = await owner<{ id: string }>(
    `insert into placement (organisation_id, participant_id, employer_id, contact_id, counsellor_id, kind, starts_on, ends_on)
     select organisation_id, $2, employer_id, contact_id, counsellor_id, kind, starts_on, ends_on from placement where id = $1
     returning id`,
    [c.placementOfAmina, c.basma],
  )
  placementOfBasma = String(made?.id)
})

const was = (placementId: string, more: object = {}) => ({
  ...{ placementId, taken: true, startTime: "09:00", endTime: "11:00", breakMinutes: 0, ...more },
})
const report = (women: object[], more: object = {}, by = c.noor) =>
  as(by, () => reportSeveral({ employerId: c.bakery.employer, date: yesterday, women, ...more }))
const entries = () => owner("select 1 from hour_entry where placement_id = $1", [placementOfBasma])
const letters = () => owner<{ text: string }>("select text from letter order by created_at")

test("a day of several women is one save and one letter, whose link confirms all of it in one tap", async () => {
  await owner("delete from hour_entry where placement_id = any ($1)", [
    [c.placementOfAmina, c.placementOfDara],
  ])
  const outcome = await report([was(c.placementOfAmina), was(placementOfBasma, { endTime: "12:00" })])
  expect(outcome).toEqual({ done: true, value: { count: 2 } })
  const sent = await letters()
  expect(sent).toHaveLength(1)
  expect(sent[0]?.text).toContain("Please confirm the hours of 2 days.")
  const token = /\/confirm\/([\w-]{43})\?view=all/.exec(String(sent[0]?.text))?.[1] ?? ""
  const days = await withLink(token, () => waitingBehindLink(token))
  expect(days.map(({ minutes }) => minutes).sort()).toEqual([120, 180])
  const refs = days.map(({ entryRef }) => entryRef)
  expect(await withLink(token, () => confirmAll(token, { entries: refs }))).toMatchObject({
    value: { count: 2 },
  })
})

test("one woman alone is asked about as ever", async () => {
  expect(await report([was(placementOfBasma), was(c.placementOfAmina, { taken: false })])).toMatchObject({
    value: { count: 1 },
  })
  expect((await letters())[0]?.text).toMatch(/Please confirm 2\sh on/)
})

test("what cannot be of one of them is refused beside her, and nothing is kept of the others", async () => {
  const women = [was(placementOfBasma), was(c.placementOfAmina, { endTime: "09:00" })]
  expect(await report(women)).toMatchObject({
    problems: { "women.1.endTime": { key: "hours.problems.endBeforeStart" } },
  })
  expect(await report([was(placementOfBasma, { startTime: "" })])).toMatchObject({
    problems: { "women.0.startTime": { key: "hours.problems.startMissing" } },
  })
  expect(await report([was(placementOfBasma, { taken: false })])).toMatchObject({
    problems: { women: { key: "employer-hours.problems.nobody" } },
  })
  expect(await report([was(placementOfBasma), was(placementOfBasma)])).toMatchObject({
    problems: { women: { key: "employer-hours.problems.twice" } },
  })
  expect(await report([was(placementOfBasma)], { date: addDays(yesterday, 60) })).toMatchObject({
    problems: { date: { key: "hours.problems.outsidePlacement" } },
  })
  expect(await entries()).toEqual([])
  expect(await letters()).toEqual([])
})

test("too few hours are asked about once for all of them", async () => {
  const women = [was(placementOfBasma, { endTime: "10:00" })]
  expect(await report(women)).toMatchObject({ doubts: [{ key: "hours.doubts.shadowingTooShort" }] })
  expect(await report(women, { accepted: true })).toMatchObject({ done: true })
})

test("nobody reports for a woman whom she does not accompany, nor at another company", async () => {
  await expect(report([was(c.placementOfDara)])).rejects.toThrow(missing)
  await expect(report([was(placementOfBasma)], {}, c.clara)).rejects.toThrow(missing)
  await expect(report([was(placementOfBasma)], { employerId: c.cafe.employer })).rejects.toThrow(missing)
  expect(await entries()).toEqual([])
})

test("the page of a company lists what waits first, and the placements each reaches", async () => {
  const seen = (by: Cast["noor"]) => as(by, () => employerHours(c.bakery.employer, "en"))
  const hers = await seen(c.noor)
  expect(hers).toMatchObject({ employer: "North Bakery", mayWrite: true, waiting: [{ id: c.hoursOfAmina }] })
  expect(hers.placements.map(({ participant }) => participant).sort()).toEqual([
    "Amina Haddad",
    "Basma Nasser",
  ])
  expect(hers.current).toHaveLength(2)
  const coordinated = await seen(c.clara)
  expect(coordinated).toMatchObject({ mayWrite: false })
  expect(coordinated.waiting.map(({ id }) => id)).toEqual([c.hoursOfDara, c.hoursOfAmina])
  await expect(seen(c.lena)).rejects.toThrow(missing)
  await expect(seen(c.petra)).rejects.toThrow(missing)
})
