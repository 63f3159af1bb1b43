import { beforeEach, describe, expect, test, vi } from "vitest"
import { z } from "zod"
import { answerDays } from "@/lib/domain/company-days/actions"
import { companySpace } from "@/lib/domain/company-space/queries"
import { planPlacement } from "@/lib/domain/placement/actions"
import {
  planSlot,
  recordAgreement,
  removeSlot,
  reviseSlot,
  reviseTerms,
} from "@/lib/domain/placement-slot/actions"
import { slotsOf } from "@/lib/domain/placement-slot/queries"
import { today } from "@/lib/domain/today/queries"
import { defineAction } from "@/lib/platform/action"
import { done } from "@/lib/platform/outcome"
import { as, cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { atCompanyWith, companySession } from "@/tests/support/company"
import { owner } from "@/tests/support/own-database"
import { plainDay } from "@/tests/support/plain-day"

vi.mock("next/headers", async () => (await import("@/tests/support/browser-double")).nextHeaders)

let c: Cast
let emile: string
let placementId: string
const first = plainDay(3)
const second = plainDay(17)
const morning = { startTime: "09:00", endTime: "12:00" }
beforeEach(async () => {
  c = await cast()
  emile = await companySession(owner, c.bakery.contact)
  const of = { participantId: c.basma, contactId: c.bakery.contact, kind: "shadowing" }
  const planned = await as(c.noor, () => planPlacement({ ...of, startsOn: first, endsOn: second }))
  placementId = planned.done ? planned.value.placementId : ""
  await terms({ supervisor: "Ada", tasksAgreed: "Kneading" })
  await as(c.noor, () => planSlot({ placementId, date: first, ...morning }))
})

const staff = () => as(c.noor, () => slotsOf(placementId))
const versionOf = async () => (await staff()).version
const terms = async (said: object) => {
  const version = await versionOf()
  return as(c.noor, () => reviseTerms({ placementId, version, ...said }))
}
const asked = async (token = emile) =>
  (await atCompanyWith(token, () => companySpace())).found.shadowings.filter(
    ({ supervisor }) => supervisor === "Ada",
  )
const answer = async (said: object = {}, token = emile) => {
  const [row] = await owner(
    "select p.reference, sec.edition_of_days(p) as edition from placement p where id = $1",
    [placementId],
  )
  const input = { placementRef: row?.reference, edition: row?.edition, answer: "agreed", ...said }
  return atCompanyWith(token, () => answerDays(input))
}
const steps = () =>
  owner("select what, done_at is not null as done, created_by from next_step where origin = 'shadowing'")
const refused = (word: string) => ({
  done: false,
  problems: { form: { key: `company.problems.${word}` } },
})
const agreedRow = async () =>
  (
    await owner(
      `select state, employer_agreed_at is not null as agreed, employer_agreed_by as by, employer_answered_by as contact
       from placement where id = $1`,
      [placementId],
    )
  )[0]

test("the company reads days, tasks and who looks after her there, and agrees itself", async () => {
  expect(await asked()).toMatchObject([
    {
      ...{ firstName: null, tasksAgreed: "Kneading", supervisor: "Ada", declinedOn: null },
      days: [{ date: first, start: "09:00", end: "12:00" }],
    },
  ])
  expect(await answer()).toMatchObject({ done: true })
  expect(await agreedRow()).toEqual({
    ...{ state: "agreed_employer", agreed: true, by: null, contact: c.bakery.contact },
  })
  expect(await asked()).toEqual([])
  expect(await staff()).toMatchObject({ employerAgreed: true, answeredBy: "Emile" })
  const [row] = await owner(
    "select contact_id, actor_id, participant_ids from audit_entry where act = 'company.answer-days'",
  )
  expect(row).toEqual({ contact_id: c.bakery.contact, actor_id: null, participant_ids: [c.basma] })
})

test("its yes confirms the shadowing as one that staff heard does", async () => {
  const version = await versionOf()
  await as(c.noor, () => recordAgreement({ placementId, side: "participant", agrees: true, version }))
  await answer()
  expect(await agreedRow()).toMatchObject({ state: "confirmed" })
})

describe("a no", () => {
  beforeEach(async () => {
    expect(await answer({ answer: "declined", words: "  Thursdays\n only " })).toMatchObject({ done: true })
  })

  test("reaches whoever accompanies her, with the company's words, on the placement and on Today", async () => {
    expect(await staff()).toMatchObject({
      ...{ employerAgreed: false, answeredBy: "Emile", employerWords: "Thursdays only" },
      employerDeclinedAt: expect.any(Date),
    })
    expect(await steps()).toEqual([{ what: first, done: false, created_by: c.noor.id }])
    const { steps: shown } = await as(c.noor, () => today())
    expect(shown).toContainEqual(expect.objectContaining({ origin: "shadowing", what: first }))
  })

  test("said twice asks once, and the last words count", async () => {
    await answer({ answer: "declined", words: "Mondays" })
    expect(await staff()).toMatchObject({ employerWords: "Mondays" })
    expect(await steps()).toHaveLength(1)
  })

  test("can become a yes, which closes the step", async () => {
    expect(await asked()).toMatchObject([{ declinedOn: expect.any(String) }])
    expect(await answer()).toMatchObject({ done: true })
    expect(await staff()).toMatchObject({
      employerAgreed: true,
      employerDeclinedAt: null,
      employerWords: null,
    })
    expect(await steps()).toMatchObject([{ done: true }])
  })

  test("is over with other days: the company is asked again and the step is closed", async () => {
    const [slot] = (await staff()).days
    const moved = { slotId: slot?.id, version: slot?.version, date: second, ...morning, accepted: true }
    await as(c.noor, () => reviseSlot(moved))
    expect(await staff()).toMatchObject({ answeredBy: null, employerDeclinedAt: null, employerWords: null })
    expect(await asked()).toMatchObject([{ declinedOn: null, days: [{ date: second }] }])
    expect(await steps()).toMatchObject([{ done: true }])
  })

  test("is over when staff hear a yes", async () => {
    const version = await versionOf()
    await as(c.noor, () => recordAgreement({ placementId, side: "employer", agrees: true, version }))
    expect(await staff()).toMatchObject({ employerAgreed: true, answeredBy: null, employerWords: null })
    expect(await agreedRow()).toMatchObject({ by: c.noor.id, contact: null })
  })

  test("is too long with more than 300 characters", async () => {
    expect(await answer({ answer: "declined", words: "x".repeat(301) })).toMatchObject({
      problems: { words: { key: "employer.problems.tooLong" } },
    })
  })
})

describe("what was changed since it was shown is refused", () => {
  const stale = async (change: () => Promise<unknown>) => {
    const [before] = await asked()
    await change()
    expect(await answer({ edition: before?.edition })).toMatchObject(refused("daysChanged"))
    expect(await answer({ edition: before?.edition, answer: "declined" })).toMatchObject(
      refused("daysChanged"),
    )
    expect(await agreedRow()).toMatchObject({ agreed: false })
    expect(await steps()).toEqual([])
  }

  test("another day beside it", async () => {
    await stale(() => as(c.noor, () => planSlot({ placementId, date: second, ...morning })))
    expect((await asked())[0]?.days).toHaveLength(2)
  })

  test("other tasks", async () => {
    await stale(() => terms({ supervisor: "Ada", tasksAgreed: "Selling" }))
  })

  test("not what is no business of the company's: her insurance", async () => {
    const [before] = await asked()
    await terms({ supervisor: "Ada", tasksAgreed: "Kneading", insuranceOk: true })
    expect(await answer({ edition: before?.edition })).toMatchObject({ done: true })
  })
})

test("days that changed after a yes are asked about again", async () => {
  await answer()
  await as(c.noor, () => planSlot({ placementId, date: second, ...morning, accepted: true }))
  expect(await agreedRow()).toMatchObject({ state: "proposed", agreed: false, contact: null })
  expect(await asked()).toHaveLength(1)
})

test("agreeing twice is one yes, and a no after it goes to the contact by telephone", async () => {
  await answer()
  expect(await answer()).toMatchObject(refused("agreedAlready"))
  expect(await answer({ answer: "declined" })).toMatchObject(refused("agreedAlready"))
  expect(await agreedRow()).toMatchObject({ agreed: true })
})

describe("is not there", () => {
  const isNotThere = async (token = emile) => {
    expect(await asked(token)).toEqual([])
    await expect(answer({}, token)).rejects.toThrow()
    await expect(answer({ answer: "declined" }, token)).rejects.toThrow()
    expect(await agreedRow()).toMatchObject({ agreed: false, contact: null })
  }

  test("a shadowing of another company", async () => {
    await isNotThere(await companySession(owner, c.cafe.contact))
  })

  test("one of a partner that does not know this address", async () => {
    const [other] = await owner(
      `insert into employer_contact (organisation_id, employer_id, name, email) values ($1, $2, 'Olaf', 'olaf@example.com') returning id`,
      [c.elbe, c.bakery.employer],
    )
    await isNotThere(await companySession(owner, String(other?.id)))
  })

  test.each(["cancelled", "completed", "did_not_show"])("one that is %s", async (state) => {
    await owner("update placement set state = $2 where id = $1", [placementId, state])
    await isNotThere()
  })

  test("one without a day", async () => {
    await as(c.noor, async () => removeSlot({ slotId: (await slotsOf(placementId)).days[0]?.id }))
    await isNotThere()
  })

  test("one whose days are over", async () => {
    await owner(
      "update placement set starts_on = current_date - 9, ends_on = current_date - 2 where id = $1",
      [placementId],
    )
    await isNotThere()
  })
})

test("no server that acts for staff can say that the company answered", async () => {
  const forge = (data: object) =>
    as(c.noor, () =>
      defineAction({
        act: "placement.plan",
        input: z.object({}),
        async run({ tx }) {
          await tx.placement.updateMany({ where: { id: placementId }, data })
          return done({}, { kind: "placement" })
        },
      })({}),
    )
  const by = { employerAnsweredBy: c.bakery.contact }
  await expect(forge({ ...by, employerAgreedAt: new Date() })).rejects.toThrow(/answers for itself/)
  await expect(forge({ ...by, employerDeclinedAt: new Date() })).rejects.toThrow(/answers for itself/)
  await answer({ answer: "declined", words: "Thursdays" })
  await expect(forge({ employerWords: "Never" })).rejects.toThrow(/answers for itself/)
  expect(await staff()).toMatchObject({ employerAgreed: false, employerWords: "Thursdays" })
})

test("without a session nothing is answered", async () => {
  expect(await answer({}, "A".repeat(43))).toMatchObject({ done: false, signedOut: true })
  expect(await answer({}, c.noor.token)).toMatchObject({ done: false, signedOut: true })
  expect(await agreedRow()).toMatchObject({ agreed: false })
})
