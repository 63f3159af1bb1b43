import { beforeEach, describe, expect, test } from "vitest"
import { planPlacement } from "@/lib/domain/placement/actions"
import {
  planSlot,
  recordAgreement,
  removeSlot,
  reviseSlot,
  reviseTerms,
} from "@/lib/domain/placement-slot/actions"
import { slotsOf } from "@/lib/domain/placement-slot/queries"
import { as, cast } from "@/tests/support/as"
import type { Cast, Player } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"
import { plainDay } from "@/tests/support/plain-day"

let c: Cast
let placementId: string
const first = plainDay(10)
const second = plainDay(17)
beforeEach(async () => {
  c = await cast()
  const days = { startsOn: first, endsOn: second }
  const of = { participantId: c.basma, contactId: c.bakery.contact, ...days }
  const planned = await as(c.noor, () => planPlacement(of))
  placementId = planned.done ? planned.value.placementId : ""
})

const morning = { startTime: "09:00", endTime: "12:00" }
const plan = (facts: object = {}, by: Player = c.noor) =>
  as(by, () => planSlot({ placementId, date: first, ...morning, ...facts }))
const shown = () => as(c.noor, () => slotsOf(placementId))
const versionOf = async () =>
  Number((await owner("select version from placement where id = $1", [placementId]))[0]?.version)
const agree = async (side: "employer" | "participant", agrees = true) => {
  const version = await versionOf()
  return as(c.noor, () => recordAgreement({ placementId, side, agrees, version }))
}
const stateOf = async () =>
  (await owner("select state from placement where id = $1", [placementId]))[0]?.state
const problem = (word: string, at: string) => ({
  done: false,
  problems: { [at]: expect.objectContaining({ key: `placement-slot.problems.${word}` }) },
})
const child = (birth: string) =>
  c.put("child", { organisation_id: c.harbour, participant_id: c.basma, given_name: "Nour", birth })

describe("a shadowing", () => {
  test("is proposed, agreed by the company, agreed by her, and only then confirmed", async () => {
    expect(await stateOf()).toBe("proposed")
    await plan()
    expect(await stateOf()).toBe("proposed")
    await agree("employer")
    expect(await stateOf()).toBe("agreed_employer")
    await agree("participant")
    expect(await stateOf()).toBe("confirmed")
    expect((await shown()).waitsFor).toEqual(["insurance"])
    await agree("employer", false)
    expect(await stateOf()).toBe("agreed_participant")
  })

  test("is not confirmed before somebody minds a child on each day, and is once somebody does", async () => {
    await child(`${Number(first.slice(0, 4)) - 3}-01-01`)
    await plan()
    await agree("employer")
    await agree("participant")
    expect(await stateOf()).toBe("agreed_participant")
    const { days, waitsFor } = await shown()
    expect(waitsFor).toContain("care")
    const [day] = days
    const care = { care: "family", careWho: "Her sister, at home" }
    const facts = { slotId: day?.id, version: day?.version, date: first, ...morning, ...care }
    expect(await as(c.noor, () => reviseSlot(facts))).toMatchObject({ done: true })
    expect(await stateOf()).toBe("confirmed")
    expect((await shown()).days).toMatchObject([care])
  })

  test("asks both again when a day is moved, added or removed after it was confirmed", async () => {
    await plan()
    const confirm = async () => {
      await agree("employer")
      await agree("participant")
      expect(await stateOf()).toBe("confirmed")
    }
    await confirm()
    const moved = async (accepted?: boolean) => {
      const [day] = (await shown()).days
      const facts = { slotId: day?.id, version: day?.version, date: second, ...morning, accepted }
      return as(c.noor, () => reviseSlot(facts))
    }
    expect(await moved()).toMatchObject({ doubts: [{ key: "placement-slot.doubts.agreed" }] })
    expect(await stateOf()).toBe("confirmed")
    expect(await moved(true)).toMatchObject({ done: true })
    expect(await stateOf()).toBe("proposed")
    expect(await shown()).toMatchObject({ employerAgreedAt: null, participantAgreedAt: null })
    await confirm()
    await plan({ accepted: true })
    expect(await stateOf()).toBe("proposed")
    await confirm()
    await as(c.noor, async () => removeSlot({ slotId: (await slotsOf(placementId)).days[0]?.id }))
    expect(await stateOf()).toBe("proposed")
  })

  test("asks both again when the work or whoever looks after her is another, not when the insurance is", async () => {
    await plan()
    await agree("employer")
    await agree("participant")
    const revise = async (terms: object) => {
      const version = await versionOf()
      return as(c.noor, () => reviseTerms({ placementId, version, ...terms }))
    }
    expect(await revise({ insuranceOk: true })).toMatchObject({ done: true })
    expect(await stateOf()).toBe("confirmed")
    await revise({ insuranceOk: true, supervisor: "Emile" })
    expect(await stateOf()).toBe("proposed")
    const old = await as(c.noor, () => reviseTerms({ placementId, version: 1, supervisor: "Eva" }))
    expect(old).toMatchObject({ done: false, conflict: { values: { supervisor: "Emile" } } })
  })

  test("lasts from its first planned day to its last", async () => {
    const days = () =>
      owner("select starts_on::text as first, ends_on::text as last from placement where id = $1", [
        placementId,
      ])
    await plan({ date: second })
    expect(await days()).toEqual([{ first: second, last: second }])
    await plan()
    expect(await days()).toEqual([{ first, last: second }])
  })

  test("is not agreed to by whoever looked at other days", async () => {
    await plan()
    const version = await versionOf()
    await plan({ date: second })
    const yes = () => recordAgreement({ placementId, side: "employer", agrees: true, version })
    expect(await as(c.noor, yes)).toEqual(problem("changed", "form"))
    expect(await stateOf()).toBe("proposed")
  })
})

