import { beforeEach, expect, test } from "vitest"
import { reportHours } from "@/lib/domain/hours/actions"
import { placementHours } from "@/lib/domain/placement-hours/queries"
import { recordNotHeld } from "@/lib/domain/planned-day/actions"
import { plannedDays } from "@/lib/domain/planned-day/queries"
import { addDays, civilDate, instantAt } from "@/lib/platform/dates"
import { as, cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"
import { valueIn, workOf } from "@/tests/support/work-experience"

/** A Friday; her weeks are mornings from Monday to Friday, from 31 August on. */
const friday = "2027-09-10"
const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
let c: Cast
let placementId: string
let work: ReturnType<typeof workOf>

beforeEach(async () => {
  c = await cast()
  work = workOf(c)
  await work.seenRight()
  const id = await work.active()
  placementId = String((await work.stays(id))[0]?.id)
})

const planned = (on = friday, days: "recent" | "all" = "recent") =>
  work.on(on, () => plannedDays({ placementId, locale: "en", days }))
const openDays = async (on?: string) =>
  (await planned(on)).days.filter(({ isOpen }) => isOpen).map(({ date }) => date)

test("the days of her week until now are planned; today's is open once it is over", async () => {
  const seen = await planned()
  expect(seen.days).toHaveLength(9)
  expect(seen.days[0]).toMatchObject({
    date: friday,
    from: "09:00",
    until: "13:00",
    hours: "4\u00a0h",
    isOpen: false,
  })
  expect(seen.total).toBe("36\u00a0h")
  expect(await openDays()).toHaveLength(8)
})

test("a day is reported as planned in one act, stands beside what was planned, and is open no more", async () => {
  const day = (await planned()).days[1]
  if (!day) throw new Error("no day is planned")
  const times = { date: day.date, startTime: day.from, endTime: day.until, breakMinutes: 0 }
  expect(valueIn(await work.on(friday, () => reportHours({ placementId, ...times })))).toMatchObject({
    minutes: 240,
  })
  expect(await openDays()).not.toContain(day.date)
  const [line] = (await work.on(friday, () => placementHours(placementId, "en"))).lines
  expect(line).toMatchObject({
    began: { date: day.date },
    reported: day.hours,
    confirmed: null,
    state: "self_reported",
  })
})

test("a planned day that did not take place is kept with its cause; nobody is asked about it and nothing is counted", async () => {
  const before = (await owner("select 1 from letter")).length
  const notHeld = { placementId, date: "2027-09-08", startTime: "09:00", endTime: "13:00", cause: "employer" }
  expect(await work.on(friday, () => recordNotHeld(notHeld))).toMatchObject({ done: true })
  expect(await owner("select 1 from letter")).toHaveLength(before)
  const [row] = await owner(
    "select state, cause, confirmed_minutes from hour_entry where placement_id = $1",
    [placementId],
  )
  expect(row).toEqual({ state: "rejected", cause: "employer", confirmed_minutes: 0 })
  expect(await openDays()).not.toContain("2027-09-08")
})

test("what is no day of the placement, and whoever is not hers, is refused", async () => {
  const notHeld = { placementId, date: "2027-08-01", startTime: "09:00", endTime: "13:00", cause: "external" }
  expect(await work.on(friday, () => recordNotHeld(notHeld))).toMatchObject({
    problems: { form: { key: "hours.problems.outsidePlacement" } },
  })
  for (const other of [c.tomas, c.clara, c.lena])
    await expect(as(other, () => recordNotHeld({ ...notHeld, date: friday }))).rejects.toThrow(missing)
  await expect(as(c.lena, () => plannedDays({ placementId, locale: "en", days: "all" }))).rejects.toThrow(
    missing,
  )
})

test("only the last four weeks ask for an answer, unless all of them are asked for", async () => {
  const later = "2027-11-26"
  const recent = await planned(later)
  expect(recent.earlier).toBe(true)
  expect(recent.days.filter(({ isOpen }) => isOpen).every(({ date }) => date > "2027-10-29")).toBe(true)
  const all = await planned(later, "all")
  expect(all.earlier).toBe(false)
  expect(all.days.filter(({ isOpen }) => isOpen).length).toBeGreaterThan(50)
})

test("job shadowing has the days that were planned one by one, and none where nothing was", async () => {
  const days = () =>
    as(c.noor, () => plannedDays({ placementId: c.placementOfAmina, locale: "en", days: "all" }))
  expect(await days()).toMatchObject({ plan: [], days: [], earlier: false })
  const yesterday = addDays(civilDate(c.now, "Europe/Madrid"), -2)
  for (const [date, from, until] of [
    [yesterday, "09:00", "13:00"],
    [addDays(yesterday, 30), "09:00", "11:00"],
  ] as const)
    await c.put("placement_slot", {
      ...{ organisation_id: c.harbour, participant_id: c.amina, placement_id: c.placementOfAmina },
      ...{
        starts_at: instantAt(date, from, "Europe/Madrid"),
        ends_at: instantAt(date, until, "Europe/Madrid"),
      },
      timezone: "Europe/Madrid",
    })
  const seen = await days()
  expect(seen.days).toMatchObject([{ date: yesterday, from: "09:00", until: "13:00", minutes: 240 }])
  expect(seen.total).toBe("4\u00a0h")
})
