import { beforeEach, describe, expect, test } from "vitest"
import { hoursBehindLink } from "@/lib/domain/hours-answer/queries"
import { answerInvite, renewInvite } from "@/lib/domain/invite-answer/actions"
import { inviteBehindLink } from "@/lib/domain/invite-answer/queries"
import { answerByLink } from "@/lib/domain/referral-answer/actions"
import { cast, withLink } from "@/tests/support/as"
import { inMay, invited, lastToken, later } from "@/tests/support/campaign"
import type { Cast } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"

let c: Cast
beforeEach(async () => {
  c = await cast()
})

const seen = async (token: string, at = inMay) =>
  (await withLink(token, () => inviteBehindLink(token), at)).seen
const answer = (token: string, said: string, at = inMay) =>
  withLink(token, () => answerInvite(token, { answer: said }), at)
const problem = (word: string) => ({
  done: false,
  problems: { form: { key: `campaign-invite.problems.${word}` } },
})
const kept = async () => (await owner("select answer, answered_by from campaign_invite"))[0] ?? null

describe("an invitation's link shows", () => {
  test("who invites, to which days, and not one field more", async () => {
    const { token } = await invited(c)
    expect(await seen(token)).toEqual({
      ...{ link: "live", locale: "en", employer: "North Bakery", organisation: "Harbour House" },
      ...{ from: "2026-05-01", to: "2026-05-31", answer: null, answeredOn: null, settled: false },
      contact: { displayName: "Clara", workPhone: "+34 600 000 000" },
    })
  })

  test("the same to a scanner that opened it first, twice; the answer is still taken", async () => {
    const { token } = await invited(c)
    const first = await seen(token)
    expect(await seen(token)).toEqual(first)
    expect(await owner("select used_at from link_token where purpose = 'answer_invite'")).toEqual([
      { used_at: null },
    ])
    expect(await answer(token, "agreed")).toMatchObject({ done: true })
  })

  test("nothing where it is not known, has expired, the month is over or the contact has left", async () => {
    const { token } = await invited(c)
    expect(await seen("x".repeat(43))).toBeNull()
    await owner("update campaign set ends_on = '2026-06-30'")
    expect(await seen(token, later(31))).toEqual({ link: "expired", locale: "en" })
    await owner("update campaign set ends_on = '2026-05-31'")
    expect(await seen(token, later(28))).toEqual({ link: "closed", locale: "en" })
    await owner("update employer_contact set left_on = '2026-05-04' where id = $1", [c.bakery.contact])
    expect(await seen(token)).toEqual({ link: "closed", locale: "en" })
  })

  test("nothing else than an invitation, and other links show none", async () => {
    const { token } = await invited(c)
    expect((await withLink(token, () => hoursBehindLink(token), inMay)).seen).toBeNull()
    const referral = await withLink(token, () => answerByLink(token, { answer: "accepted" }), inMay)
    expect(referral).toMatchObject({ done: false })
    expect(await seen(c.emileLink)).toBeNull()
    expect(await answer(c.emileLink, "agreed")).toEqual(problem("unknownLink"))
  })
})

describe("a company", () => {
  test("says yes, is written in the trail, and may say no for a week", async () => {
    const { token, inviteId } = await invited(c)
    expect(await answer(token, "agreed")).toMatchObject({ done: true })
    expect(await kept()).toEqual({ answer: "agreed", answered_by: null })
    const trail = await owner("select act from audit_entry where record_id = $1 and act like 'invite.%'", [
      inviteId,
    ])
    expect(trail).toEqual([{ act: "invite.answer-by-link" }])
    expect(await answer(token, "declined", later(6))).toMatchObject({ done: true })
    expect(await kept()).toEqual({ answer: "declined", answered_by: null })
    expect(await answer(token, "agreed", later(14))).toEqual(problem("settled"))
    expect(await kept()).toEqual({ answer: "declined", answered_by: null })
  })

  test("says the same twice: it is one answer, of the first time", async () => {
    const { token } = await invited(c)
    await Promise.all([answer(token, "agreed"), answer(token, "agreed")])
    await answer(token, "agreed", later(2))
    const [row] = await owner("select answered_at from campaign_invite")
    expect(row?.answered_at).toEqual(inMay)
  })

  test("says nothing else than yes or no", async () => {
    const { token } = await invited(c)
    expect(await answer(token, "hosted")).toMatchObject({ done: false })
    expect(await kept()).toMatchObject({ answer: null })
  })

  test("is not heard once the link has expired; a fresh one goes to the address we know", async () => {
    const { token } = await invited(c)
    await owner("update campaign set ends_on = '2026-06-30'")
    expect(await answer(token, "agreed", later(31))).toEqual(problem("linkExpired"))
    expect(await withLink(token, () => renewInvite(token, {}), later(31))).toMatchObject({ done: true })
    const fresh = await lastToken()
    expect(fresh).not.toBe(token)
    expect(await answer(fresh, "agreed", later(32))).toMatchObject({ done: true })
  })

  test("gets no fresh link once the month is over", async () => {
    const { token } = await invited(c)
    expect(await withLink(token, () => renewInvite(token, {}), later(40))).toEqual(problem("linkClosed"))
    expect(await answer(token, "agreed", later(40))).toEqual(problem("linkClosed"))
  })
})
