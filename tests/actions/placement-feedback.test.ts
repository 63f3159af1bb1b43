import { beforeEach, describe, expect, test } from "vitest"
import { giveFeedback } from "@/lib/domain/employer-feedback/actions"
import { feedbackBehindLink } from "@/lib/domain/employer-feedback/queries"
import { hoursBehindLink } from "@/lib/domain/hours-answer/queries"
import { askEmployer, recordHers } from "@/lib/domain/placement-feedback/actions"
import { placementFeedback } from "@/lib/domain/placement-feedback/queries"
import { addDays } from "@/lib/platform/dates"
import { as, cast, withLink } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"
import { dayOfCast } from "@/tests/support/plain-day"

const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
const problem = (why: string) => ({
  done: false,
  problems: { form: { key: `placement-feedback.problems.${why}` } },
})
let c: Cast
let placementId: string

/** The placement ended today. */
beforeEach(async () => {
  c = await cast()
  placementId = c.placementOfAmina
  await owner("update placement set ends_on = $2 where id = $1", [placementId, dayOfCast()])
})

const ask = (by = c.noor) => as(by, () => askEmployer({ placementId }))
const tokenSent = async () => {
  const [letter] = await owner("select text from letter order by created_at desc limit 1")
  return /\/feedback\/([\w-]{43})/.exec(String(letter?.text))?.[1] ?? ""
}
const good = { again: "yes", well: ["tasks", "team"], words: " She was quick \r\n" }
const give = (token: string, said: object = good) => withLink(token, () => giveFeedback(token, said))
const look = (token: string) => withLink(token, () => feedbackBehindLink(token))
const noFaces = { welcomed: "", understood: "", learned: "", family_time: "", wellbeing: "", again: "" }
const hers = { language: "ar", withHelp: true, words: "", scores: { ...noFaces, welcomed: "4", again: "2" } }
const record = (more: object = {}, by = c.noor) => as(by, () => recordHers({ placementId, ...hers, ...more }))
const seen = (by = c.noor) => as(by, () => placementFeedback(placementId, "en"))

describe("an employer says how it was", () => {
  test("by a letter that names nobody, in few taps, once; whoever accompanies her reads it", async () => {
    expect(await ask()).toMatchObject({ done: true })
    const [letter] = await owner("select recipient, subject, text from letter")
    expect(letter?.recipient).toBe(c.bakery.email)
    expect(JSON.stringify(letter)).not.toMatch(/Amina|Haddad|Bakery floor|Harbour|shadowing/i)
    const token = await tokenSent()
    expect((await look(token)).seen).toMatchObject({
      link: "live",
      employer: "North Bakery",
      firstName: "Amina",
    })
    expect(await give(token)).toMatchObject({ done: true })
    expect((await look(token)).seen).toEqual({ link: "used", locale: "en" })
    expect(await give(token)).toMatchObject({
      problems: { form: { key: "employer-feedback.problems.closed" } },
    })
    expect((await seen()).employer).toMatchObject({
      ...{ who: "Emile", again: "yes", well: ["tasks", "team"], words: "She was quick" },
    })
  })

  test.each([
    [{ again: "" }, "again", "employer-feedback.problems.againMissing"],
    [{ words: "x".repeat(1001) }, "words", "hours-dispute.problems.tooLong"],
  ])("%o is not said, and the link stays good", async (more, at, key) => {
    await ask()
    const token = await tokenSent()
    expect(await give(token, { ...good, ...more })).toEqual({ done: false, problems: { [at]: { key } } })
    expect((await look(token)).seen).toMatchObject({ link: "live" })
  })

  test("its link opens no hours, and a link for hours takes no feedback", async () => {
    await ask()
    const token = await tokenSent()
    expect((await withLink(token, () => hoursBehindLink(token))).seen).toBeNull()
    expect((await look(c.emileLink)).seen).toBeNull()
    expect(await give(c.emileLink)).toMatchObject({ done: false })
  })

  test("E13: her name is gone from the page from the moment she takes her consent back", async () => {
    await ask()
    await owner("update consent set withdrawn_on = current_date where participant_id = $1", [c.amina])
    expect((await look(await tokenSent())).seen).toMatchObject({ link: "live", firstName: null })
  })

  test("E14: a contact who has left is not asked, and her link opens nothing", async () => {
    await ask()
    const token = await tokenSent()
    await owner("update employer_contact set left_on = $2 where id = $1", [c.bakery.contact, dayOfCast()])
    expect((await look(token)).seen).toBeNull()
    expect(await give(token)).toMatchObject({ done: false })
    expect(await ask()).toEqual(problem("cannotAsk"))
  })

  test("is not asked before the end, nor twice, nor by whoever does not accompany her", async () => {
    await owner("update placement set ends_on = $2 where id = $1", [placementId, addDays(dayOfCast(), 1)])
    expect(await ask()).toEqual(problem("notOver"))
    await owner("update placement set ends_on = $2 where id = $1", [placementId, dayOfCast()])
    for (const other of [c.tomas, c.clara, c.lena]) await expect(ask(other)).rejects.toThrow(missing)
    await ask()
    await give(await tokenSent())
    expect(await ask()).toEqual(problem("given"))
  })
})

describe("she says how it was", () => {
  test("in her language, leaving out what she likes; never to the employer", async () => {
    expect(await record({ words: "أحببت العمل" })).toMatchObject({ done: true })
    expect((await seen()).hers).toMatchObject({
      ...{ withHelp: true, scores: { welcomed: 4, again: 2 }, words: "أحببت العمل" },
    })
    await ask()
    expect(JSON.stringify(await look(await tokenSent()))).not.toMatch(/أحببت|welcomed|scores/)
  })

  test("once, at the end, with at least one face", async () => {
    expect(await record({ scores: {} })).toMatchObject({ done: false })
    expect(await record({ scores: noFaces })).toMatchObject({
      problems: { scores: { key: "placement-feedback.problems.nothingAnswered" } },
    })
    const all = { ...noFaces, again: "1" }
    expect(await record({ scores: all })).toMatchObject({ done: true })
    expect(await record({ scores: all })).toEqual(problem("given"))
  })

  test("to whoever accompanies her: nobody else reads or writes it", async () => {
    await record()
    for (const other of [c.tomas, c.clara, c.lena]) {
      await expect(record({}, other)).rejects.toThrow(missing)
      await expect(seen(other)).rejects.toThrow(missing)
    }
  })
})
