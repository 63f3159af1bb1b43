import { beforeEach, describe, expect, test } from "vitest"
import { movePhase } from "@/lib/domain/case/actions"
import { recordTry } from "@/lib/domain/follow-up/actions"
import { addDays, addMonths, instantAt } from "@/lib/platform/dates"
import type { Outcome } from "@/lib/platform/outcome"
import { as, cast } from "@/tests/support/as"
import { papersOf } from "@/tests/support/case-papers"
import type { Cast } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"
import { dayOfCast } from "@/tests/support/plain-day"

let c: Cast
beforeEach(async () => {
  c = await cast()
})

const today = dayOfCast()
const ago = (days: number) => addDays(today, -days)
type Member = "clara" | "noor"

const valueIn = <Value>(outcome: Outcome<Value>): Value => {
  if (!outcome.done) throw new Error(JSON.stringify(outcome))
  return outcome.value
}
/** Amina, who is Noor's and enrolled. */
const move = (who: Member, to: string, more: object = {}) =>
  as(c[who], () => movePhase({ participantId: c.amina, to, ...more }))
const wayOf = async (id: string) =>
  (
    await owner(
      "select from_phase || ' ' || to_phase as step from phase_change where participant_id = $1 order by at",
      [id],
    )
  ).map(({ step }) => step)
const followUps = () =>
  owner(
    "select id, moment, due_on::text, state, version from follow_up where participant_id = $1 order by due_on, moment",
    [c.amina],
  )
const stopped = (key: string) => ({ done: false, problems: { to: { key: `life-cycle.missing.${key}` } } })

test("a case goes on one phase at a time, each with what its file must hold", async () => {
  const papers = papersOf(c, c.amina)
  expect(await move("noor", "profiled")).toMatchObject(stopped("profileAgreed"))
  const profile = await papers.profile()
  expect(await move("clara", "profiled")).toMatchObject({
    problems: { to: { key: "move.problems.byCounsellor" } },
  })
  valueIn(await move("noor", "profiled"))

  const step = await papers.itinerary(profile)
  expect(await move("noor", "in_itinerary")).toMatchObject(stopped("itineraryPlanned"))
  await step()
  valueIn(await move("noor", "in_itinerary"))

  const signed = ["childcare_arranged"]
  await papers.residence("no")
  expect(await move("noor", "work_experience", { confirmed: signed })).toMatchObject(stopped("mayWork"))
  await papers.residence("restricted")
  expect(await move("noor", "work_experience", { confirmed: signed })).toMatchObject(
    stopped("agreementSigned"),
  )
  await papers.agreement("signed")
  valueIn(await move("noor", "work_experience", { confirmed: signed }))

  valueIn(await move("noor", "on_hold", { reason: "She is ill", reviewOn: addDays(today, 60) }))
  expect(await move("noor", "road_map")).toMatchObject(stopped("cameFromThere"))
  valueIn(await move("noor", "work_experience"))

  expect(await move("noor", "road_map")).toMatchObject(stopped("roadMapDrafted"))
  await papers.roadMap(true)
  valueIn(await move("noor", "road_map"))
  valueIn(await move("noor", "exited", { exitOn: ago(1), exitReason: "completed" }))

  expect(await wayOf(c.amina)).toEqual([
    "enrolled profiled",
    "profiled in_itinerary",
    "in_itinerary work_experience",
    "work_experience on_hold",
    "on_hold work_experience",
    "work_experience road_map",
    "road_map exited",
  ])
  expect(
    await owner(
      "select reason, review_on::text, confirmed from phase_change where to_phase = 'on_hold' or confirmed <> '{}' order by at",
    ),
  ).toEqual([
    { reason: null, review_on: null, confirmed: signed },
    { reason: "She is ill", review_on: addDays(today, 60), confirmed: [] },
  ])
})

