import { expect, test } from "vitest"
import { enrolInSeries } from "@/lib/domain/course/actions"
import { moveSession } from "@/lib/domain/session-change/actions"
import { undoSeries } from "@/lib/domain/session-undo/actions"
import { as, cast } from "@/tests/support/as"
import type { Player } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"
import { kept } from "@/tests/support/planned"
import { seriesNow as now, nth, plannedSeries, sessionsIn } from "@/tests/support/series"

const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const undo = (by: Player, seriesId: string, at = later(1)) => as(by, () => undoSeries({ seriesId }), at)
const goneOn = { problems: { form: { key: "session-series.problems.goneOn" } } }

test("a series is taken back with its sessions, places and bookings, and shared childcare has its places again", async () => {
  const c = await cast(now)
  const counted = () =>
    owner(`select (select count(*)::int from session_series) as series, (select count(*)::int from series_enrolment) as enrolled,
      (select count(*)::int from counselling_session) as sessions, (select count(*)::int from attendance) as seats,
      (select count(*)::int from childcare_offer) as offers, (select count(*)::int from childcare_booking) as bookings`)
  const before = await counted()
  const seriesId = await plannedSeries(c, {
    ...{ childcare: "offered", childcareOffer: { places: "2" }, childIds: [c.leila] },
  })
  expect(await counted()).not.toEqual(before)
  expect(kept(await undo(c.noor, seriesId))).toEqual({ seriesId, count: 6 })
  expect(await counted()).toEqual(before)
  await expect(undo(c.noor, seriesId)).rejects.toThrow(missing)
})

test("a series that nobody is in yet is taken back too", async () => {
  const c = await cast(now)
  const nobody = { participantIds: [], kind: "group", plannedHours: "", level: "", languages: "" }
  const seriesId = await plannedSeries(c, { ...nobody, childcare: "unanswered" })
  expect(kept(await undo(c.noor, seriesId))).toEqual({ seriesId, count: 6 })
})

test("nobody else takes it back, and nobody after a day", async () => {
  const c = await cast(now)
  const seriesId = await plannedSeries(c)
  for (const other of [c.tomas, c.lena]) await expect(undo(other, seriesId)).rejects.toThrow(missing)
  expect(await undo(c.noor, seriesId, later(25))).toMatchObject({
    problems: { form: { key: "counselling-session.problems.undoTooLate" } },
  })
  expect(await sessionsIn(seriesId)).toHaveLength(6)
})

test("what has gone on stays: a session that was moved, a woman who was taken in, a note of a colleague", async () => {
  const c = await cast(now)
  const moved = await plannedSeries(c)
  const { id: sessionId } = await nth(moved, 2)
  const target = { date: "2026-11-05", startTime: "16:00", endTime: "17:30", mode: "on_site", accepted: true }
  kept(await as(c.noor, () => moveSession({ sessionId, version: 1, ...target }), now))
  expect(await undo(c.noor, moved)).toMatchObject(goneOn)

  const joined = await plannedSeries(c, { participantIds: [c.amina], startTime: "16:00", endTime: "17:00" })
  const taken = { seriesId: joined, participantIds: [c.dara], from: "2026-10-20" }
  kept(await as(c.clara, () => enrolInSeries(taken), later(0.5)))
  expect(await undo(c.noor, joined)).toMatchObject(goneOn)

  const noted = await plannedSeries(c, { participantIds: [c.amina], startTime: "18:00", endTime: "19:00" })
  await owner(
    `insert into counselling_note (organisation_id, participant_id, session_id, author_id, text, visibility)
     values ($1, $2, $3, $4, 'x', 'case_team')`,
    [c.harbour, c.amina, (await nth(noted, 0)).id, c.tomas.id],
  )
  expect(await undo(c.noor, noted)).toMatchObject(goneOn)
})
