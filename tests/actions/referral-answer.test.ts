import { beforeEach, describe, expect, test } from "vitest"
import { withdrawConsent } from "@/lib/domain/consent/actions"
import { answerReferral, revokeReferral } from "@/lib/domain/referral/actions"
import { answerByLink } from "@/lib/domain/referral-answer/actions"
import { referralBehindLink } from "@/lib/domain/referral-answer/queries"
import { as, cast, withLink } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"
import { sent, stateOf, valueIn } from "@/tests/support/referral"

let c: Cast
beforeEach(async () => {
  c = await cast()
})
const seen = async (token: string) => (await withLink(token, () => referralBehindLink(token))).seen
const answer = (token: string, said: object) => withLink(token, () => answerByLink(token, said))
const problem = (word: string) => ({ done: false, problems: { form: { key: `referral.problems.${word}` } } })
const yes = { answer: "accepted" }
const no = { answer: "rejected", words: "Full until May" }
const tasks = () =>
  owner("select what, origin, origin_id, assignee_id, done_at from next_step where origin = 'referral'")

describe("a referral's link shows", () => {
  test("what she agreed to share and the reason, and not one field more", async () => {
    const { token } = await sent(c)
    const [today] = await owner("select current_date::text as day")
    expect(await seen(token)).toEqual({
      link: "live",
      locale: "en",
      service: "Escuela Río",
      organisation: "Harbour House",
      sender: {
        displayName: "Noor",
        workPhone: expect.toSatisfy((phone) => phone === null || typeof phone === "string"),
      },
      sentOn: today?.day,
      state: "sent",
      answeredOn: null,
      reason: "CNRY wants a Spanish course",
      shared: { firstName: "Amina", familyName: null, language: "ar", phone: null },
    })
  })

  test("nothing about her where she wants nothing shared, and her phone where she does", async () => {
    const { token } = await sent(c, { shared: [] })
    expect(await seen(token)).toMatchObject({
      shared: { firstName: null, familyName: null, language: null, phone: null },
    })
    await owner("update referral set shared = '{phone,family_name}'")
    const [contact] = await owner("select phone from participant_contact where participant_id = $1", [
      c.amina,
    ])
    expect(await seen(token)).toMatchObject({
      shared: { firstName: null, familyName: "Haddad", language: null, phone: contact?.phone ?? null },
    })
  })

  test("the same to a scanner that opened it first, twice; the answer is still taken", async () => {
    const { token } = await sent(c)
    const first = await seen(token)
    expect(await seen(token)).toEqual(first)
    expect(await answer(token, yes)).toMatchObject({ done: true })
  })

  test("nothing at all when it is forged, or another kind of link", async () => {
    await sent(c)
    expect(await seen("A".repeat(43))).toBeNull()
    expect(await seen("nonsense")).toBeNull()
    expect(await seen(c.emileLink)).toBeNull()
    expect(await answer("A".repeat(43), yes)).toEqual(problem("unknownLink"))
    expect(await answer(c.emileLink, yes)).toEqual(problem("unknownLink"))
  })

  test("that it has expired, and nothing of her", async () => {
    const { token } = await sent(c)
    await owner(
      "update link_token set expires_at = now() - interval '1 minute' where purpose = 'answer_referral'",
    )
    expect(await seen(token)).toEqual({ link: "expired", locale: "en" })
    expect(await answer(token, yes)).toEqual(problem("linkExpired"))
  })

  test("that it is closed once her consent is taken back or the sender calls it back", async () => {
    const { token, consentId } = await sent(c)
    valueIn(await as(c.noor, () => withdrawConsent({ consentId })))
    expect(await seen(token)).toEqual({ link: "closed", locale: "en" })
    expect(await answer(token, yes)).toEqual(problem("linkClosed"))
    const other = await sent(c)
    valueIn(await as(c.noor, () => revokeReferral({ referralId: other.referralId })))
    expect(await seen(other.token)).toEqual({ link: "closed", locale: "en" })
  })

  test("nothing of her after her consent ended in any other way", async () => {
    const { token, consentId } = await sent(c)
    await owner("update consent set withdrawn_on = current_date, ended_because = 'expired' where id = $1", [
      consentId,
    ])
    expect(await seen(token)).toEqual({ link: "closed", locale: "en" })
    expect(await answer(token, yes)).toEqual(problem("linkClosed"))
  })
})

