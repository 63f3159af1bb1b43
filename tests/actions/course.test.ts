import { expect, test } from "vitest"
import { enrolInSeries, leaveSeries, setLevels } from "@/lib/domain/course/actions"
import { seriesDetail, seriesList } from "@/lib/domain/course/queries"
import { as, cast } from "@/tests/support/as"
import type { Cast, Player } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"
import { kept } from "@/tests/support/planned"
import { seriesNow as now, nth, plannedSeries } from "@/tests/support/series"

const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
const seats = (participantId: string) =>
  owner(
    `select a.state, count(*)::int as n from attendance a join counselling_session s on s.id = a.session_id
     where s.series_id is not null and a.participant_id = $1 group by 1 order by 1`,
    [participantId],
  )
const enrol = (by: Player, seriesId: string, participantId: string) =>
  as(
    by,
    () => enrolInSeries({ seriesId, participantIds: [participantId], from: "2026-11-03", level: "A1" }),
    now,
  )

async function leave(c: Cast, seriesId: string, more: object = {}) {
  const [found] = await owner<{ id: string; version: number }>(
    "select id, version from series_enrolment where participant_id = $1",
    [c.amina],
  )
  const said = {
    seriesId,
    enrolmentId: found?.id,
    version: found?.version,
    until: "2026-11-03",
    reason: "job",
  }
  return as(c.noor, () => leaveSeries({ ...said, ...more }), now)
}

test("who is taken in from a day is expected from then on; a counsellor takes in whom she accompanies", async () => {
  const c = await cast(now)
  const seriesId = await plannedSeries(c, { participantIds: [c.basma] })
  kept(await enrol(c.noor, seriesId, c.amina))
  expect(await seats(c.amina)).toEqual([{ state: "booked", n: 4 }])
  expect(await enrol(c.noor, seriesId, c.amina)).toMatchObject({
    problems: { participantIds: { key: "course.problems.enrolled" } },
  })
  expect(await enrol(c.noor, seriesId, c.dara)).toMatchObject({ done: false })
  kept(await enrol(c.clara, seriesId, c.dara))
  expect(await enrol(c.clara, seriesId, c.zahra), "of another house").toMatchObject({ done: false })
  await expect(enrol(c.tomas, seriesId, c.dara)).rejects.toThrow(missing)
  await expect(enrol(c.lena, seriesId, c.zahra)).rejects.toThrow(missing)
})

test("who leaves after a day is not expected later, and her children's places are free", async () => {
  const c = await cast(now)
  const seriesId = await plannedSeries(c, {
    ...{ childcare: "offered", childcareOffer: { places: "2" }, childIds: [c.leila] },
  })
  expect(await leave(c, seriesId, { version: 7 })).toMatchObject({
    problems: { form: { key: "course.problems.changedSince" } },
  })
  expect(await leave(c, seriesId)).toMatchObject({ value: { freed: 3 } })
  expect(await seats(c.amina)).toEqual([
    { state: "booked", n: 3 },
    { state: "cancelled_by_participant", n: 3 },
  ])
  expect(
    await owner(
      "select taken, count(*)::int as n from childcare_offer o join counselling_session s on s.id = o.session_id where series_id is not null group by 1 order by 1",
    ),
  ).toEqual([
    { taken: 0, n: 3 },
    { taken: 1, n: 3 },
  ])
  expect(await leave(c, seriesId)).toMatchObject({ problems: { form: { key: "course.problems.left" } } })
})

test("who is taken in waits where a session is full, and is asked when somebody leaves the series", async () => {
  const c = await cast(now)
  const seriesId = await plannedSeries(c, { capacity: "3" })
  for (const place of [2, 4])
    await owner("update counselling_session set capacity = 2 where id = $1", [
      (await nth(seriesId, place)).id,
    ])
  expect(await enrol(c.clara, seriesId, c.dara)).toMatchObject({
    value: { count: 1, waiting: 2, sessions: 4 },
  })
  expect(await seats(c.dara)).toEqual([
    { state: "booked", n: 2 },
    { state: "waitlisted", n: 2 },
  ])
  const [asked] = await owner("select distinct requested_at from attendance where state = 'waitlisted'")
  expect(asked, "behind those with whom it was planned").toEqual({
    requested_at: new Date(now.getTime() + 1),
  })
  const { roster } = await as(c.noor, () => seriesDetail(seriesId), now)
  expect(Object.fromEntries(roster.map((one) => [one.participantId, [one.expected, one.waits]]))).toEqual({
    [c.amina]: [6, 0],
    [c.basma]: [6, 0],
    [c.dara]: [2, 2],
  })
  kept(await leave(c, seriesId, { until: "2026-10-20" }))
  expect(await seats(c.dara)).toEqual([
    { state: "booked", n: 2 },
    { state: "offered", n: 2 },
  ])
})