describe("leaving", () => {
  test("E17: makes two follow-ups, the second on the last day of a shorter month", async () => {
    const now = instantAt("2027-09-01", "10:00", "Europe/Madrid")
    await owner("update programme set ends_on = '2028-12-31'")
    const leave = { participantId: c.amina, to: "exited", exitOn: "2027-08-31", exitReason: "job" }
    valueIn(await as(c.noor, () => movePhase(leave), now))
    expect(await followUps()).toMatchObject([
      { moment: "4w", due_on: "2027-09-28", state: "due" },
      { moment: "6m", due_on: "2028-02-29", state: "due" },
    ])
    expect(
      await owner("select exit_on::text, exit_reason from enrolment where participant_id = $1", [c.amina]),
    ).toEqual([{ exit_on: "2027-08-31", exit_reason: "job" }])
  })

  test("E19: and coming back is the same case: entry as it was, follow-ups called off, the last exit counts", async () => {
    const before = await owner(
      "select enrolled_on, decided_on, reasons from enrolment where participant_id = $1",
      [c.amina],
    )
    const leave = () => move("noor", "exited", { exitOn: ago(3), exitReason: "family" })
    valueIn(await leave())
    expect(await move("noor", "enrolled")).toMatchObject({
      problems: { to: { key: "move.problems.byCoordinator" } },
    })
    valueIn(await move("clara", "enrolled"))
    expect(
      await owner("select enrolled_on, decided_on, reasons from enrolment where participant_id = $1", [
        c.amina,
      ]),
    ).toEqual(before)
    expect(
      await owner("select exit_on, exit_reason from enrolment where participant_id = $1", [c.amina]),
    ).toEqual([{ exit_on: null, exit_reason: null }])
    expect((await followUps()).map(({ state }) => state)).toEqual(["cancelled", "cancelled"])
    valueIn(await leave())
    expect((await followUps()).map(({ state }) => state)).toEqual(["due", "due"])
    valueIn(await move("clara", "enrolled"))
    valueIn(await move("noor", "exited", { exitOn: today, exitReason: "job" }))
    expect((await followUps()).map(({ state }) => state)).toEqual(["cancelled", "due", "cancelled", "due"])
    expect(await wayOf(c.amina)).toHaveLength(5)
  })
})

describe("following up", () => {
  /** She left so long ago that both days have come. */
  const left = async (on = addMonths(today, -7)) => {
    await owner("update enrolment set enrolled_on = $2, decided_on = $2 where participant_id = $1", [
      c.amina,
      addDays(on, -30),
    ])
    valueIn(await move("noor", "exited", { exitOn: on, exitReason: "moved" }))
    const [fourWeeks, sixMonths] = await followUps()
    return {
      fourWeeks: String(fourWeeks?.id),
      sixMonths: String(sixMonths?.id),
      dueOn: String(sixMonths?.due_on),
    }
  }
  const tried = (followUpId: string, entered: object = {}, who: Member | "tomas" = "noor") =>
    as(c[who], () =>
      recordTry({ followUpId, version: 1, on: today, method: "phone", result: "no_answer", ...entered }),
    )

  test("keeps what she said about that day, and closes with the second", async () => {
    const { fourWeeks, sixMonths, dueOn } = await left()
    const said = { result: "reached", employment: "employed", improved: "yes" }
    expect(await tried(fourWeeks, said)).toMatchObject({ done: true, value: { state: "late" } })
    expect(await move("noor", "closed")).toMatchObject(stopped("nothingDue"))
    expect(await tried(sixMonths, { ...said, on: dueOn })).toMatchObject({ value: { state: "reached" } })
    expect(await owner("select answers from follow_up where id = $1", [sixMonths])).toEqual([
      { answers: { employment: "employed", improved: "yes", helpful: "unknown" } },
    ])
    expect(await wayOf(c.amina)).toEqual(["enrolled exited", "exited followed_up"])
    valueIn(await move("clara", "closed"))
  })

  test("E18: after three tries she counts as not reached, with nothing known of her", async () => {
    const { sixMonths } = await left()
    for (const version of [1, 2])
      expect(await tried(sixMonths, { version })).toMatchObject({ value: { state: "due" } })
    expect(await tried(sixMonths, { version: 3 })).toMatchObject({ value: { state: "not_reached" } })
    expect(await owner("select state, answers from follow_up where id = $1", [sixMonths])).toEqual([
      { state: "not_reached", answers: {} },
    ])
    expect(await wayOf(c.amina)).toEqual(["enrolled exited", "exited followed_up"])
    expect(await tried(sixMonths, { version: 4, result: "reached" })).toMatchObject({ done: true })
  })

  test("of two at once, the second sees what the first recorded", async () => {
    const { sixMonths } = await left()
    valueIn(await tried(sixMonths, { result: "refused" }))
    expect(await tried(sixMonths)).toMatchObject({
      done: false,
      conflict: { version: 2, by: "Noor", values: { employment: "unknown" } },
    })
    expect(await owner("select 1 from follow_up_try")).toHaveLength(1)
  })

  test("is for her counsellors only", async () => {
    const { sixMonths } = await left()
    for (const who of ["clara", "tomas"] as const)
      await expect(tried(sixMonths, {}, who)).rejects.toThrow("NEXT_HTTP_ERROR_FALLBACK;404")
  })
})
