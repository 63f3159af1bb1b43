import { expect, test } from "vitest"
import * as actions from "@/lib/domain/hours-answer/actions"
import { hoursBehindLink } from "@/lib/domain/hours-answer/queries"
import { as, cast, withLink } from "@/tests/support/as"
import { owner } from "@/tests/support/own-database"

const answerHours = (token: string, answer: unknown) =>
  withLink(token, () => actions.answerHours(token, answer))
const renewLink = (token: string) => withLink(token, () => actions.renewLink(token, {}))
const askForLinks = (typed: unknown) => as(null, () => actions.askForLinks(typed))

const yes = { answer: "yes" }
const problem = (word: string) => ({ done: false, problems: { form: { key: `hours.problems.${word}` } } })
const letters = () => owner("select recipient, text from letter order by created_at")
const tokenIn = (text: unknown) => /\/confirm\/([\w-]{43})/.exec(String(text))?.[1] ?? ""

async function entryOf(id: string) {
  const [entry] = await owner(
    "select state, confirmed_minutes, confirmed_by, confirmed_at is not null as answered from hour_entry where id = $1",
    [id],
  )
  return entry
}

test("yes confirms the hours as they were reported, once, in the contact's name", async () => {
  const { emileLink, hoursOfAmina, bakery, amina } = await cast()
  expect(await answerHours(emileLink, yes)).toEqual({ done: true, value: { minutes: 240 } })
  const answer = { state: "confirmed", confirmed_minutes: 240, confirmed_by: bakery.contact, answered: true }
  expect(await entryOf(hoursOfAmina)).toEqual(answer)
  expect(await answerHours(emileLink, { answer: "absent" })).toEqual(problem("answered"))
  expect(await entryOf(hoursOfAmina)).toEqual(answer)
  const trail = await owner(
    "select actor_id, contact_id, record_id, participant_ids, fields from audit_entry where act = 'hours.confirm-by-link'",
  )
  const fields = ["state", "confirmedMinutes"]
  expect(trail).toEqual([
    { actor_id: null, contact_id: bakery.contact, record_id: hoursOfAmina, participant_ids: [amina], fields },
  ])
})

test("her tally follows the answer", async () => {
  const { emileLink, amina } = await cast()
  await answerHours(emileLink, { answer: "different", hours: "3,5" })
  const [tally] = await owner(
    "select shadowing_minutes, shadowing_counted, hours_waiting from participant_tally where participant_id = $1",
    [amina],
  )
  expect(tally).toEqual({ shadowing_minutes: 210, shadowing_counted: true, hours_waiting: 0 })
})

test("she did not come: no hours are counted", async () => {
  const { emileLink, hoursOfAmina } = await cast()
  expect(await answerHours(emileLink, { answer: "absent" })).toEqual({ done: true, value: { minutes: 0 } })
  expect(await entryOf(hoursOfAmina)).toMatchObject({ state: "rejected", confirmed_minutes: 0 })
})

test.each([
  ["", "hoursMissing"],
  ["four", "hoursMissing"],
  ["0", "hoursRange"],
  ["24.5", "hoursRange"],
  ["3.2", "halfHours"],
])("%o hours are no hours, and the link stays good", async (hours, word) => {
  const { emileLink, hoursOfAmina } = await cast()
  expect(await answerHours(emileLink, { answer: "different", hours })).toEqual({
    done: false,
    problems: { hours: { key: `hours.problems.${word}` } },
  })
  expect(await entryOf(hoursOfAmina)).toMatchObject({ state: "self_reported" })
  expect((await hoursBehindLink(emileLink)).seen).toMatchObject({ link: "live" })
})

test("a shadowing of less than two or more than eight hours is asked about once", async () => {
  const { emileLink, hoursOfAmina } = await cast()
  const nine = { answer: "different", hours: "9" }
  expect(await answerHours(emileLink, nine)).toMatchObject({ doubts: [{ key: "hours.doubts.answerLong" }] })
  expect(await answerHours(emileLink, { ...nine, hours: "1.5" })).toMatchObject({
    doubts: [{ key: "hours.doubts.answerShort" }],
  })
  expect(await entryOf(hoursOfAmina)).toMatchObject({ state: "self_reported" })
  expect(await answerHours(emileLink, { ...nine, accepted: true })).toMatchObject({ done: true })
})

test("a day of work experience may be longer than eight hours", async () => {
  const { emileLink, placementOfAmina } = await cast()
  await owner("update placement set kind = 'work_experience' where id = $1", [placementOfAmina])
  expect(await answerHours(emileLink, { answer: "different", hours: 9 })).toMatchObject({ done: true })
})

