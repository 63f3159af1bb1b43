import { describe, expect, test } from "vitest"
import { addContact, letContactGo } from "@/lib/domain/employer-contact/actions"
import { remindHours } from "@/lib/domain/hours/actions"
import { answerHours } from "@/lib/domain/hours-answer/actions"
import { hoursBehindLink } from "@/lib/domain/hours-answer/queries"
import { sayCause } from "@/lib/domain/hours-cause/actions"
import { contestHours, settleHours } from "@/lib/domain/hours-dispute/actions"
import { placementHours } from "@/lib/domain/placement-hours/queries"
import { addDays, civilDate } from "@/lib/platform/dates"
import { as, type cast, cast as castOf, withLink } from "@/tests/support/as"
import { owner } from "@/tests/support/own-database"
import { dayOfCast } from "@/tests/support/plain-day"
import { valueIn } from "@/tests/support/work-experience"

type Cast = Awaited<ReturnType<typeof cast>>
const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
const wrong = "It was Tuesday, and somebody else"
const answer = (token: string, said: unknown) => withLink(token, () => answerHours(token, said))
const tokenIn = (text: unknown) => /\/confirm\/([\w-]{43})/.exec(String(text))?.[1] ?? ""
const lastToken = async () =>
  tokenIn((await owner("select text from letter order by created_at desc limit 1"))[0]?.text)

/** What is filled in where a day in dispute is settled, beginning with the day as it was reported. */
async function settling(c: Cast, more: object = {}) {
  const [row] = await owner<{ starts_at: Date }>("select starts_at from hour_entry where id = $1", [
    c.hoursOfAmina,
  ])
  const date = row && civilDate(row.starts_at, "Europe/Madrid")
  return {
    ...{ entryId: c.hoursOfAmina, decision: "hours", date, startTime: "09:00" },
    ...{ endTime: "12:00", breakMinutes: 0, agreedWith: ["employer"], reason: "Emile counted again" },
    ...{ accepted: true, ...more },
  }
}

const entry = async (c: Cast) =>
  (
    await owner("select state, minutes, confirmed_minutes, confirmed_by from hour_entry where id = $1", [
      c.hoursOfAmina,
    ])
  )[0]
const counted = async (c: Cast) =>
  (
    await owner<{ shadowing_minutes: number }>(
      "select shadowing_minutes from participant_tally where participant_id = $1",
      [c.amina],
    )
  )[0]?.shadowing_minutes
const daysSeen = (c: Cast, by: Cast["noor"] = c.noor) =>
  as(by, () => placementHours(c.placementOfAmina, "en"))

