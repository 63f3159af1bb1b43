import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { logSession, planSession } from "@/lib/domain/counselling-session/actions"
import { addDays } from "@/lib/platform/dates"
import { as, cast } from "@/tests/support/as"
import { owner } from "@/tests/support/own-database"
import { dayOfCast, noonOfCast } from "@/tests/support/plain-day"

/** The cast meets around noon, so that no test meets their sessions at the hours it enters. */
const noon = noonOfCast()
const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
const yesterday = addDays(dayOfCast(), -1)
const early = { date: yesterday, startTime: "05:00", endTime: "06:30" }
const attended = { attendance: "present", childcare: "not_needed_confirmed" }
const inDays = (days: number, hours = 0) => new Date(Date.now() + (days * 24 + hours) * 3_600_000)
const rows = (table: string, sessionId: string, columns = "*") =>
  owner(`select ${columns} from ${table} where session_id = $1`, [sessionId])
const session = async (id: string) =>
  (await owner("select * from counselling_session where id = $1", [id]))[0]

function kept(
  outcome: Awaited<ReturnType<typeof logSession>> | Awaited<ReturnType<typeof planSession>>,
): string {
  if (!outcome.done) throw new Error(JSON.stringify(outcome))
  return outcome.value.sessionId
}

test("a session is logged with who, when and attendance alone", async () => {
  const { noor, basma, harbour } = await cast(noon)
  const outcome = await as(noor, () =>
    logSession({ participantIds: [basma], ...early, attendance: "present" }),
  )
  expect(outcome).toMatchObject({ done: true, value: { minutes: 90, names: ["Basma N."] } })
  const id = kept(outcome)
  expect(await session(id)).toMatchObject({
    ...{
      organisation_id: harbour,
      counsellor_id: noor.id,
      kind: "individual",
      mode: "on_site",
      state: "held",
    },
    ...{ timezone: "Europe/Madrid", childcare: "unanswered", recorded_by: noor.id },
  })
  expect(await rows("attendance", id)).toMatchObject([{ participant_id: basma, state: "present" }])
  const [tally] = await owner("select individual_minutes from participant_tally where participant_id = $1", [
    basma,
  ])
  expect(tally?.individual_minutes).toBe(60 + 90)
})

test("the trail says who logged whose session and which fields, and not what they hold", async () => {
  const { noor, basma } = await cast(noon)
  const note = "She wants to open a bakery"
  const id = kept(await as(noor, () => logSession({ participantIds: [basma], ...early, ...attended, note })))
  const [trace] = await owner("select * from audit_entry where act = 'session.log'")
  expect(trace).toMatchObject({
    actor_id: noor.id,
    record_id: id,
    participant_ids: [basma],
    decision: "done",
  })
  expect(trace?.fields).toContain("note")
  expect(JSON.stringify(trace)).not.toContain("bakery")
})

test("note, next step, minutes late and place are kept with the session", async () => {
  const { noor, basma } = await cast(noon)
  const words = {
    note: "Speaks of Friday",
    noteVisibility: "case_team",
    nextStep: "Call the school",
    nextStepDue: addDays(yesterday, 8),
  }
  const more = { place: "Room 2", minutesLate: "10", minutesEarly: "", topics: ["work", "language"] }
  const id = kept(
    await as(noor, () => logSession({ participantIds: [basma], ...early, ...attended, ...words, ...more })),
  )
  expect(await session(id)).toMatchObject({ place: "Room 2", topics: ["work", "language"] })
  expect(await rows("attendance", id)).toMatchObject([{ state: "late", minutes_late: 10 }])
  expect(await rows("counselling_note", id)).toMatchObject([
    { author_id: noor.id, participant_id: basma, text: "Speaks of Friday", visibility: "case_team" },
  ])
  expect(await rows("next_step", id, "what, due_on::text")).toEqual([
    { what: "Call the school", due_on: addDays(yesterday, 8) },
  ])
})

test("a session of two says so for both, and one that we cancelled did not take place", async () => {
  const { noor, amina, basma } = await cast(noon)
  const both = { participantIds: [amina, basma, amina], kind: "group", title: "Two at once" }
  const id = kept(await as(noor, () => logSession({ ...both, ...early, attendance: "cancelled_by_org" })))
  expect(await session(id)).toMatchObject({
    kind: "group",
    state: "cancelled",
    cancel_reason: "cancelled_by_org",
  })
  expect(await rows("attendance", id)).toHaveLength(2)
})

