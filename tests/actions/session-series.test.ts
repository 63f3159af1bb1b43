import { expect, test } from "vitest"
import { planSession } from "@/lib/domain/counselling-session/actions"
import { saveDraft } from "@/lib/domain/draft/actions"
import { planSeries, previewSeries } from "@/lib/domain/session-series/actions"
import { seriesDraft } from "@/lib/domain/session-series/schema"
import { instantAt, wallClock } from "@/lib/platform/dates"
import { as, cast } from "@/tests/support/as"
import { owner } from "@/tests/support/own-database"
import { kept } from "@/tests/support/planned"
import { seriesNow as now, plannedSeries, sessionsIn, tuesdays } from "@/tests/support/series"

const madrid = "Europe/Madrid"
const missing = "NEXT_HTTP_ERROR_FALLBACK;404"

test("E4: a session on each day at the same hours of the wall, also after the clocks went back", async () => {
  const c = await cast(now)
  const sessions = await sessionsIn(await plannedSeries(c))
  expect(sessions.map(({ starts_at }) => wallClock(starts_at, madrid))).toEqual(
    ["2026-10-20", "2026-10-27", "2026-11-03", "2026-11-10", "2026-11-17", "2026-11-24"].map((date) => ({
      date,
      time: "10:00",
    })),
  )
  expect(new Set(sessions.map(({ starts_at }) => starts_at.getUTCHours()))).toEqual(new Set([8, 9]))
  const seats = await owner(
    "select count(*)::int as n from attendance a join counselling_session s on s.id = a.session_id where s.series_id is not null",
  )
  expect(seats).toEqual([{ n: 12 }])
  const [series] = await owner("select rrule, start_time, planned_hours, languages from session_series")
  expect(series).toEqual({
    ...{
      rrule: "FREQ=WEEKLY;BYDAY=TU;COUNT=6",
      start_time: "10:00",
      planned_hours: 9,
      languages: ["Spanish"],
    },
  })
  expect(await owner("select from_on::text as from_on, until_on from series_enrolment")).toEqual([
    { from_on: "2026-10-20", until_on: null },
    { from_on: "2026-10-20", until_on: null },
  ])
})

test("a date that is left out is an exception of the rule, and no session", async () => {
  const c = await cast(now)
  const seriesId = await plannedSeries(c, { skipped: ["2026-11-03"] })
  expect(await sessionsIn(seriesId)).toHaveLength(5)
  expect(await owner("select exdates::text[] as left_out from session_series")).toEqual([
    { left_out: ["2026-11-03"] },
  ])
})

test("BR30 and E5: the preview tells of holidays, and of hours that she, a woman or the room has already", async () => {
  const c = await cast(now)
  const [room] = await owner<{ id: string }>(
    "insert into room (organisation_id, name) values ($1, 'Blue room') returning id",
    [c.harbour],
  )
  const hours = (date: string) => ({
    startsAt: instantAt(date, "10:30", madrid),
    endsAt: instantAt(date, "11:30", madrid),
  })
  const other = { kind: "group", participantIds: [], accepted: true }
  kept(await as(c.noor, () => planSession({ ...other, ...hours("2026-10-27"), title: "Mine" }), now))
  kept(await as(c.tomas, () => planSession({ ...other, ...hours("2026-11-10"), roomId: room?.id }), now))
  const preview = await as(
    c.noor,
    () =>
      previewSeries(
        tuesdays(c, { date: "2026-10-12", weekdays: ["MO", "TU"], count: "10", roomId: room?.id }),
      ),
    now,
  )
  const told = kept(preview).flatMap(({ day, doubts }) =>
    doubts.map(({ key }) => `${day} ${key.slice("session-series.doubts.".length)}`),
  )
  expect(told).toEqual(
    ["2026-10-12 holiday", "2026-10-12 past", "2026-10-13 past", "2026-10-27 leads", "2026-11-10 room"].map(
      (one) => one.replace(" ", " "),
    ),
  )
  expect(await owner("select id from session_series")).toEqual([])
})

test("E3: a child has a place until the day it turns 13, and each session its own places", async () => {
  const c = await cast(now)
  const [child] = await owner<{ id: string }>(
    "insert into child (organisation_id, participant_id, birth, lives_with) values ($1, $2, '2013-11-10', true) returning id",
    [c.harbour, c.amina],
  )
  const care = { childcare: "offered", childcareOffer: { places: "2" }, childIds: [child?.id] }
  const preview = kept(await as(c.noor, () => previewSeries(tuesdays(c, care)), now))
  expect(
    preview.filter(({ doubts }) => doubts.some(({ key }) => key.endsWith("tooOld"))).map(({ day }) => day),
  ).toEqual(["2026-11-10", "2026-11-17", "2026-11-24"])
  await plannedSeries(c, care)
  expect(
    await owner(
      "select state, count(*)::int as n from childcare_booking where child_id = $1 group by state",
      [child?.id],
    ),
  ).toEqual([{ state: "confirmed", n: 3 }])
  expect(
    await owner(
      "select places, taken, count(*)::int as n from childcare_offer o join counselling_session s on s.id = o.session_id where s.series_id is not null group by 1, 2 order by 2",
    ),
  ).toEqual([
    { places: 2, taken: 0, n: 3 },
    { places: 2, taken: 1, n: 3 },
  ])
})

test("nothing is kept where one thing is wrong", async () => {
  const c = await cast(now)
  const plan = (more: object) => as(c.noor, () => planSeries(tuesdays(c, more)), now)
  expect(await plan({ participantIds: [c.dara] })).toMatchObject({
    problems: { participantIds: { key: "counselling-session.problems.participantNotYours" } },
  })
  expect(await plan({ skipped: ["2026-10-20"], count: "1" })).toMatchObject({
    problems: { form: { key: "session-series.problems.noDates" } },
  })
  expect(await plan({ ends: "until", until: "2026-10-01" })).toMatchObject({
    problems: { until: { key: "session-series.problems.untilEarly" } },
  })
  expect(await plan({ rhythm: "monthly", weekdays: ["TU", "WE"] })).toMatchObject({
    problems: { weekdays: { key: "session-series.problems.oneWeekday" } },
  })
  expect(await owner("select id from counselling_session where series_id is not null")).toEqual([])
  await expect(as(c.clara, () => planSeries(tuesdays(c)), now)).rejects.toThrow(missing)
})

test("sent twice with one key it is one series", async () => {
  const c = await cast(now)
  const key = "6f1f2f0e-7a53-4f7e-9d38-6d1d0f6f2a01"
  const [one, two] = await Promise.all([
    as(c.noor, () => planSeries(tuesdays(c), key), now),
    as(c.noor, () => planSeries(tuesdays(c), key), now),
  ])
  expect(kept(one).seriesId).toBe(kept(two).seriesId)
  expect(
    await owner("select count(*)::int as n from counselling_session where series_id is not null"),
  ).toEqual([{ n: 6 }])
})

test("what was begun is no draft any more once it is planned", async () => {
  const c = await cast(now)
  const begun = {
    ...seriesDraft,
    values: { title: "Spanish" },
    submitKey: "0f0f0f0f-0000-4000-8000-0f0f0f0f0f0f",
  }
  kept(await as(c.noor, () => saveDraft(begun), now))
  const drafts = () => owner("select form from draft where membership_id = $1", [c.noor.id])
  kept(await as(c.noor, () => previewSeries({ ...tuesdays(c), draft: seriesDraft }), now))
  expect(await drafts()).toEqual([{ form: "session-series" }])
  await plannedSeries(c, { draft: seriesDraft })
  expect(await drafts()).toEqual([])
})