test("who leaves a series leaves the lines too: a place that was offered goes to whoever is next", async () => {
  const c = await cast(now)
  const seriesId = await plannedSeries(c, { participantIds: [c.basma] })
  const { id } = await nth(seriesId, 5)
  await owner("update counselling_session set capacity = 1 where id = $1", [id])
  kept(await enrol(c.noor, seriesId, c.amina))
  kept(await enrol(c.clara, seriesId, c.dara))
  const standing = () =>
    owner("select participant_id, state from attendance where session_id = $1 order by requested_at, id", [
      id,
    ])
  const line = (await standing()).map(({ state }) => state)
  expect(line.toSorted()).toEqual(["booked", "waitlisted", "waitlisted"])
  await owner("update counselling_session set capacity = 2 where id = $1", [id])
  await owner("select sec.settle_seats($1, $2)", [id, now])
  expect(await seats(c.amina)).toEqual([
    { state: "booked", n: 3 },
    { state: "offered", n: 1 },
  ])
  kept(await leave(c, seriesId, { until: "2026-11-03" }))
  expect(await seats(c.amina)).toContainEqual({ state: "cancelled_by_participant", n: 3 })
  expect(await standing()).toContainEqual({ participant_id: c.dara, state: "offered" })
})

test("who leaves before her first day never began, and is expected nowhere", async () => {
  const c = await cast(now)
  const seriesId = await plannedSeries(c)
  expect(await leave(c, seriesId, { until: "2026-10-13" })).toMatchObject({ done: true })
  expect(await seats(c.amina)).toEqual([{ state: "cancelled_by_participant", n: 6 }])
})

test("the course tells hours, the absence rate and the levels of each woman, to whoever arranges it", async () => {
  const c = await cast(now)
  const seriesId = await plannedSeries(c)
  const marks = ["present", "late", "absent", "excused"] as const
  for (const [place, state] of marks.entries()) {
    const { id } = await nth(seriesId, place)
    await owner("update counselling_session set state = 'held', recorded_at = now() where id = $1", [id])
    await owner(
      "update attendance set state = $3, minutes_late = $4, recorded_at = now() where session_id = $1 and participant_id = $2",
      [id, c.amina, state, state === "late" ? 30 : 0],
    )
  }
  const [one] = await owner<{ id: string }>("select id from series_enrolment where participant_id = $1", [
    c.amina,
  ])
  const levels = { seriesId, enrolmentId: one?.id, version: 1, levelAtStart: "A0", levelAtEnd: "A1" }
  kept(await as(c.noor, () => setLevels(levels), now))
  const course = await as(c.noor, () => seriesDetail(seriesId), now)
  expect(course).toMatchObject({ plannedHours: 9, heldMinutes: 360, toComeMinutes: 180, arranges: true })
  expect(course.roster.find(({ participantId }) => participantId === c.amina)).toMatchObject({
    ...{ minutes: 150, attended: 2, absent: 1, excused: 1, absence: 25, complete: false },
    ...{ levelAtStart: "A0", levelAtEnd: "A1" },
  })
  const seen = await as(c.tomas, () => seriesDetail(seriesId), now)
  expect(seen).toMatchObject({ arranges: false, roster: [] })
  await expect(as(c.lena, () => seriesDetail(seriesId), now)).rejects.toThrow(missing)
  expect((await as(c.lena, () => seriesList(), now)).rows).toEqual([])
  expect((await as(c.clara, () => seriesList(), now)).rows).toMatchObject([
    { planned: 2, held: 4, people: 2 },
  ])
})
