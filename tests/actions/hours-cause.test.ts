import { expect, test } from "vitest"
import { hoursList } from "@/lib/domain/hours/queries"
import { hoursAsked } from "@/lib/domain/hours/schema"
import { answerHours } from "@/lib/domain/hours-answer/actions"
import { sayCause } from "@/lib/domain/hours-cause/actions"
import { causes } from "@/lib/domain/hours-cause/schema"
import { contestHours } from "@/lib/domain/hours-dispute/actions"
import { as, cast, withLink } from "@/tests/support/as"
import { owner } from "@/tests/support/own-database"

const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
const answer = (token: string, said: unknown) => withLink(token, () => answerHours(token, said))
const entry = async (id: string) =>
  (await owner("select state, cause, confirmed_minutes from hour_entry where id = $1", [id]))[0]

test.each(causes)(
  "the employer said that she did not come: through %s, in one tap, and in the list",
  async (cause) => {
    const { noor, emileLink, hoursOfAmina } = await cast()
    await answer(emileLink, { answer: "absent" })
    expect(await as(noor, () => sayCause({ entryId: hoursOfAmina, cause }))).toMatchObject({ done: true })
    expect(await entry(hoursOfAmina)).toEqual({ state: "rejected", cause, confirmed_minutes: 0 })
    const list = await as(noor, () => hoursList(hoursAsked.parse({ state: "rejected" }), "en"))
    expect(list).toMatchObject({ mayWrite: true, lines: [{ id: hoursOfAmina, cause }] })
    expect(await as(noor, () => sayCause({ entryId: hoursOfAmina, cause: null }))).toMatchObject({
      done: true,
    })
    expect(await entry(hoursOfAmina)).toMatchObject({ state: "rejected", cause: null })
  },
)

test("a day that still waits did not take place: nothing is counted, the employer is not asked, and it can be taken back", async () => {
  const { noor, emileLink, hoursOfAmina, amina } = await cast()
  await as(noor, () => sayCause({ entryId: hoursOfAmina, cause: "external" }))
  expect(await entry(hoursOfAmina)).toEqual({ state: "rejected", cause: "external", confirmed_minutes: 0 })
  const [tally] = await owner("select hours_waiting from participant_tally where participant_id = $1", [
    amina,
  ])
  expect(tally).toEqual({ hours_waiting: 0 })
  await as(noor, () => sayCause({ entryId: hoursOfAmina, cause: null }))
  expect(await entry(hoursOfAmina)).toEqual({ state: "self_reported", cause: null, confirmed_minutes: null })
  expect(await answer(emileLink, { answer: "yes" })).toMatchObject({ done: true })
})

test("an employer who says afterwards that she was there takes the cause with it", async () => {
  const { noor, emileLink, hoursOfAmina } = await cast()
  await as(noor, () => sayCause({ entryId: hoursOfAmina, cause: "participant" }))
  await answer(emileLink, { answer: "yes" })
  expect(await entry(hoursOfAmina)).toEqual({ state: "confirmed", cause: null, confirmed_minutes: 240 })
})

test("hours that are confirmed are contested first, and those in dispute are settled", async () => {
  const { noor, emileLink, hoursOfAmina } = await cast()
  await answer(emileLink, { answer: "yes" })
  const say = () => as(noor, () => sayCause({ entryId: hoursOfAmina, cause: "employer" }))
  const refused = (why: string) => ({
    done: false,
    problems: { form: { key: `hours-cause.problems.${why}` } },
  })
  expect(await say()).toEqual(refused("confirmed"))
  await as(noor, () => contestHours({ entryId: hoursOfAmina, words: "She was ill that day" }))
  expect(await say()).toEqual(refused("disputed"))
  expect(await entry(hoursOfAmina)).toMatchObject({ state: "disputed", cause: null })
})

test("only whoever accompanies her says it; a coordinator reads it", async () => {
  const { clara, tomas, lena, hoursOfAmina } = await cast()
  for (const other of [clara, tomas, lena])
    await expect(as(other, () => sayCause({ entryId: hoursOfAmina, cause: "employer" }))).rejects.toThrow(
      missing,
    )
  const list = await as(clara, () => hoursList(hoursAsked.parse({}), "en"))
  expect(list.mayWrite).toBe(false)
})
