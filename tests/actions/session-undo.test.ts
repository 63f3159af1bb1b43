import { expect, test } from "vitest"
import { markAttendance, recordSession } from "@/lib/domain/attendance/actions"
import { logSession, planSession } from "@/lib/domain/counselling-session/actions"
import { undoSession } from "@/lib/domain/session-undo/actions"
import { addDays, civilDate } from "@/lib/platform/dates"
import { as, cast } from "@/tests/support/as"
import { owner } from "@/tests/support/own-database"
import { noonOfCast } from "@/tests/support/plain-day"

/** The cast meets around noon, so that no test meets their sessions at the hours it enters. */
const noon = noonOfCast()
const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
const yesterday = addDays(civilDate(new Date(), "Europe/Madrid"), -1)
const hour = 3_600_000

const rows = (table: string, sessionId: string, columns = "*") =>
  owner(`select ${columns} from ${table} where session_id = $1 order by 1`, [sessionId])
const session = async (id: string) =>
  (await owner("select * from counselling_session where id = $1", [id]))[0]

test("undoing a record leaves the session as it was planned", async () => {
  const { noor, amina, toComplete } = await cast(noon)
  const before = [
    await session(toComplete),
    await rows("attendance", toComplete),
    await rows("childcare_booking", toComplete),
  ]
  const [tally] = await owner("select * from participant_tally where participant_id = $1", [amina])
  await as(noor, () => recordSession({ sessionId: toComplete, state: "present" }))
  await as(noor, () => undoSession({ sessionId: toComplete }))
  const after = [
    await session(toComplete),
    await rows("attendance", toComplete),
    await rows("childcare_booking", toComplete),
  ]
  const timeless = (value: unknown) =>
    JSON.parse(JSON.stringify(value, (key, one) => (/version|updated_at/.test(key) ? 0 : one)))
  expect(timeless(after)).toEqual(timeless(before))
  expect((await owner("select * from participant_tally where participant_id = $1", [amina]))[0]).toEqual(
    tally,
  )
})

test("undoing a log removes all it wrote and gives shared places back", async () => {
  const { noor, amina, yusuf, leila, harbour, put } = await cast(noon)
  const [starts, ends] = [`${yesterday}T03:00:00Z`, `${yesterday}T09:00:00Z`]
  const shared = { organisation_id: harbour, starts_at: starts, ends_at: ends, places: 5, taken: 1 }
  const offer = await put("childcare_offer", shared)
  const form = {
    participantIds: [amina],
    date: yesterday,
    startTime: "06:00",
    endTime: "07:00",
    attendance: "present",
  }
  const outcome = await as(noor, () =>
    logSession({ ...form, childIds: [yusuf, leila], note: "A word", nextStep: "A step", accepted: true }),
  )
  if (!outcome.done) throw new Error(JSON.stringify(outcome))
  const { sessionId } = outcome.value
  const taken = async () =>
    (await owner("select taken from childcare_offer where id = $1", [offer]))[0]?.taken
  expect(await taken()).toBe(3)
  expect(await as(noor, () => undoSession({ sessionId }))).toMatchObject({ value: { removed: true } })
  expect(await taken()).toBe(1)
  expect(await session(sessionId)).toBeUndefined()
  for (const table of ["attendance", "counselling_note", "next_step", "childcare_booking"])
    expect(await rows(table, sessionId)).toEqual([])
  const [trace] = await owner("select fields, participant_ids from audit_entry where act = 'session.undo'")
  expect(trace).toEqual({ fields: ["remove"], participant_ids: [amina] })
  await expect(as(noor, () => undoSession({ sessionId }))).rejects.toThrow(missing)
})