test("what is logged as planned waits to be recorded", async () => {
  const { noor, basma } = await cast(noon)
  const tomorrow = { ...early, date: addDays(yesterday, 4) }
  const id = kept(
    await as(noor, () =>
      logSession({ participantIds: [basma], ...tomorrow, attendance: "planned", accepted: true }),
    ),
  )
  expect(await session(id)).toMatchObject({ state: "scheduled", recorded_at: null })
  expect(await rows("attendance", id)).toMatchObject([{ state: "booked", recorded_at: null }])
})

test("impossible input is said beside its field and nothing is written", async () => {
  const { noor, basma } = await cast(noon)
  const log = (more: object) =>
    as(noor, () => logSession({ participantIds: [basma], ...early, ...attended, accepted: true, ...more }))
  const before = await owner("select count(*) from counselling_session")
  const said = async (more: object) => {
    const outcome = await log(more)
    return outcome.done
      ? {}
      : Object.fromEntries(
          Object.entries(outcome.problems).map(([at, { key }]) => [at, key.split(".").at(-1)]),
        )
  }
  expect(await said({ participantIds: [] })).toEqual({ participantIds: "participantsMissing" })
  expect(await said({ endTime: "05:00" })).toEqual({ endTime: "endBeforeStart" })
  expect(await said({ startTime: "5 am" })).toMatchObject({ startTime: "startMissing" })
  expect(await said({ date: "2026-02-30" })).toEqual({ date: "dateMissing" })
  expect(await said({ attendance: undefined })).toEqual({ attendance: "attendanceMissing" })
  expect(await said({ childcare: "not_possible" })).toEqual({ childcareReason: "reasonMissing" })
  expect(await said({ nextStepDue: "2026-12-01" })).toEqual({ nextStep: "stepMissing" })
  expect(await said({ minutesLate: "-3" })).toEqual({ minutesLate: "minutes" })
  expect(await owner("select count(*) from counselling_session")).toEqual(before)
})

test("someone who is not hers, is no longer hers or lives elsewhere is refused in the same words", async () => {
  const { noor, dara, hana, zahra } = await cast(noon)
  for (const stranger of [dara, hana, zahra, randomUUID()]) {
    const outcome = await as(noor, () =>
      logSession({ participantIds: [stranger], ...early, ...attended, accepted: true }),
    )
    expect(outcome).toEqual({
      done: false,
      problems: { participantIds: { key: "counselling-session.problems.participantNotYours" } },
    })
  }
})

test("possible errors are asked about once and overridden", async () => {
  const { noor, amina, basma, programme } = await cast(noon)
  await owner("update organisation set correction_days = 366")
  await owner("update programme set starts_on = $2 where id = $1", [programme, addDays(yesterday, -200)])
  const doubtsOf = async (more: object) => {
    const raw = { participantIds: [amina], ...early, ...attended, ...more }
    const outcome = await as(noor, () => logSession(raw))
    return outcome.done ? [] : (outcome.doubts ?? []).map(({ key }) => key.split(".").at(-1))
  }
  await as(noor, () => logSession({ participantIds: [basma], ...early, ...attended }))
  expect(await doubtsOf({ startTime: "06:00", endTime: "07:00" })).toEqual(["overlapYours"])
  expect(await doubtsOf({ startTime: "01:00", endTime: "05:00" })).toEqual([])
  expect(await doubtsOf({ date: addDays(yesterday, -1), startTime: "01:00", endTime: "05:01" })).toEqual([
    "long",
  ])
  expect(await doubtsOf({ date: addDays(yesterday, 5) })).toEqual(["future"])
  expect(await doubtsOf({ date: addDays(yesterday, -201) })).toEqual(["outsideProgramme"])
  expect(await doubtsOf({ date: addDays(yesterday, -2), childcare: "unanswered" })).toEqual([
    "childcareUnanswered",
  ])
  expect(await doubtsOf({ date: addDays(yesterday, -2), childcare: "unanswered", accepted: true })).toEqual(
    [],
  )
})

test("another counsellor's session with her in the same hours is a doubt that names her", async () => {
  const { noor, tomas, amina, basma, put, harbour } = await cast(noon)
  await put("assignment", {
    organisation_id: harbour,
    participant_id: basma,
    counsellor_id: tomas.id,
    from_on: "2026-01-01",
  })
  await as(tomas, () => logSession({ participantIds: [basma], ...early, ...attended }))
  const outcome = await as(noor, () =>
    logSession({ participantIds: [amina, basma], kind: "group", ...early, ...attended }),
  )
  expect(outcome).toMatchObject({
    doubts: [
      {
        key: "counselling-session.doubts.overlapHers",
        values: { name: "Basma N.", from: "05:00", until: "06:30" },
      },
    ],
  })
})