describe("E15: an employer disputes hours", () => {
  test("in its own words by the link: disputed, not counted, and whoever accompanies her is asked to settle it", async () => {
    const c = await castOf()
    expect(await answer(c.emileLink, { answer: "wrong", words: `  ${wrong}\r\n` })).toMatchObject({
      done: true,
    })
    expect(await entry(c)).toMatchObject({ state: "disputed", confirmed_minutes: null })
    expect(await counted(c)).toBe(0)
    const tasks = await owner("select origin, done_at from next_step where origin_id = $1", [c.hoursOfAmina])
    expect(tasks).toEqual([{ origin: "hours_dispute", done_at: null }])
    const [line] = (await daysSeen(c)).lines
    expect(line).toMatchObject({
      state: "disputed",
      disputes: [{ byEmployer: true, who: "Emile", words: wrong }],
    })
    expect(line?.disputes[0]?.settled).toBeNull()
  })

  test("its link is used up by it, says that the day is looked into, and answers nothing more", async () => {
    const c = await castOf()
    const other = await c.link(c.harbour, c.bakery.contact, { record: c.hoursOfAmina })
    await answer(c.emileLink, { answer: "wrong", words: wrong })
    for (const token of [c.emileLink, other])
      expect(await answer(token, { answer: "yes" })).toMatchObject({ done: false })
    const { seen } = await hoursBehindLink(other)
    expect(seen).toMatchObject({
      link: "live",
      renewable: false,
      placement: { hours: [{ state: "disputed" }] },
    })
    expect(JSON.stringify(seen)).not.toContain(wrong)
  })

  test.each([
    ["", "wordsMissing"],
    ["  \r\n ", "wordsMissing"],
    ["x".repeat(1001), "tooLong"],
  ])("%j is not said, and the link stays good", async (words, why) => {
    const c = await castOf()
    expect(await answer(c.emileLink, { answer: "wrong", words })).toEqual({
      done: false,
      problems: { words: { key: `hours-dispute.problems.${why}` } },
    })
    expect(await entry(c)).toMatchObject({ state: "self_reported" })
    expect((await hoursBehindLink(c.emileLink)).seen).toMatchObject({ link: "live" })
  })

  test("settled with other hours it counts only when the employer has confirmed them anew", async () => {
    const c = await castOf()
    await answer(c.emileLink, { answer: "wrong", words: wrong })
    const settled = await as(c.noor, async () => settleHours(await settling(c)))
    expect(settled).toMatchObject({ done: true })
    expect(await entry(c)).toMatchObject({ state: "self_reported", minutes: 180, confirmed_minutes: null })
    expect(await counted(c)).toBe(0)
    const open = await owner("select 1 from next_step where origin_id = $1 and done_at is null", [
      c.hoursOfAmina,
    ])
    expect(open).toEqual([])
    await answer(await lastToken(), { answer: "yes" })
    expect(await entry(c)).toMatchObject({
      state: "confirmed",
      confirmed_minutes: 180,
      confirmed_by: c.bakery.contact,
    })
    expect(await counted(c)).toBe(180)
  })

  test("the log keeps what was said, what stood, what was decided, by whom, why and who agreed", async () => {
    const c = await castOf()
    await answer(c.emileLink, { answer: "wrong", words: wrong })
    await as(c.noor, async () => settleHours(await settling(c)))
    await answer(await lastToken(), { answer: "wrong", words: "Still not so" })
    await as(c.noor, async () =>
      settleHours(await settling(c, { decision: "none", agreedWith: ["participant"] })),
    )
    const [line] = (await daysSeen(c, c.clara)).lines
    expect(line?.disputes).toMatchObject([
      {
        ...{ words: wrong, reported: "4\u00a0h", said: null },
        settled: {
          decision: "hours",
          hours: "3\u00a0h",
          by: "Noor",
          reason: "Emile counted again",
          agreedWith: ["employer"],
        },
      },
      {
        words: "Still not so",
        reported: "3\u00a0h",
        settled: { decision: "none", agreedWith: ["participant"] },
      },
    ])
    expect(await entry(c)).toMatchObject({ state: "rejected", confirmed_minutes: 0 })
    expect(await counted(c)).toBe(0)
  })
})

describe("E15: a counsellor contests what the employer said", () => {
  test.each([{ answer: "yes" }, { answer: "absent" }])(
    "%j counts for nothing until it is settled",
    async (said) => {
      const c = await castOf()
      await answer(c.emileLink, said)
      const contested = await as(c.noor, () =>
        contestHours({ entryId: c.hoursOfAmina, words: "She was there" }),
      )
      expect(contested).toMatchObject({ done: true })
      expect(await entry(c)).toMatchObject({ state: "disputed", confirmed_minutes: null, confirmed_by: null })
      expect(await counted(c)).toBe(0)
      const [line] = (await daysSeen(c)).lines
      const heard = said.answer === "yes" ? "4\u00a0h" : "0\u00a0h"
      expect(line?.disputes).toMatchObject([{ byEmployer: false, who: "Noor", said: heard }])
    },
  )

  test("a day that we called off ourselves is contested without a word of the employer's", async () => {
    const c = await castOf()
    await as(c.noor, () => sayCause({ entryId: c.hoursOfAmina, cause: "external" }))
    const contested = await as(c.noor, () =>
      contestHours({ entryId: c.hoursOfAmina, words: "She was there" }),
    )
    expect(contested).toMatchObject({ done: true })
    const [line] = (await daysSeen(c)).lines
    expect(line).toMatchObject({ cause: null, disputes: [{ said: null, reported: "4\u00a0h" }] })
  })

  test("what was not answered, and what is in dispute already, is not contested", async () => {
    const c = await castOf()
    const contest = () => as(c.noor, () => contestHours({ entryId: c.hoursOfAmina, words: "Not so" }))
    const refused = (why: string) => ({
      done: false,
      problems: { form: { key: `hours-dispute.problems.${why}` } },
    })
    expect(await contest()).toEqual(refused("notAnswered"))
    await answer(c.emileLink, { answer: "yes" })
    expect(await contest()).toMatchObject({ done: true })
    expect(await contest()).toEqual(refused("disputedAlready"))
  })

  test("a day she was reported for once more is not contested beside it", async () => {
    const c = await castOf()
    await answer(c.emileLink, { answer: "absent" })
    await owner(
      `insert into hour_entry (organisation_id, participant_id, placement_id, starts_at, ends_at, timezone, minutes, reported_at)
       select organisation_id, participant_id, placement_id, starts_at, ends_at, timezone, minutes, now() from hour_entry where id = $1`,
      [c.hoursOfAmina],
    )
    const contested = await as(c.noor, () => contestHours({ entryId: c.hoursOfAmina, words: "Not so" }))
    expect(contested).toMatchObject({ problems: { form: { key: "hours-dispute.problems.replaced" } } })
  })
})