describe("a service answers", () => {
  test("yes, and later what came of it; each comes back to the sender as one task", async () => {
    const { token, referralId } = await sent(c)
    expect(await answer(token, yes)).toMatchObject({ done: true, value: { answer: "accepted" } })
    expect(await stateOf(referralId)).toMatchObject({ state: "accepted", answered: true })
    expect(await tasks()).toMatchObject([
      { what: "accepted", origin_id: referralId, assignee_id: c.noor.id, done_at: null },
    ])
    expect(await seen(token)).toMatchObject({ link: "live", state: "accepted" })
    expect(await answer(token, yes)).toEqual(problem("linkUsed"))
    expect(await answer(token, no)).toEqual(problem("linkUsed"))
    expect(await answer(token, { answer: "done", words: "Started on 3 May" })).toMatchObject({ done: true })
    expect(await stateOf(referralId)).toMatchObject({ state: "done", outcome: "Started on 3 May" })
    expect(await tasks()).toMatchObject([{ what: "done" }])
    const after = await seen(token)
    expect(after).toMatchObject({ link: "used", state: "done" })
    expect(JSON.stringify(after)).not.toMatch(/Amina|CNRY|Haddad/)
    expect(await answer(token, { answer: "done", words: "again" })).toEqual(problem("linkUsed"))
  })

  test("no, with a reason; then the link is used up", async () => {
    const { token, referralId } = await sent(c)
    expect(await answer(token, { answer: "rejected", words: "  " })).toMatchObject({
      problems: { words: { key: "referral.problems.whyMissing" } },
    })
    expect(await answer(token, no)).toMatchObject({ done: true })
    expect(await stateOf(referralId)).toMatchObject({ state: "rejected", state_reason: "Full until May" })
    expect(await seen(token)).toMatchObject({ link: "used", state: "rejected" })
    expect(await answer(token, yes)).toEqual(problem("linkUsed"))
  })

  test("late: after fourteen days of silence too", async () => {
    const { token, referralId } = await sent(c)
    await owner("update referral set sent_on = current_date - 20 where id = $1", [referralId])
    expect(await answer(token, yes)).toMatchObject({ done: true })
  })

  test("nothing about an end before it said yes", async () => {
    const { token } = await sent(c)
    expect(await answer(token, { answer: "done", words: "x" })).toEqual(problem("linkUsed"))
  })

  test("once, when it presses twice at the same time", async () => {
    const { token } = await sent(c)
    const taps = await Promise.all([answer(token, yes), answer(token, no), answer(token, yes)])
    expect(taps.filter(({ done }) => done)).toHaveLength(1)
    expect(await tasks()).toHaveLength(1)
  })

  test("and the trail names the record, the woman and no words", async () => {
    const { token, referralId } = await sent(c)
    await answer(token, no)
    const trail = await owner("select * from audit_entry where act = 'referral.answer-by-link'")
    expect(trail).toMatchObject([
      { actor_id: null, organisation_id: c.harbour, record_id: referralId, participant_ids: [c.amina] },
    ])
    expect(
      JSON.stringify(trail, (_, value) => (typeof value === "bigint" ? Number(value) : value)),
    ).not.toContain("Full")
  })
})

test("the answer somebody wrote down closes the sender's task", async () => {
  const { token, referralId } = await sent(c)
  await answer(token, yes)
  valueIn(await as(c.noor, () => answerReferral({ referralId, answer: "done", words: "Started" })))
  expect((await tasks())[0]?.done_at).not.toBeNull()
})
