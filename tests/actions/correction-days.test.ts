import { expect, test } from "vitest"
import { markAttendance } from "@/lib/domain/attendance/actions"
import { changeCorrectionDays } from "@/lib/domain/correction-days/actions"
import { correctionDays } from "@/lib/domain/correction-days/queries"
import { logSession } from "@/lib/domain/counselling-session/actions"
import { countHeads } from "@/lib/domain/head-count/actions"
import { addDays, civilDate } from "@/lib/platform/dates"
import { as, cast } from "@/tests/support/as"
import { owner } from "@/tests/support/own-database"
import { noonOfCast } from "@/tests/support/plain-day"

const noon = noonOfCast()
const day = 86_400_000
const refused = (key: string, values?: object) => ({
  done: false,
  problems: { days: { key: `correction-days.problems.${key}`, ...(values && { values }) } },
})

test("a coordinator changes the days, and everybody there sees who did, when, from what and to what", async () => {
  const { clara, noor, konrad } = await cast(noon)
  expect(await as(clara, () => correctionDays())).toMatchObject({ days: 7, changes: [], mine: true })
  const later = new Date(noon.getTime() + 60_000)
  expect(await as(clara, () => changeCorrectionDays({ days: "3", seen: 7 }), noon)).toMatchObject({
    done: true,
  })
  expect(await as(clara, () => changeCorrectionDays({ days: 0, seen: 3 }), later)).toMatchObject({
    done: true,
  })
  expect(await as(noor, () => correctionDays())).toMatchObject({
    ...{ days: 0, mine: false },
    changes: [
      { before: 3, after: 0, by: "Clara", changedAt: later },
      { before: 7, after: 3, by: "Clara", changedAt: noon },
    ],
  })
  expect(await as(konrad, () => correctionDays())).toMatchObject({ days: 7, changes: [] })
})

test("only whole days from 0 to 31 are taken, another number than before, and from who saw what stands", async () => {
  const { clara } = await cast(noon)
  const enter = (days: unknown, seen = 7) => as(clara, () => changeCorrectionDays({ days, seen }))
  for (const days of ["", " ", "-1", "32", "1.5", "a week", null])
    expect(await enter(days)).toMatchObject({ done: false })
  for (const days of ["", "32", "1.5"]) expect(await enter(days)).toMatchObject(refused("days"))
  expect(await enter(7)).toEqual(refused("same"))
  expect(await enter(31)).toMatchObject({ done: true })
  expect(await enter(2, 7)).toEqual(refused("changedSince", { days: 31 }))
  expect(await owner("select days_before, days from correction_setting")).toEqual([
    { days_before: 7, days: 31 },
  ])
})

test("a counsellor does not change them", async () => {
  const { noor } = await cast(noon)
  await expect(as(noor, () => changeCorrectionDays({ days: 3, seen: 7 }))).rejects.toThrow(
    "NEXT_HTTP_ERROR_FALLBACK;404",
  )
})

test("a changed number holds from the next act: for marks, head counts and what is logged afterwards", async () => {
  const { noor, clara, basma, amina, toComplete, groupOfNoor } = await cast(noon)
  await owner("update counselling_session set starts_at = $2, ends_at = $3 where id = any ($1)", [
    [toComplete],
    new Date(noon.getTime() - 4 * day),
    new Date(noon.getTime() - 4 * day + day / 24),
  ])
  await owner("update counselling_session set starts_at = $2, ends_at = $3 where id = $1", [
    groupOfNoor,
    new Date(noon.getTime() - 5 * day),
    new Date(noon.getTime() - 5 * day + day / 24),
  ])
  const marks = [{ participantId: amina, state: "present" }]
  const acts: (() => Promise<object>)[] = [
    () => markAttendance({ sessionId: toComplete, marks }),
    () => countHeads({ sessionId: groupOfNoor, version: 0, number: "4" }),
    () =>
      logSession({
        ...{ participantIds: [basma], date: addDays(civilDate(noon, "Europe/Madrid"), -4) },
        ...{ startTime: "05:00", endTime: "06:00", attendance: "present" },
        ...{ childcare: "not_needed_confirmed", accepted: true },
      }),
  ]
  expect(await as(clara, () => changeCorrectionDays({ days: 3, seen: 7 }), noon)).toMatchObject({
    done: true,
  })
  for (const act of acts)
    expect(JSON.stringify(await as(noor, act, noon))).toMatch(/problems\.(locked|logLocked)"/)
  expect(await as(clara, () => changeCorrectionDays({ days: 5, seen: 3 }), noon)).toMatchObject({
    done: true,
  })
  for (const act of acts) expect(await as(noor, act, noon)).toMatchObject({ done: true })
})
