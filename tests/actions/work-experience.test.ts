import { beforeEach, describe, expect, test } from "vitest"
import { keepAllowance } from "@/lib/domain/work-allowance/actions"
import { keepAgreement } from "@/lib/domain/work-experience/actions"
import { addObjective, reachLevel } from "@/lib/domain/work-objective/actions"
import { keepWorkReview } from "@/lib/domain/work-review/actions"
import { addStay } from "@/lib/domain/work-stay/actions"
import { resumeWork, suspendWork } from "@/lib/domain/work-suspension/actions"
import { as, cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"
import { valueIn, workOf } from "@/tests/support/work-experience"

let c: Cast
let hers: ReturnType<typeof workOf>
beforeEach(async () => {
  c = await cast()
  hers = workOf(c)
  await owner("update programme set ends_on = '2029-12-31'")
})

const refusedAt = (at: string, key: string) => ({
  done: false,
  problems: { [at]: { key: `work-experience.${key}` } },
})

describe("from a draft to the first day", () => {
  test("an agreement is signed by three, and begun when she may work", async () => {
    const id = await hers.signed()
    expect(await hers.row(id)).toMatchObject({ state: "signed", agreement_version: 1 })
    expect(await hers.stays(id)).toMatchObject([{ state: "confirmed", ends: "2028-02-28" }])
    const begin = (day: string) => hers.move(day, id, "active")
    expect(await begin("2027-08-30")).toMatchObject(refusedAt("form", "missing.begun"))
    expect(await begin("2027-08-31")).toMatchObject(refusedAt("form", "missing.mayWork"))
    await hers.seenRight()
    valueIn(await begin("2027-08-31"))
    expect(await hers.stays(id)).toMatchObject([
      { state: "active", starts: "2027-08-31", ends: "2028-02-28" },
    ])
    expect(await hers.reminders()).toEqual([{ what: "1", due_on: "2027-09-30", done: false }])
  })

  test("is not ready without an objective, and signed only once by each", async () => {
    const day = "2027-08-25"
    const { workExperienceId: id } = valueIn(await hers.on(day, () => keepAgreement(hers.agreement())))
    expect(await hers.move(day, id, "awaiting_signatures")).toMatchObject(
      refusedAt("form", "missing.objectives"),
    )
    expect(await hers.sign(day, id, "participant")).toMatchObject(refusedAt("form", "problems.notForSigning"))
    const skill = { uri: null, label: "Baking", version: null }
    valueIn(await hers.on(day, () => addObjective({ workExperienceId: id, skill })))
    valueIn(await hers.move(day, id, "awaiting_signatures"))
    valueIn(await hers.sign(day, id, "participant"))
    expect(await hers.sign(day, id, "participant")).toMatchObject(refusedAt("form", "problems.signedAlready"))
    expect(await hers.move(day, id, "active")).toMatchObject(refusedAt("form", "problems.notPossible"))
    const paper = await hers.sign(day, id, { signer: "host", method: "paper", signedOn: "2027-08-26" })
    expect(paper).toMatchObject(refusedAt("signedOn", "problems.inFuture"))
  })

  test("a change after a signature asks, takes it back, and it is a draft again", async () => {
    const id = await hers.signed()
    const change = async (more: object) => {
      const { version } = await hers.row(id)
      return hers.on("2027-08-26", () =>
        keepAgreement(hers.agreement({ workExperienceId: id, version, weeklyHours: 25, ...more })),
      )
    }
    const asked = await change({ accepted: false })
    expect(asked).toMatchObject({
      done: false,
      doubts: expect.arrayContaining([{ key: "work-experience.doubts.takesBack", values: { count: 3 } }]),
    })
    valueIn(await change({}))
    expect(await hers.row(id)).toMatchObject({ state: "draft", agreement_version: 2 })
    valueIn(await hers.move("2027-08-26", id, "awaiting_signatures"))
    const stale = await hers.sign("2027-08-26", id, { signer: "participant", agreement: 1 })
    expect(stale).toMatchObject(refusedAt("form", "problems.changedSinceRead"))
    valueIn(await hers.sign("2027-08-26", id, "participant"))
  })

  test("BR13, and one at a time: more than 12 months, more than 40 hours and a second one are refused", async () => {
    await hers.drafted()
    const write = (more: object) => hers.on("2027-08-25", () => keepAgreement(hers.agreement(more)))
    expect(await write({})).toMatchObject(refusedAt("form", "problems.openAlready"))
    await owner("update work_experience set state = 'cancelled'")
    expect(await write({ months: 13 })).toMatchObject(refusedAt("months", "problems.longerThanAYear"))
    expect(await write({ weeklyHours: 41 })).toMatchObject(refusedAt("weeklyHours", "problems.tooManyHours"))
  })
})

describe("while she is there", () => {
  beforeEach(() => hers.seenRight())

  test("E17: a start on 31 August must reach 28 February of a leap year, 14 suspended days move it by 14", async () => {
    const id = await hers.active()
    expect(await hers.stays(id)).toMatchObject([{ ends: "2028-02-28" }])
    const of = { workExperienceId: id }
    valueIn(await hers.on("2027-10-04", () => suspendWork({ ...of, from: "2027-10-04", reason: "hers" })))
    expect(await hers.row(id)).toMatchObject({ state: "suspended" })
    const early = await hers.on("2027-10-04", () => resumeWork({ ...of, backOn: "2027-10-04" }))
    expect(early).toMatchObject(refusedAt("backOn", "problems.backTooEarly"))
    valueIn(await hers.on("2027-10-18", () => resumeWork({ ...of, backOn: "2027-10-18" })))
    expect(await hers.row(id)).toMatchObject({ state: "active" })
    expect(await hers.stays(id)).toMatchObject([{ state: "active", ends: "2028-03-13" }])
    const again = await hers.on("2027-10-19", () =>
      suspendWork({ ...of, from: "2027-10-10", reason: "host" }),
    )
    expect(again).toMatchObject(refusedAt("from", "problems.suspendedThen"))
  })

  test("reviews close their reminder and ask for the next one", async () => {
    const id = await hers.active()
    const review = (month: number, more: object = {}) =>
      keepWorkReview({
        ...{ workExperienceId: id, rowId: "", version: 0, month, heldOn: "2027-10-01" },
        ...{ hers: "Good", hosts: "", changes: "", ...more },
      })
    const { reviewId } = valueIn(await hers.on("2027-10-01", () => review(1)))
    expect(await hers.reminders()).toEqual([
      { what: "1", due_on: "2027-09-30", done: true },
      { what: "3", due_on: "2027-11-30", done: false },
    ])
    expect(await hers.on("2027-10-02", () => review(1))).toMatchObject(
      refusedAt("form", "problems.reviewedAlready"),
    )
    valueIn(await hers.on("2027-10-02", () => review(1, { rowId: reviewId, version: 1, hosts: "On time" })))
    expect(await hers.on("2027-10-02", () => review(2))).toMatchObject(
      refusedAt("form", "problems.noSuchReview"),
    )
  })

  test("the next host comes after the last, the days between come on, and only that host signs", async () => {
    const id = await hers.active()
    const next = {
      workExperienceId: id,
      contactId: c.bakery.contact,
      site: "",
      tasksAgreed: "",
      supportAgreed: "",
    }
    const go = (more: object) =>
      hers.on("2027-11-01", () => addStay({ ...next, lastDay: "2027-10-22", ...more }))
    expect(await go({ startsOn: "2027-10-22" })).toMatchObject(refusedAt("startsOn", "problems.nextTooEarly"))
    const { placementId } = valueIn(await go({ startsOn: "2027-11-01" }))
    expect(await hers.stays(id)).toMatchObject([
      { state: "completed", ends: "2027-10-22" },
      { state: "active", starts: "2027-11-01", ends: "2028-03-08" },
    ])
    expect(await hers.sign("2027-11-01", id, "participant")).toMatchObject(
      refusedAt("form", "problems.signedAlready"),
    )
    valueIn(await hers.sign("2027-11-01", id, { signer: "host", placementId }))
    expect(await hers.row(id)).toMatchObject({ state: "active" })
  })

  test("BR21: in a city placement of three months the host's money is asked about", async () => {
    const id = await hers.active({ scheme: "city", months: 3 } as object)
    expect(await hers.stays(id)).toMatchObject([{ ends: "2027-11-29" }])
    const pay = (more: object) =>
      hers.on("2027-10-05", () =>
        keepAllowance({
          ...{ workExperienceId: id, rowId: "", version: 0, month: "2027-09", amount: "500", payer: "city" },
          ...{ hostShare: "", paidOn: "2027-10-01", ...more },
        }),
      )
    valueIn(await pay({}))
    const asked = await pay({ payer: "employer" })
    expect(asked).toMatchObject({ doubts: [{ key: "work-experience.doubts.hostPaysInCity" }] })
    expect(await owner("select amount::text, host_share::text from work_allowance")).toEqual([
      { amount: "500.00", host_share: "0.00" },
    ])
  })
})

describe("how it ends", () => {
  beforeEach(() => hers.seenRight())

  test("E16: a job offered in month 3 makes it converted_to_job, and closes what was asked for", async () => {
    const id = await hers.active()
    expect(await hers.end("2027-11-15", id, { hired: "yes" })).toMatchObject({
      value: { ending: "converted_to_job" },
    })
    expect(await hers.row(id)).toMatchObject({
      state: "converted_to_job",
      ended_on: "2027-11-15",
      hired: true,
    })
    expect(await hers.stays(id)).toMatchObject([{ state: "converted_to_job", ends: "2027-11-15" }])
    expect((await hers.reminders()).every(({ done }) => done)).toBe(true)
    expect(await hers.end("2027-11-16", id, {})).toMatchObject(refusedAt("form", "problems.notActive"))
  })

  test("on the required end it is completed, hired or not; a day earlier it is not", async () => {
    const id = await hers.active()
    expect(await hers.end("2028-02-27", id, {})).toMatchObject({
      done: false,
      problems: { by: {}, reason: {} },
    })
    expect(await hers.end("2028-02-28", id, { hired: "yes" })).toMatchObject({
      value: { ending: "completed" },
    })
    const [objective] = await owner<{ id: string }>("select id from work_objective")
    const level = { workExperienceId: id, rowId: String(objective?.id), version: 1, level: "3" }
    valueIn(await hers.on("2028-02-28", () => reachLevel(level)))
  })

  test("interrupted while suspended: the suspension ends with it, with who and why", async () => {
    const id = await hers.active()
    const pause = { workExperienceId: id, from: "2027-10-04", reason: "host" }
    valueIn(await hers.on("2027-10-04", () => suspendWork(pause)))
    const before = await hers.on("2027-10-20", () => hers.end("2027-10-20", id, { endedOn: "2027-10-01" }))
    expect(before).toMatchObject({
      problems: { endedOn: { key: "work-experience.problems.beforeSuspension" } },
    })
    valueIn(await hers.end("2027-10-20", id, { by: "employer", reason: "The bakery closed" }))
    expect(await owner("select to_on::text from work_suspension")).toEqual([{ to_on: "2027-10-20" }])
    expect(await hers.row(id)).toMatchObject({ state: "interrupted", ended_by: "employer" })
  })
})

test("nobody else writes: neither a colleague who does not accompany her nor a coordinator", async () => {
  const id = await hers.drafted()
  const change = { ...hers.agreement({ workExperienceId: id, version: 3 }) }
  await expect(as(c.tomas, () => keepAgreement(change))).rejects.toThrow()
  await expect(as(c.clara, () => keepAgreement(change))).rejects.toThrow()
})