test("a place that is held until she answers is given back too, and care that a colleague recorded stays", async () => {
  const { noor, tomas, amina, yusuf, harbour, put } = await cast(noon)
  const startsAt = new Date(Date.now() + 50 * hour)
  const span = {
    starts_at: new Date(startsAt.getTime() - hour),
    ends_at: new Date(startsAt.getTime() + 2 * hour),
  }
  const offer = await put("childcare_offer", { organisation_id: harbour, places: 5, ...span })
  const plan = async () => {
    const outcome = await as(noor, () =>
      planSession({
        participantIds: [amina],
        kind: "individual",
        ...{ startsAt, endsAt: new Date(startsAt.getTime() + hour), childIds: [yusuf], accepted: true },
      }),
    )
    if (!outcome.done) throw new Error(JSON.stringify(outcome))
    return outcome.value.sessionId
  }
  const taken = async () =>
    (await owner("select taken from childcare_offer where id = $1", [offer]))[0]?.taken
  const held = await plan()
  await owner("update childcare_booking set state = 'offered', answer_by = $2 where session_id = $1", [
    held,
    startsAt,
  ])
  expect(await taken()).toBe(1)
  expect(await as(noor, () => undoSession({ sessionId: held }))).toMatchObject({ value: { removed: true } })
  expect(await taken()).toBe(0)

  const sessionId = await plan()
  const [booking] = await rows("childcare_booking", sessionId, "id")
  const about = {
    organisation_id: harbour,
    booking_id: booking?.id,
    recorded_by: tomas.id,
    recorded_at: noon,
  }
  await put("care_incident", { ...about, what: "A fall", action: "Ice", happened_at: noon })
  expect(await as(noor, () => undoSession({ sessionId }))).toEqual({
    done: false,
    problems: { form: { key: "counselling-session.problems.undoOthersWrote" } },
  })
})

test("a plan is taken back with the childcare that came with it", async () => {
  const { noor, amina, yusuf } = await cast(noon)
  const startsAt = new Date(Date.now() + 50 * hour)
  const plan = {
    kind: "individual",
    participantIds: [amina],
    startsAt,
    endsAt: new Date(startsAt.getTime() + hour),
  }
  const outcome = await as(noor, () =>
    planSession({ ...plan, childcareOffer: { places: 2 }, childIds: [yusuf], accepted: true }),
  )
  if (!outcome.done) throw new Error(JSON.stringify(outcome))
  const { sessionId } = outcome.value
  expect(await rows("childcare_offer", sessionId)).toMatchObject([{ places: 2, taken: 1 }])
  await as(noor, () => undoSession({ sessionId }))
  expect(await rows("childcare_offer", sessionId)).toEqual([])
  expect(await session(sessionId)).toBeUndefined()
})

test("after a day nothing is taken back here", async () => {
  const { noor, toComplete } = await cast(noon)
  const recorded = new Date(Date.now() - 25 * hour)
  await as(noor, () => recordSession({ sessionId: toComplete, state: "present", accepted: true }), recorded)
  expect(await as(noor, () => undoSession({ sessionId: toComplete }))).toEqual({
    done: false,
    problems: { form: { key: "counselling-session.problems.undoTooLate" } },
  })
})

test("a log that a colleague has written about stays", async () => {
  const { noor, tomas, amina, harbour } = await cast(noon)
  const input = {
    participantIds: [amina],
    date: civilDate(new Date(Date.now() - 26 * hour), "Europe/Madrid"),
  }
  const logged = await as(noor, () =>
    logSession({ ...input, startTime: "06:00", endTime: "06:30", attendance: "present", accepted: true }),
  )
  if (!logged.done) throw new Error(JSON.stringify(logged))
  const { sessionId } = logged.value
  await owner(
    `insert into counselling_note (organisation_id, participant_id, session_id, author_id, text, visibility)
     values ($1, $2, $3, $4, 'Mine alone', 'own')`,
    [harbour, amina, sessionId, tomas.id],
  )
  expect(await as(noor, () => undoSession({ sessionId }))).toEqual({
    done: false,
    problems: { form: { key: "counselling-session.problems.undoOthersWrote" } },
  })
  expect(await session(sessionId)).toBeDefined()
})

test("after roll call the last mark is taken back, and the others stand", async () => {
  const { noor, basma, dara, groupOfNoor } = await cast(noon)
  for (const participantId of [basma, dara])
    await as(noor, () =>
      markAttendance({ sessionId: groupOfNoor, marks: [{ participantId, state: "present" }] }),
    )
  await as(noor, () => undoSession({ sessionId: groupOfNoor }))
  expect(await session(groupOfNoor)).toMatchObject({ state: "scheduled", recorded_at: null })
  const marks = (await rows("attendance", groupOfNoor)).map((row) => [row.participant_id, row.state])
  expect(Object.fromEntries(marks)).toEqual({ [basma]: "present", [dara]: "booked" })
})