describe("what is settled", () => {
  test.each([
    [{ agreedWith: [] }, "agreedWith", "hours-dispute.problems.nobodyAgreed"],
    [{ reason: " " }, "reason", "hours-dispute.problems.reasonMissing"],
    [{ decision: "" }, "decision", "hours-dispute.problems.decisionMissing"],
    [{ endTime: "09:00" }, "endTime", "hours.problems.endBeforeStart"],
    [{ date: "2020-01-01" }, "date", "hours.problems.outsidePlacement"],
  ])("says who agreed to what and why: %j is refused", async (more, at, key) => {
    const c = await castOf()
    await answer(c.emileLink, { answer: "wrong", words: wrong })
    const outcome = await as(c.noor, async () => settleHours(await settling(c, more)))
    expect(outcome).toMatchObject({ done: false, problems: { [at]: { key } } })
    expect(await entry(c)).toMatchObject({ state: "disputed" })
  })

  test("is settled once, and is nothing where nobody disputes", async () => {
    const c = await castOf()
    const settle = async () => as(c.noor, async () => settleHours(await settling(c, { decision: "none" })))
    const over = { done: false, problems: { form: { key: "hours-dispute.problems.notDisputed" } } }
    expect(await settle()).toEqual(over)
    await answer(c.emileLink, { answer: "wrong", words: wrong })
    expect(await settle()).toMatchObject({ done: true })
    expect(await settle()).toEqual(over)
  })

  test("is for whoever accompanies her: neither another counsellor nor a coordinator contests or settles", async () => {
    const c = await castOf()
    await answer(c.emileLink, { answer: "wrong", words: wrong })
    for (const other of [c.tomas, c.lena, c.clara, c.pilar]) {
      await expect(as(other, async () => settleHours(await settling(c)))).rejects.toThrow(missing)
      await expect(
        as(other, () => contestHours({ entryId: c.hoursOfAmina, words: "Not so" })),
      ).rejects.toThrow(missing)
    }
    const reminded = await as(c.noor, () => remindHours({ entryId: c.hoursOfAmina }))
    expect(reminded).toMatchObject({ problems: { form: { key: "hours.problems.alreadyAnswered" } } })
  })
})

test("E14: a day in dispute goes to whoever follows the contact who leaves, who is asked once it is settled", async () => {
  const c = await castOf()
  await answer(c.emileLink, { answer: "wrong", words: wrong })
  const today = dayOfCast()
  await owner("update placement set ends_on = $2 where id = $1", [c.placementOfAmina, addDays(today, -1)])
  const maria = { name: "Maria", email: "maria@bakery.example", locale: "en", roles: ["confirms_hours"] }
  const added = await as(c.noor, () => addContact({ ...maria, employerId: c.bakery.employer }))
  const { contactId: successorId } = valueIn(added)
  const leaving = { contactId: c.bakery.contact, leftOn: today, successorId }
  expect(await as(c.noor, () => letContactGo(leaving))).toMatchObject({ done: true })
  expect(await as(c.noor, async () => settleHours(await settling(c)))).toMatchObject({ done: true })
  const [letter] = await owner("select recipient, text from letter order by created_at desc limit 1")
  expect(letter?.recipient).toBe("maria@bakery.example")
  expect(await answer(tokenIn(letter?.text), { answer: "yes" })).toMatchObject({ done: true })
  expect(await entry(c)).toMatchObject({ state: "confirmed", confirmed_by: successorId })
})
