import { expect, test } from "vitest"
import { cancelSeries, changeSeries } from "@/lib/domain/series-change/actions"
import { moveSession } from "@/lib/domain/session-change/actions"
import { wallClock } from "@/lib/platform/dates"
import { as, cast } from "@/tests/support/as"
import type { Cast, Player } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"
import { kept } from "@/tests/support/planned"
import { seriesNow as now, nth, plannedSeries, sessionsIn } from "@/tests/support/series"

const madrid = "Europe/Madrid"
const missing = "NEXT_HTTP_ERROR_FALLBACK;404"

type From = { seriesId: string; sessionId: string; version?: number }
const change = (by: Player, from: From, more: object = {}) => {
  const said = { title: "Spanish", topics: ["language"], mode: "on_site", place: "Hall", accepted: true }
  const hours = { date: "2026-11-05", startTime: "16:00", endTime: "17:30" }
  return as(by, () => changeSeries({ version: 1, ...from, ...said, ...hours, ...more }), now)
}
const walls = async (seriesId: string) =>
  (await sessionsIn(seriesId)).map(({ starts_at }) => Object.values(wallClock(starts_at, madrid)).join(" "))

async function third(c: Cast): Promise<{ seriesId: string; sessionId: string }> {
  const seriesId = await plannedSeries(c)
  return { seriesId, sessionId: (await nth(seriesId, 2)).id }
}

test("this and all following: Tuesdays become Thursdays in the afternoon; the earlier ones stay", async () => {
  const c = await cast(now)
  const from = await third(c)
  expect(await change(c.noor, from)).toMatchObject({
    value: { count: 4, exceptions: 0, anotherDay: true, waiting: 0, tooOld: 0 },
  })
  expect(await walls(from.seriesId)).toEqual([
    ...["2026-10-20 10:00", "2026-10-27 10:00", "2026-11-05 16:00", "2026-11-12 16:00"],
    ...["2026-11-19 16:00", "2026-11-26 16:00"],
  ])
  const [series] = await owner("select rrule, start_time, title, version from session_series")
  expect(series).toEqual({
    rrule: "FREQ=WEEKLY;BYDAY=TH;COUNT=6",
    start_time: "16:00",
    title: "Spanish",
    version: 2,
  })
})

test("E8: another day is to be confirmed again, another hour is not", async () => {
  const c = await cast(now)
  const from = await third(c)
  await change(c.noor, from, { date: "2026-11-03" })
  expect(
    await owner(
      "select distinct reconfirm from attendance a join counselling_session s on s.id = a.session_id where series_id is not null",
    ),
  ).toEqual([{ reconfirm: false }])
  await change(c.noor, { ...from, version: 2 })
  expect(
    await owner(
      "select reconfirm, count(*)::int as n from attendance a join counselling_session s on s.id = a.session_id where series_id is not null group by 1 order by 1",
    ),
  ).toEqual([
    { reconfirm: false, n: 4 },
    { reconfirm: true, n: 8 },
  ])
})

test("what was moved by itself stays as it is, and is counted", async () => {
  const c = await cast(now)
  const from = await third(c)
  const { id: sessionId } = await nth(from.seriesId, 3)
  const alone = { date: "2026-11-11", startTime: "09:00", endTime: "10:00", mode: "on_site", place: "Hall" }
  kept(await as(c.noor, () => moveSession({ sessionId, version: 1, ...alone, accepted: true }), now))
  expect(await change(c.noor, from)).toMatchObject({ value: { count: 3, exceptions: 1 } })
  expect(await walls(from.seriesId)).toContain("2026-11-11 09:00")
  expect(await change(c.noor, { ...from, sessionId, version: 2 })).toMatchObject({
    problems: { form: { key: "series-change.problems.exception" } },
  })
})

test("what was held is never changed, nor what is past", async () => {
  const c = await cast(now)
  const from = await third(c)
  await owner("update counselling_session set state = 'held', recorded_at = now() where id = $1", [
    (await nth(from.seriesId, 4)).id,
  ])
  expect(await change(c.noor, from)).toMatchObject({ value: { count: 3 } })
  expect(await walls(from.seriesId)).toContain("2026-11-17 10:00")
  expect(await change(c.noor, { ...from, version: 2 }, { date: "2026-10-12" })).toMatchObject({
    problems: { date: { key: "series-change.problems.past" } },
  })
})

