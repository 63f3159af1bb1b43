import { beforeEach, describe, expect, test } from "vitest"
import { answerHours } from "@/lib/domain/hours-answer/actions"
import { hoursBehindLink } from "@/lib/domain/hours-answer/queries"
import * as actions from "@/lib/domain/hours-of-many/actions"
import { waitingBehindLink } from "@/lib/domain/hours-of-many/queries"
import { cast, withLink } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"

let c: Cast
beforeEach(async () => {
  c = await cast()
})

const waiting = (token = c.emileLink) => withLink(token, () => waitingBehindLink(token))
const allRight = (entries: string[], token = c.emileLink) =>
  withLink(token, () => actions.confirmAll(token, { entries }))
const apart = (entry: string, token = c.emileLink) =>
  withLink(token, () => actions.answerApart(token, { entry }))
const refs = async () => (await waiting()).map(({ entryRef }) => entryRef)
const stateOf = async (id: string) =>
  (await owner("select state, confirmed_minutes, confirmed_by from hour_entry where id = $1", [id]))[0]
const nothing = { done: false, problems: { form: { key: "hours-of-many.problems.nothingWaits" } } }

describe("the days of several women behind one link", () => {
  test("are those that wait for its contact, with exactly what an employer may see; her name only where she agreed", async () => {
    const days = await waiting()
    expect(days.map(({ firstName }) => firstName)).toEqual([null, "Amina"])
    for (const day of days)
      expect(Object.keys(day).sort()).toEqual(["date", "end", "entryRef", "firstName", "minutes", "start"])
    expect(JSON.stringify(days)).not.toMatch(/Haddad|Dara|Okafor|Zahra/)
  })

  test("are all right in one tap: each is confirmed as it was reported, in the contact's name, and the link is used up", async () => {
    expect(await allRight(await refs())).toEqual({ done: true, value: { count: 2 } })
    for (const id of [c.hoursOfAmina, c.hoursOfDara])
      expect(await stateOf(id)).toEqual({
        ...{ state: "confirmed", confirmed_minutes: 240, confirmed_by: c.bakery.contact },
      })
    expect((await hoursBehindLink(c.emileLink)).seen).toMatchObject({ link: "used" })
    expect(await waiting()).toEqual([])
    const [trace] = await owner(
      "select participant_ids, count from audit_entry where act = 'hours.confirm-by-link'",
    )
    expect(trace?.count).toBe(2)
    expect(new Set(trace?.participant_ids as string[])).toEqual(new Set([c.amina, c.dara]))
  })

  test("are confirmed as they stood on the page, and no others", async () => {
    const [first] = await refs()
    expect(await allRight([String(first)])).toMatchObject({ done: true, value: { count: 1 } })
    expect(await stateOf(c.hoursOfAmina)).toMatchObject({ state: "self_reported" })
    expect(await waiting()).toHaveLength(1)
  })

  test("are answered apart by a link of their own, and the others stay where they were", async () => {
    const [ofDara] = await refs()
    const opened = await apart(String(ofDara))
    if (!opened.done) throw new Error("not opened")
    const { token } = opened.value
    expect((await hoursBehindLink(token)).seen).toMatchObject({ link: "live" })
    const answered = await withLink(token, () => answerHours(token, { answer: "different", hours: "3" }))
    expect(answered).toMatchObject({ done: true })
    expect(await stateOf(c.hoursOfDara)).toMatchObject({ confirmed_minutes: 180 })
    expect((await waiting()).map(({ firstName }) => firstName)).toEqual(["Amina"])
  })
})

describe("no link", () => {
  test("answers for a day of another contact or another house", async () => {
    const foreign = await owner<{ reference: string }>(
      "select reference from hour_entry where organisation_id = $1",
      [c.elbe],
    )
    expect(await allRight(foreign.map(({ reference }) => reference))).toEqual(nothing)
    expect(await apart(String(foreign[0]?.reference))).toEqual(nothing)
  })

  test("that is used, expired or called back shows or answers anything", async () => {
    const entries = await refs()
    const expires = new Date(Date.now() - 1000)
    const old = await c.link(c.harbour, c.bakery.contact, { record: c.hoursOfAmina, expires })
    expect(await waiting(old)).toEqual([])
    expect(await allRight(entries, old)).toEqual(nothing)
    await owner("update link_token set revoked_at = now()")
    expect(await waiting()).toEqual([])
    expect(await allRight(entries)).toEqual(nothing)
    expect(await stateOf(c.hoursOfAmina)).toMatchObject({ state: "self_reported" })
  })

  test("is made for the twenty-first tap of an hour", async () => {
    const [entry] = await refs()
    await owner(
      `insert into link_token (token_hash, purpose, organisation_id, contact_id, record_id, expires_at)
       select sha256(n::text::bytea), 'confirm_hours', $1, $2, $3, now() + interval '1 day' from generate_series(1, 20) n`,
      [c.harbour, c.bakery.contact, c.hoursOfAmina],
    )
    expect(await apart(String(entry))).toEqual(nothing)
  })

  test("answers for hours that are not over yet", async () => {
    await owner(
      "update hour_entry set starts_at = now() + interval '1 hour', ends_at = now() + interval '5 hours' where id = $1",
      [c.hoursOfDara],
    )
    expect((await waiting()).map(({ firstName }) => firstName)).toEqual(["Amina"])
  })
})

test("two taps at once are one answer", async () => {
  const entries = await refs()
  const taps = await Promise.all([allRight(entries), allRight(entries)])
  expect(taps.filter(({ done }) => done)).toHaveLength(1)
})