describe("its days", () => {
  test("are eight hours at most with one company, and never two at once", async () => {
    expect(await plan({ startTime: "09:00", endTime: "14:00" })).toMatchObject({ done: true })
    expect(await plan({ date: second, startTime: "09:00", endTime: "12:30" })).toEqual(
      problem("tooLong", "endTime"),
    )
    expect(await plan({ startTime: "13:00", endTime: "14:30" })).toEqual(problem("overlaps", "startTime"))
    expect(await plan({ date: second })).toMatchObject({ done: true })
  })

  test("are planned by whoever accompanies her, and by nobody else", async () => {
    await expect(plan({}, c.tomas)).rejects.toThrow()
    await expect(plan({}, c.clara)).rejects.toThrow()
    await expect(plan({}, c.lena)).rejects.toThrow()
    await plan({ care: "family", careWho: "CNRY sister" })
    const seen = await as(c.clara, () => slotsOf(placementId))
    expect(seen).toMatchObject({
      mayPlan: false,
      needsCare: false,
      days: [{ care: "family", careWho: null }],
    })
    await expect(as(c.tomas, () => slotsOf(placementId))).rejects.toThrow()
  })

  test("are put back by the act that planned them, with whoever minds the children", async () => {
    await plan({ care: "offered", careWho: "Ana" })
    const [day] = (await shown()).days
    const removed = await as(c.noor, () => removeSlot({ slotId: day?.id }))
    if (!removed.done) throw new Error("The day was not removed")
    expect((await shown()).days).toEqual([])
    await as(c.noor, () => planSlot({ ...removed.value, accepted: true }))
    expect((await shown()).days).toMatchObject([{ date: first, ...morning, care: "offered", careWho: "Ana" }])
  })
})

test.each(["completed", "cancelled", "did_not_show"])(
  "a %s shadowing offers nothing more to plan",
  async (state) => {
    await plan()
    expect(await shown()).toMatchObject({ mayPlan: true, waitsFor: expect.arrayContaining(["employer"]) })
    await owner("update placement set state = $2 where id = $1", [placementId, state])
    expect(await shown()).toMatchObject({ mayPlan: false, waitsFor: [] })
  },
)