test("twenty sends of one form keep one session and answer all alike", async () => {
  const { noor, basma } = await cast(noon)
  const key = randomUUID()
  const form = { participantIds: [basma], ...early, ...attended, note: "Once" }
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => as(noor, () => logSession(form, key))))
  for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0])
  expect(outcomes[0]?.done).toBe(true)
  expect(await owner("select count(*)::int as n from counselling_note where text = 'Once'")).toEqual([
    { n: 1 },
  ])
  expect(await owner("select count(*)::int as n from audit_entry where act = 'session.log'")).toEqual([
    { n: 1 },
  ])
})

test("a coordinator, the programme's and somebody whose account is closed cannot log; a stranger is signed out", async () => {
  const { clara, petra, olga, basma } = await cast(noon)
  const log = () => logSession({ participantIds: [basma], ...early, ...attended })
  await expect(as(clara, log)).rejects.toThrow(missing)
  await expect(as(petra, log)).rejects.toThrow(missing)
  expect(await as(olga, log)).toMatchObject({ done: false, signedOut: true })
  expect(await as(null, log)).toMatchObject({ done: false, signedOut: true })
})

test("a night in which the clocks change is as long as it is", async () => {
  const { noor, basma, programme } = await cast(noon)
  await owner("update programme set starts_on = '2026-01-01' where id = $1", [programme])
  await owner("update organisation set correction_days = 366")
  const log = (date: string, startTime: string, endTime: string) =>
    as(noor, () =>
      logSession({ participantIds: [basma], date, startTime, endTime, ...attended, accepted: true }),
    )
  expect(await log("2026-10-25", "01:30", "03:30")).toMatchObject({ value: { minutes: 180 } })
  expect(await log("2026-03-29", "01:30", "03:30")).toMatchObject({ value: { minutes: 60 } })
  const [tally] = await owner("select individual_minutes from participant_tally where participant_id = $1", [
    basma,
  ])
  expect(tally?.individual_minutes).toBe(60 + 180 + 60)
  expect(await log("2026-03-29", "02:15", "03:15")).toMatchObject({
    problems: { endTime: { key: "counselling-session.problems.endBeforeStart" } },
  })
})

test("hours that overlap are credited once", async () => {
  const { noor, basma } = await cast(noon)
  await as(noor, () => logSession({ participantIds: [basma], ...early, ...attended }))
  const later = { date: yesterday, startTime: "06:00", endTime: "07:00" }
  kept(await as(noor, () => logSession({ participantIds: [basma], ...later, ...attended, accepted: true })))
  const [tally] = await owner("select individual_minutes from participant_tally where participant_id = $1", [
    basma,
  ])
  expect(tally?.individual_minutes).toBe(60 + 120)
})

test("a group is planned with its room, its places and whom it expects; too many are refused", async () => {
  const { noor, amina, basma } = await cast(noon)
  const workshop = {
    kind: "group",
    title: "CV workshop",
    startsAt: inDays(3),
    endsAt: inDays(3, 2),
    place: "Hall",
    capacity: 1,
    accepted: true,
  }
  const plan = (participantIds: string[]) => as(noor, () => planSession({ ...workshop, participantIds }))
  expect(await plan([amina, basma])).toMatchObject({
    problems: {
      participantIds: { key: "counselling-session.problems.overCapacity", values: { capacity: 1 } },
    },
  })
  const id = kept(await plan([basma]))
  expect(await session(id)).toMatchObject({
    state: "scheduled",
    title: "CV workshop",
    capacity: 1,
    place: "Hall",
  })
  expect(await rows("attendance", id)).toMatchObject([{ participant_id: basma, state: "booked" }])
})

test("a plan without anybody, longer than a day or without the care that is needed is refused", async () => {
  const { noor, basma } = await cast(noon)
  const plan = (more: object) =>
    as(noor, () =>
      planSession({
        kind: "individual",
        participantIds: [basma],
        startsAt: inDays(3),
        endsAt: inDays(3, 1),
        ...more,
      }),
    )
  expect(await plan({ participantIds: [] })).toMatchObject({ problems: { participantIds: {} } })
  expect(await plan({ endsAt: inDays(5) })).toMatchObject({
    problems: { endsAt: { key: "counselling-session.problems.tooLong" } },
  })
  expect(await plan({ childcare: "not_possible", childcareReason: "" })).toMatchObject({
    problems: { childcareReason: {} },
  })
  expect(await plan({ startsAt: inDays(-3), endsAt: inDays(-3, 1) })).toMatchObject({
    doubts: expect.arrayContaining([{ key: "counselling-session.doubts.past" }]),
  })
})
