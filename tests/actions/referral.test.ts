import { beforeEach, describe, expect, test } from "vitest"
import { withdrawConsent } from "@/lib/domain/consent/actions"
import {
  agreeReferral,
  answerReferral,
  draftReferral,
  remindReferral,
  reviseReferral,
  revokeReferral,
  sendReferral,
} from "@/lib/domain/referral/actions"
import { referrals } from "@/lib/domain/referral/queries"
import { canGo, referralMoves } from "@/lib/domain/referral/rules"
import { type ReferralState, referralStates } from "@/lib/domain/referral/schema"
import { as, cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"
import { drafted, partnerConsent, school, sent, stateOf, valueIn } from "@/tests/support/referral"

const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
let c: Cast
beforeEach(async () => {
  c = await cast()
})
const noor = <Value>(act: () => Promise<Value>) => as(c.noor, act)
const problem = (word: string) => ({ done: false, problems: { form: { key: `referral.problems.${word}` } } })

/** A referral placed in a state, whatever leads there. */
async function placed(state: ReferralState, consentId: string): Promise<string> {
  const id = await drafted(c, await school(c))
  const days = state === "no_answer" ? 14 : 2
  const kept = state === "no_answer" ? "sent" : state
  await owner(
    `update referral set consent_id = case when $2 = 'draft' then null else $3::uuid end, state = $2,
      sent_on = case when $2 in ('draft', 'consent_ok') then null else current_date - $4::int end where id = $1`,
    [id, kept, consentId, days],
  )
  return id
}

const acts: Partial<Record<ReferralState, (referralId: string) => Promise<{ done: boolean }>>> = {
  consent_ok: (referralId) => agreeReferral({ referralId }),
  sent: (referralId) => sendReferral({ referralId, how: "letter" }),
  accepted: (referralId) => answerReferral({ referralId, answer: "accepted" }),
  rejected: (referralId) => answerReferral({ referralId, answer: "rejected", words: "full" }),
  done: (referralId) => answerReferral({ referralId, answer: "done", words: "started" }),
  revoked: (referralId) => revokeReferral({ referralId }),
}

describe("6.8: through the door, a referral", () => {
  test.each(referralStates)("that is %s goes where the table leads, and nowhere else", async (from) => {
    const consentId = await partnerConsent(c)
    for (const [to, act] of Object.entries(acts)) {
      const id = await placed(from, consentId)
      const before = await stateOf(id)
      const outcome = await noor(() => act(id))
      const goes = referralMoves[from].some((one) => one === to)
      expect(outcome.done, `${from} to ${to}`).toBe(goes)
      expect((await stateOf(id))?.state).toBe(goes ? to : before?.state)
    }
  })

  test("that nobody answered for fourteen days says so, and a late answer is still taken", async () => {
    const { referralId } = await sent(c)
    const standing = async () => (await noor(() => referrals(c.amina))).lines[0]?.standing
    await owner("update referral set sent_on = current_date - 13 where id = $1", [referralId])
    expect(await standing()).toBe("sent")
    await owner("update referral set sent_on = current_date - 14 where id = $1", [referralId])
    expect(await standing()).toBe("no_answer")
    valueIn(await noor(() => answerReferral({ referralId, answer: "accepted" })))
    expect(await standing()).toBe("accepted")
    expect(canGo("no_answer", "done")).toBe(false)
  })
})

test("without her consent nothing is agreed, and nothing is sent; a draft can be written", async () => {
  const referralId = await drafted(c, await school(c))
  expect(await noor(() => agreeReferral({ referralId }))).toEqual(problem("noConsent"))
  const consentId = await partnerConsent(c)
  valueIn(await noor(() => agreeReferral({ referralId })))
  await owner("update consent set withdrawn_on = current_date, ended_because = 'expired' where id = $1", [
    consentId,
  ])
  expect(await noor(() => sendReferral({ referralId, how: "letter" }))).toEqual(problem("noConsent"))
  expect(await owner("select 1 from letter")).toEqual([])
})

test("the database itself lets nothing be sent without her live consent", async () => {
  const referralId = await drafted(c, await school(c))
  const sending = owner("update referral set state = 'sent', sent_on = current_date where id = $1", [
    referralId,
  ])
  await expect(sending).rejects.toThrow()
})

test("her consent taken back revokes what was not over, and the sender reads why", async () => {
  const { referralId, consentId } = await sent(c)
  valueIn(await as(c.clara, () => withdrawConsent({ consentId })))
  expect(await stateOf(referralId)).toMatchObject({ state: "revoked", state_reason: "consent_withdrawn" })
  const { lines, consentSince } = await noor(() => referrals(c.amina))
  expect(lines[0]).toMatchObject({ standing: "revoked", stateReason: "consent_withdrawn" })
  expect(consentSince).toBeNull()
})

test("the letter goes to the service, names nobody, and not a word says what it is about", async () => {
  await sent(c)
  const [letter] = await owner("select * from letter")
  expect(letter).toMatchObject({ recipient: "school@example.org", subject: "Please answer a request" })
  expect(JSON.stringify(letter)).not.toMatch(/Amina|Haddad|CNRY|Spanish|migrant|woman|\bshe\b|\bher\b/i)
})

test("a service without e-mail is told by phone or on paper", async () => {
  await partnerConsent(c)
  const referralId = await drafted(c, await school(c, null))
  valueIn(await noor(() => agreeReferral({ referralId })))
  expect(await noor(() => sendReferral({ referralId, how: "letter" }))).toEqual(problem("noEmail"))
  valueIn(await noor(() => sendReferral({ referralId, how: "paper" })))
  expect(await stateOf(referralId)).toMatchObject({ state: "sent", sent_how: "paper" })
  expect(await owner("select 1 from letter")).toEqual([])
})

test("a lost letter is sent again, four an hour at most", async () => {
  const { referralId } = await sent(c)
  for (let time = 0; time < 3; time++) valueIn(await noor(() => remindReferral({ referralId })))
  expect(await noor(() => remindReferral({ referralId }))).toMatchObject({
    problems: { form: { key: "hours.problems.tooManyLetters" } },
  })
  expect(await owner("select 1 from letter")).toHaveLength(4)
})

test("a no needs a reason, and an end its outcome", async () => {
  const { referralId } = await sent(c, { how: "phone" })
  expect(await noor(() => answerReferral({ referralId, answer: "rejected", words: " " }))).toMatchObject({
    problems: { words: { key: "referral.problems.whyMissing" } },
  })
  valueIn(await noor(() => answerReferral({ referralId, answer: "accepted" })))
  expect(await noor(() => answerReferral({ referralId, answer: "done" }))).toMatchObject({
    problems: { words: { key: "referral.problems.outcomeMissing" } },
  })
})

test("what she agreed to is not changed afterwards; a draft is, and whoever was second sees both", async () => {
  const referralId = await drafted(c, await school(c))
  const facts = { referralId, version: 1, reason: "Another", shared: ["phone"] }
  valueIn(await noor(() => reviseReferral(facts)))
  const second = await noor(() => reviseReferral({ ...facts, reason: "Third" }))
  expect(second).toMatchObject({ conflict: { version: 2, by: "Noor", values: { reason: "Another" } } })
  await partnerConsent(c)
  valueIn(await noor(() => agreeReferral({ referralId })))
  expect(await noor(() => reviseReferral({ ...facts, version: 3 }))).toMatchObject(
    problem("isAlready.consent_ok"),
  )
})

test("only a counsellor who accompanies her reads, writes or sends one", async () => {
  const { referralId, serviceId } = await sent(c)
  const input = { participantId: c.amina, serviceId, reason: "x", shared: [] }
  for (const person of [c.clara, c.lena, c.petra]) {
    await expect(as(person, () => referrals(c.amina))).rejects.toThrow(missing)
    await expect(as(person, () => draftReferral(input))).rejects.toThrow(missing)
    await expect(as(person, () => revokeReferral({ referralId }))).rejects.toThrow(missing)
  }
  await expect(noor(() => referrals(c.dara))).rejects.toThrow(missing)
  const elsewhere = await owner(
    "insert into local_service (organisation_id, name) values ($1, 'Elsewhere') returning id",
    [c.elbe],
  )
  expect(await noor(() => draftReferral({ ...input, serviceId: elsewhere[0]?.id }))).toMatchObject({
    problems: { serviceId: { key: "referral.problems.serviceMissing" } },
  })
})