test("a public holiday and taken hours are asked about, date by date", async () => {
  const c = await cast(now)
  const from = await third(c)
  const other = { organisation_id: c.harbour, timezone: madrid }
  await owner(
    `insert into counselling_session (organisation_id, counsellor_id, kind, timezone, starts_at, ends_at)
     values ($1, $2, 'group', $3, '2026-11-12T15:00Z', '2026-11-12T16:00Z')`,
    [other.organisation_id, c.noor.id, other.timezone],
  )
  const asked = await change(c.noor, from, { accepted: false })
  expect(asked).toMatchObject({
    doubts: [
      {
        key: "series-change.doubts.leads",
        values: { day: "Thu 12 Nov 2026", from: "16:00", until: "17:00" },
      },
    ],
  })
})

test("a day on which the programme does not run any more is asked about as when it was planned", async () => {
  const c = await cast(now)
  const from = await third(c)
  await owner("update programme set ends_on = '2026-11-12' where starts_on < '2026-11-12'")
  const asked = await change(c.noor, from, { accepted: false })
  expect(asked).toMatchObject({
    doubts: [
      { key: "series-change.doubts.outsideProgramme", values: { day: "Thu 19 Nov 2026" } },
      { key: "series-change.doubts.outsideProgramme", values: { day: "Thu 26 Nov 2026" } },
    ],
  })
})

test("of two who change it at once the second is told", async () => {
  const c = await cast(now)
  const from = await third(c)
  const outcomes = await Promise.all([
    change(c.noor, from),
    change(c.clara, from, { startTime: "08:00", endTime: "09:00" }),
  ])
  expect(outcomes.filter(({ done }) => done)).toHaveLength(1)
  expect(outcomes.find(({ done }) => !done)).toMatchObject({
    problems: { form: { key: "form.problems.changedSince" } },
  })
  expect(await owner("select version from session_series")).toEqual([{ version: 2 }])
})

test("whoever comes second sees what stands now, and saves on top of it", async () => {
  const c = await cast(now)
  const from = await third(c)
  kept(await change(c.clara, from, { startTime: "08:00", endTime: "09:00", title: "Early Spanish" }))
  const second = await change(c.noor, from)
  expect(second).toMatchObject({
    conflict: {
      version: 2,
      values: {
        startTime: "08:00",
        endTime: "09:00",
        title: "Early Spanish",
        place: "Hall",
        topics: ["language"],
      },
    },
  })
  kept(await change(c.noor, { ...from, version: 2 }, { title: "Early Spanish" }))
  expect((await nth(from.seriesId, 2)).title).toBe("Early Spanish")
  const end = { ...from, version: 1, reason: "too_few" }
  expect(await as(c.noor, () => cancelSeries(end), now)).toMatchObject({
    problems: { form: { key: "series-change.problems.changedSince" } },
  })
})

test("the coordinator gives a course to somebody else; a colleague and another house do not find it", async () => {
  const c = await cast(now)
  const from = await third(c)
  await expect(change(c.tomas, from)).rejects.toThrow(missing)
  await expect(change(c.lena, from)).rejects.toThrow(missing)
  await expect(change(c.konrad, from)).rejects.toThrow(missing)
  kept(await change(c.clara, from, { leaderId: c.tomas.id }))
  const leaders = (await sessionsIn(from.seriesId)).map(({ counsellor_id }) => counsellor_id === c.tomas.id)
  expect(leaders).toEqual([false, false, true, true, true, true])
})

test("this and all following are cancelled with a reason; their places and bookings are free", async () => {
  const c = await cast(now)
  const seriesId = await plannedSeries(c, {
    ...{ childcare: "offered", childcareOffer: { places: "2" }, childIds: [c.leila] },
  })
  const { id: sessionId } = await nth(seriesId, 4)
  await owner(
    "update attendance set state = 'offered', answer_by = $2 where session_id = $1 and participant_id = $3",
    [sessionId, new Date(now.getTime() + 3_600_000), c.basma],
  )
  const cancel = (by: Player, more: object = {}) =>
    as(by, () => cancelSeries({ seriesId, sessionId, version: 1, reason: "too_few", ...more }), now)
  expect(await cancel(c.noor, { reason: undefined })).toMatchObject({
    problems: { reason: { key: "session-change.problems.reasonMissing" } },
  })
  await expect(cancel(c.tomas)).rejects.toThrow(missing)
  expect(await cancel(c.noor)).toMatchObject({ value: { count: 2, exceptions: 0, freed: 2 } })
  expect((await sessionsIn(seriesId)).map(({ state }) => state)).toEqual([
    ...["scheduled", "scheduled", "scheduled", "scheduled", "cancelled", "cancelled"],
  ])
  expect(await owner("select rrule from session_series")).toEqual([
    { rrule: "FREQ=WEEKLY;BYDAY=TU;UNTIL=20261116" },
  ])
  const seats = "select distinct state, answer_by from attendance where session_id = $1"
  expect(await owner(seats, [sessionId]), "who was asked whether she takes a place is not any more").toEqual([
    { state: "cancelled_by_org", answer_by: null },
  ])
})
