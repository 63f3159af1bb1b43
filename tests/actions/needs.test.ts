import { beforeEach, describe, expect, test } from "vitest"
import { employerList } from "@/lib/domain/employer-list/queries"
import { employersAsked } from "@/lib/domain/employer-list/schema"
import { beginAnalysis, reviseAnalysis } from "@/lib/domain/needs-analysis/actions"
import { needsOf } from "@/lib/domain/needs-analysis/queries"
import { addPost, removePost, revisePost } from "@/lib/domain/needs-post/actions"
import { needsCompared } from "@/lib/domain/needs-post/queries"
import { needsAsked } from "@/lib/domain/needs-post/schema"
import { agreeStep, finishStep } from "@/lib/domain/needs-step/actions"
import { addDays, civilDate } from "@/lib/platform/dates"
import { as, cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"
import { secondPartner } from "@/tests/support/partner"
import { valueIn } from "@/tests/support/referral"

const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
const today = () => civilDate(new Date(), "Europe/Madrid")
let c: Cast
let employerId: string
beforeEach(async () => {
  c = await cast()
  employerId = c.bakery.employer
})
const begin = (differing: object = {}) =>
  as(c.noor, () =>
    beginAnalysis({ employerId, doneOn: today(), doneBy: c.noor.id, barriers: "Language", ...differing }),
  )
const baker = {
  occupation: { uri: null, label: "Baker", version: null },
  ...{
    wanted: "2",
    isco: "7512",
    hoursMin: "15",
    hoursMax: "20,5",
    schedule: ["mon_morning", "tue_morning"],
  },
  ...{ contract: "permanent", language: "es", level: "A2", drivingLicence: "useful" },
  requiredSkills: [{ uri: null, label: "Shaping bread", version: null }],
}
const begun = async () => valueIn(await begin()).analysisId
const add = (analysisId: string, differing: object = {}) =>
  as(c.noor, () => addPost({ ...baker, analysisId, ...differing }))
const compared = (by: { token: string } = c.noor) => as(by, () => needsCompared(needsAsked.parse({}), "en"))

describe("what a company needs", () => {
  test("is kept with its posts, as they were said", async () => {
    await add(await begun())
    expect(await as(c.clara, () => needsOf(employerId))).toMatchObject([
      {
        ...{ by: "Noor", barriers: "Language" },
        posts: [
          {
            ...{ title: "Baker", isco: "7512", wanted: 2, hoursMin: 15, hoursMax: 20.5, school: true },
            ...{ contract: "permanent", languages: [{ language: "es", level: "A2" }] },
            requiredSkills: [{ label: "Shaping bread" }],
          },
        ],
      },
    ])
  })

  test("belongs to the house it was said to", async () => {
    await add(await begun())
    const other = await secondPartner(c)
    expect(await as(other, () => needsOf(employerId))).toEqual([])
    expect((await compared(other)).lines).toEqual([])
    await expect(begin({ employerId: c.cafe.employer })).rejects.toThrow(missing)
    for (const who of [c.petra, c.pilar]) await expect(compared(who)).rejects.toThrow(missing)
  })

  test("is changed with both versions at hand", async () => {
    const analysisId = await begun()
    const change = (differing: object) =>
      as(c.clara, () =>
        reviseAnalysis({ analysisId, version: 1, doneOn: today(), doneBy: c.noor.id, ...differing }),
      )
    expect(await change({ barriers: "Papers" })).toMatchObject({ done: true })
    expect(await change({ barriers: "Noise" })).toMatchObject({
      conflict: { values: { barriers: "Papers" } },
    })
    const { postId } = valueIn(await add(analysisId))
    const post = (differing: object) =>
      as(c.noor, () => revisePost({ ...baker, postId, version: 1, ...differing }))
    expect(await post({ wanted: "3" })).toMatchObject({ done: true })
    expect(await post({ wanted: "4" })).toMatchObject({ conflict: { version: 2, values: { wanted: 3 } } })
    expect(await as(c.noor, () => removePost({ postId }))).toMatchObject({ done: true })
    await expect(as(c.noor, () => removePost({ postId }))).rejects.toThrow(missing)
  })

  test.each([
    ["occupation", { occupation: null }, "postMissing"],
    ["hoursMax", { hoursMin: "20", hoursMax: "15" }, "hoursTurned"],
    ["hoursMin", { hoursMin: "many" }, "hours"],
    ["level", { level: "" }, "levelAlone"],
    ["otherLanguage", { otherLanguage: "es", otherLevel: "B1" }, "languageTwice"],
    ["isco", { isco: "75x" }, "isco"],
    ["wanted", { wanted: "-1" }, "wanted"],
  ])("says beside %s what is wrong with %o", async (at, differing, word) => {
    expect(await add(await begun(), differing)).toMatchObject({
      problems: { [at]: { key: `needs-post.problems.${word}` } },
    })
  })

  test("is compared by each company's last analysis, and summed by sector for a coordinator", async () => {
    await owner("update employer set sector = 'C' where id = $1", [employerId])
    await add(valueIn(await begin({ doneOn: addDays(today(), -40) })).analysisId, { wanted: "9" })
    await add(await begun())
    const { lines, summary } = await compared(c.clara)
    expect(lines).toMatchObject([{ employer: "North Bakery", wanted: 2, level: "A2", school: true }])
    expect(summary).toEqual([{ sector: "C", employers: 1, posts: 1, wanted: 2, lowest: "A2", school: 1 }])
    expect((await compared()).summary).toBeNull()
  })

  test("leads to steps that the list of employers reminds of until they are done", async () => {
    const step = { analysisId: await begun(), what: "Send the agreement", who: "us", dueOn: today() }
    const { stepId } = valueIn(await as(c.noor, () => agreeStep(step)))
    const due = async () =>
      (await as(c.noor, () => employerList(employersAsked.parse({ due: "1" }), "en"))).lines.length
    expect(await due()).toBe(1)
    expect(await as(c.clara, () => finishStep({ stepId }))).toMatchObject({ done: true })
    expect(await due()).toBe(0)
    expect(await as(c.noor, () => agreeStep({ ...step, what: " " }))).toMatchObject({
      problems: { what: { key: "needs-step.problems.whatMissing" } },
    })
  })
})
