import { describe, expect, test } from "vitest"
import { addNote } from "@/lib/domain/counselling-note/actions"
import {
  addStep,
  assignStep,
  completeStep,
  pauseReminders,
  reopenStep,
  resumeReminders,
} from "@/lib/domain/next-step/actions"
import { openSteps } from "@/lib/domain/next-step/queries"
import { today } from "@/lib/domain/today/queries"
import { as, cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { dayOf } from "@/tests/support/itinerary"
import { owner } from "@/tests/support/own-database"
import { kept } from "@/tests/support/planned"

const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
const say = (key: string) => ({ key: `next-step.problems.${key}` })
const onToday = async (c: Cast, who: "noor" | "tomas" = "noor", at = c.now) =>
  (await as(c[who], () => today(), at)).steps.map(({ what }) => what)
const share = (c: Cast) =>
  c.put("assignment", {
    organisation_id: c.harbour,
    participant_id: c.amina,
    counsellor_id: c.tomas.id,
    from_on: dayOf(c, -3),
  })
const add = async (c: Cast, more: object = {}) =>
  as(c.noor, () => addStep({ participantId: c.amina, what: "Call the school", dueOn: dayOf(c), ...more }))

describe("a next step", () => {
  test("is written on her file, and is on the Today of whoever accompanies her", async () => {
    const c = await cast()
    await share(c)
    kept(await add(c))
    expect(await onToday(c)).toContain("Call the school")
    expect(await onToday(c, "tomas")).toContain("Call the school")
    expect(await add(c, { what: "  " })).toEqual({ done: false, problems: { what: say("whatMissing") } })
  })

  test("comes from a note too", async () => {
    const c = await cast()
    const note = {
      participantId: c.amina,
      text: "She is well",
      nextStep: "Send the form",
      nextStepDue: dayOf(c, 2),
    }
    expect(await as(c.noor, () => addNote(note))).toMatchObject({ done: true })
    expect(await onToday(c)).toContain("Send the form")
  })

  test("that is given to a colleague is on hers and on no other Today", async () => {
    const c = await cast()
    await share(c)
    kept(await add(c, { assigneeId: c.tomas.id }))
    expect(await onToday(c)).not.toContain("Call the school")
    expect(await onToday(c, "tomas")).toContain("Call the school")
  })

  test("comes back to everybody when the colleague accompanies her no more", async () => {
    const c = await cast()
    const assignment = await share(c)
    kept(await add(c, { assigneeId: c.tomas.id }))
    await owner("update assignment set until_on = $2 where id = $1", [assignment, dayOf(c, -1)])
    expect(await onToday(c)).toContain("Call the school")
  })

  test.each([
    ["somebody who does not accompany her", "tomas"],
    ["a coordinator", "clara"],
    ["somebody of another organisation", "lena"],
    ["somebody whose account is disabled", "olga"],
  ] as const)("is not given to %s", async (_, who) => {
    const c = await cast()
    expect(await add(c, { assigneeId: c[who].id })).toEqual({
      done: false,
      problems: { assigneeId: say("notAccompanying") },
    })
  })

  test("is given on with the version it was drawn with; who comes second sees both", async () => {
    const c = await cast()
    await share(c)
    const { stepId } = kept(await add(c))
    const assign = (version: number, more: object) =>
      as(c.noor, () => assignStep({ stepId, version, ...more }))
    expect(await assign(1, { assigneeId: c.tomas.id, dueOn: dayOf(c, 4) })).toMatchObject({ done: true })
    expect(await assign(1, { assigneeId: "" })).toMatchObject({
      done: false,
      conflict: { version: 2, values: { assigneeId: c.tomas.id, dueOn: dayOf(c, 4) } },
    })
    await as(c.noor, () => completeStep({ stepId }))
    expect(await assign(2, {})).toEqual({ done: false, problems: { form: say("doneAlready") } })
  })

  test("is done in one press, and taken back", async () => {
    const c = await cast()
    const { stepId } = kept(await add(c))
    await as(c.noor, () => completeStep({ stepId }))
    expect(await onToday(c)).not.toContain("Call the school")
    await as(c.noor, () => reopenStep({ stepId }))
    expect(await onToday(c)).toContain("Call the school")
  })

  test("is nobody's who does not reach her", async () => {
    const c = await cast()
    const { stepId } = kept(await add(c))
    const acts = [
      () => addStep({ participantId: c.amina, what: "x" }),
      () => assignStep({ stepId, version: 1 }),
      () => completeStep({ stepId }),
      () => pauseReminders({ participantId: c.amina, until: dayOf(c, 5) }),
      () => resumeReminders({ participantId: c.amina }),
    ]
    for (const player of [c.tomas, c.clara, c.konrad, c.lena, c.petra])
      for (const act of acts) await expect(as(player, act)).rejects.toThrow(missing)
  })
})

describe("reminders of one person", () => {
  test("are silent until the day that was chosen, and then speak again", async () => {
    const c = await cast()
    kept(await add(c))
    expect(
      await as(c.noor, () => pauseReminders({ participantId: c.amina, until: dayOf(c, 2) })),
    ).toMatchObject({ done: true })
    expect(await onToday(c)).toEqual([])
    const at = (days: number) => new Date(c.now.getTime() + days * 24 * 3_600_000)
    await owner(
      "update account_session set idle_until = now() + interval '9 days', absolute_until = now() + interval '9 days'",
    )
    expect(await onToday(c, "noor", at(1))).toEqual([])
    expect(await onToday(c, "noor", at(2))).toContain("Call the school")
    expect(await as(c.noor, () => resumeReminders({ participantId: c.amina }))).toMatchObject({ done: true })
    expect(await onToday(c)).toContain("Call the school")
  })

  test("are paused until a day after today and within half a year", async () => {
    const c = await cast()
    const pause = (until: string) => as(c.noor, () => pauseReminders({ participantId: c.amina, until }))
    expect(await pause(dayOf(c))).toEqual({ done: false, problems: { until: say("pauseOver") } })
    expect(await pause(dayOf(c, 200))).toEqual({ done: false, problems: { until: say("pauseTooLong") } })
    expect(await pause("")).toEqual({ done: false, problems: { until: say("day") } })
  })
})

test("all open steps of a caseload are listed by what is due, with how many there are of each kind", async () => {
  const c = await cast()
  kept(await add(c, { what: "Late", dueOn: dayOf(c, -3) }))
  kept(await add(c, { what: "Far", dueOn: dayOf(c, 90) }))
  kept(await add(c, { what: "Some day", dueOn: "" }))
  kept(await as(c.noor, () => addStep({ participantId: c.basma, what: "Silent", dueOn: dayOf(c, -1) })))
  await as(c.noor, () => pauseReminders({ participantId: c.basma, until: dayOf(c, 2) }))
  const list = async (show: "all" | "overdue" | "week" | "paused") =>
    (await as(c.noor, () => openSteps(show, 1))).lines.map(({ what }) => what)
  expect(await list("all")).toEqual(["Late", "Bring the diploma copy", "Far", "Some day"])
  expect(await list("overdue")).toEqual(["Late"])
  expect(await list("week")).toEqual(["Bring the diploma copy"])
  expect(await list("paused")).toEqual(["Silent"])
  const { counts, total, pages } = await as(c.noor, () => openSteps("all", 1))
  expect([counts, total, pages]).toEqual([{ all: 4, overdue: 1, week: 1, paused: 1 }, 4, 1])
  expect((await as(c.noor, () => openSteps("all", 9))).lines).toEqual([])
  expect((await as(c.tomas, () => openSteps("all", 1))).lines.map(({ what }) => what)).toEqual([
    "Bring the diploma copy",
  ])
  await expect(as(c.clara, () => openSteps("all", 1))).rejects.toThrow(missing)
})