test("two taps at once are one answer; the second is told what was answered", async () => {
  const { emileLink, hoursOfAmina } = await cast()
  const taps = await Promise.all(
    [yes, { answer: "absent" }, yes].map((answer) => answerHours(emileLink, answer)),
  )
  expect(taps.filter((tap) => tap.done)).toHaveLength(1)
  expect(taps.filter((tap) => !tap.done)).toEqual([problem("answered"), problem("answered")])
  const trail = await owner("select 1 from audit_entry where act = 'hours.confirm-by-link'")
  expect(trail).toHaveLength(1)
  expect(["confirmed", "rejected"]).toContain((await entryOf(hoursOfAmina))?.state)
})

test("opening a link five times uses nothing up", async () => {
  const { emileLink } = await cast()
  for (let time = 0; time < 5; time++) await hoursBehindLink(emileLink)
  expect(await answerHours(emileLink, yes)).toMatchObject({ done: true })
})

test("an expired link answers nothing, and a new one goes to the address we know", async () => {
  const { bakery, harbour, hoursOfAmina, link } = await cast()
  const old = await link(harbour, bakery.contact, {
    record: hoursOfAmina,
    expires: new Date(Date.now() - 1000),
  })
  expect(await answerHours(old, yes)).toEqual(problem("expired"))
  expect(await renewLink(old)).toMatchObject({ done: true })
  const [letter] = await letters()
  expect(letter?.recipient).toBe(bakery.email)
  expect(await answerHours(tokenIn(letter?.text), yes)).toMatchObject({ done: true })
})

test("an answer can be changed by a fresh link for seven days, and not after", async () => {
  const { emileLink, hoursOfAmina } = await cast()
  await answerHours(emileLink, yes)
  expect(await renewLink(emileLink)).toMatchObject({ done: true })
  const fresh = tokenIn((await letters())[0]?.text)
  expect(await answerHours(fresh, { answer: "different", hours: 3 })).toMatchObject({ done: true })
  await owner("update hour_entry set confirmed_at = now() - interval '8 days' where id = $1", [hoursOfAmina])
  expect(await renewLink(emileLink)).toEqual(problem("settled"))
  expect(await entryOf(hoursOfAmina)).toMatchObject({ confirmed_minutes: 180 })
})

test("a link asks for at most four letters an hour, and says so", async () => {
  const { emileLink } = await cast()
  for (let time = 0; time < 4; time++) expect(await renewLink(emileLink)).toMatchObject({ done: true })
  expect(await renewLink(emileLink)).toEqual(problem("tooManyLetters"))
  expect(await letters()).toHaveLength(4)
})

test("thirty days after a placement its links are closed", async () => {
  const { emileLink, placementOfAmina, hoursOfAmina } = await cast()
  await owner(
    "update placement set starts_on = current_date - 60, ends_on = current_date - 32 where id = $1",
    [placementOfAmina],
  )
  expect(await answerHours(emileLink, yes)).toEqual(problem("over"))
  expect(await renewLink(emileLink)).toEqual(problem("over"))
  expect(await entryOf(hoursOfAmina)).toMatchObject({ state: "self_reported" })
})

test("a denied day that was reported again is answered by its newest letter", async () => {
  const { emileLink, hoursOfAmina } = await cast()
  await answerHours(emileLink, { answer: "absent" })
  await owner(
    `insert into hour_entry (organisation_id, participant_id, placement_id, starts_at, ends_at, timezone, minutes, reported_at)
     select organisation_id, participant_id, placement_id, starts_at, ends_at, timezone, minutes, now()
     from hour_entry where id = $1`,
    [hoursOfAmina],
  )
  expect(await renewLink(emileLink)).toEqual(problem("replaced"))
})

test("a contact who has left, and a token that nobody made, open nothing", async () => {
  const { emileLink, bakery } = await cast()
  expect(await answerHours("forged-token-that-nobody-has-made", yes)).toEqual(problem("unknownLink"))
  await owner("update employer_contact set left_on = current_date where id = $1", [bakery.contact])
  expect(await answerHours(emileLink, yes)).toEqual(problem("unknownLink"))
  expect((await hoursBehindLink(emileLink)).seen).toBeNull()
})

test("whoever lost a link hears the same, known or not; letters go to known addresses only", async () => {
  const { bakery } = await cast()
  const known = await askForLinks({ email: ` ${bakery.email.toUpperCase()} ` })
  expect(await askForLinks({ email: "nobody@example.com" })).toEqual(known)
  const sent = await letters()
  expect(sent.map(({ recipient }) => recipient)).toEqual([bakery.email, bakery.email])
  for (const letter of sent)
    expect(await answerHours(tokenIn(letter.text), yes)).toMatchObject({ done: true })
  expect(await askForLinks({ email: "not an address" })).toMatchObject({
    problems: { email: { key: "employer.problems.emailUnclear" } },
  })
})

test("a session is no link: a counsellor cannot confirm hours in the employer's place", async () => {
  const { noor, hoursOfAmina } = await cast()
  expect(await as(noor, () => answerHours(noor.token, yes))).toEqual(problem("unknownLink"))
  expect(await entryOf(hoursOfAmina)).toMatchObject({ state: "self_reported" })
})
