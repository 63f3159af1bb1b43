import { describe, expect, test } from "vitest"
import { campaignProblems, countryGap, nextMay } from "@/lib/domain/campaign/rules"
import {
  figuresOf,
  gapsOf,
  type Pair,
  standingOf,
  type Woman,
  womenOf,
} from "@/lib/domain/campaign-board/rules"
import { heardProblems, inviteDoubtsOf, inviteProblems, stateOf } from "@/lib/domain/campaign-invite/rules"

const may = { startsOn: "2026-05-01", endsOn: "2026-05-31" }
const fresh = { isKnown: false, year: null }

describe("the days of a Mothers' Month", () => {
  test.each([
    [may, fresh, null],
    [{ ...may, endsOn: "2026-04-30" }, fresh, "endsOn"],
    [{ ...may, endsOn: "2026-06-30" }, fresh, null],
    [{ ...may, endsOn: "2026-07-01" }, fresh, "endsOn"],
    [may, { isKnown: true, year: null }, "startsOn"],
    [may, { isKnown: false, year: 2025 }, "startsOn"],
  ])("%o with %o are refused at %s", (days, around, at) => {
    expect(Object.keys(campaignProblems(days, around) ?? {})[0] ?? null).toBe(at)
  })

  test("begin with the next May that is not over", () => {
    expect(nextMay("2026-05-31")).toEqual(may)
    expect(nextMay("2026-06-01").startsOn).toBe("2027-05-01")
  })

  test("5 to 15 invited companies are neither too few nor too many", () => {
    expect([4, 5, 15, 16].map(countryGap)).toEqual(["tooFew", null, null, "tooMany"])
  })
})

describe("an invitation", () => {
  const asked = { answer: null, unansweredAt: null }
  test.each([
    [asked, false, "invited"],
    [{ ...asked, unansweredAt: new Date(0) }, false, "no_answer"],
    [{ ...asked, answer: "agreed" }, false, "agreed"],
    [{ ...asked, answer: "declined" }, false, "declined"],
    [{ ...asked, answer: "agreed" }, true, "hosted"],
    [asked, true, "hosted"],
  ])("%o, hosted %s, stands as %s", (invite, hasHosted, state) => {
    expect(stateOf(invite, hasHosted)).toBe(state)
  })

  const input = { campaignId: "1", employerIds: ["1", "2"] }
  const mill = { name: "Mill", hasContact: true, isPaused: false }
  const around = { today: "2026-05-04", endsOn: "2026-05-31", companies: [mill], known: 0, invited: 3 }
  test("is refused when the month is over, nobody is known there, or it is invited already", () => {
    expect(inviteProblems(input, around)).toBeNull()
    expect(inviteProblems(input, { ...around, today: "2026-06-01" })).toHaveProperty("form")
    const alone = inviteProblems(input, { ...around, companies: [{ ...mill, hasContact: false }] })
    expect(alone?.employerIds).toMatchObject({ values: { names: "Mill" } })
    expect(inviteProblems(input, { ...around, known: 1 })).toHaveProperty("employerIds")
  })

  test("is asked about where a company wants to be asked nothing, or the country would have more than 15", () => {
    expect(inviteDoubtsOf(input, around)).toEqual([])
    expect(inviteDoubtsOf(input, { ...around, invited: 13 })).toEqual([])
    expect(inviteDoubtsOf(input, { ...around, invited: 14 })).toMatchObject([{ values: { count: 16 } }])
    expect(inviteDoubtsOf(input, { ...around, companies: [{ ...mill, isPaused: true }] })).toHaveLength(1)
  })

  test("whoever hosted did not say no", () => {
    expect(heardProblems({ answer: "declined", hasHosted: true })).not.toBeNull()
    expect(heardProblems({ answer: "agreed", hasHosted: true })).toBeNull()
    expect(heardProblems({ answer: "declined", hasHosted: false })).toBeNull()
  })
})

const pair = (participantId: string, confirmed: number, waiting = 0): Pair => ({
  ...{ participantId, employerId: `e${confirmed}`, placementId: "p", confirmed, waiting },
  ...{ planned: 0, isConfirmed: true },
})
const woman = (id: string, phase: Woman["phase"] = "in_itinerary"): Woman => ({ id, name: id, phase })

describe("the board", () => {
  test.each([
    [0, null],
    [1, "tooFew"],
    [119, "tooFew"],
    [120, "counts"],
    [480, "counts"],
    [481, "tooMany"],
  ])("%i confirmed minutes at one company: %s", (confirmed, standing) => {
    expect(standingOf({ confirmed })).toBe(standing)
  })

  test("a woman counts once one company confirmed two to eight hours; hours at two companies are not added", () => {
    const women = womenOf(
      [woman("a"), woman("b")],
      [pair("a", 60), pair("a", 61), pair("b", 60), pair("b", 240)],
    )
    expect(women.map(({ id, counted, confirmed }) => [id, counted, confirmed])).toEqual([
      ["a", 0, 121],
      ["b", 1, 300],
    ])
  })

  test("whoever does not take part is shown only if she was somewhere, and is not missed", () => {
    const women = womenOf(
      [woman("a", "exited"), woman("b", "exited"), woman("c", "eligible")],
      [pair("a", 60)],
    )
    expect(women.map(({ id }) => id)).toEqual(["a"])
    expect(gapsOf(5, women)).toMatchObject({ country: null, withoutHost: [], outside: [{ confirmed: 60 }] })
  })

  test("tells what is missing, and adds up", () => {
    const women = womenOf(
      [woman("a"), woman("b"), woman("c")],
      [pair("a", 240), pair("b", 540, 60), pair("b", 90)],
    )
    const gaps = gapsOf(4, women)
    expect(gaps.country).toBe("tooFew")
    expect(gaps.withoutHost.map(({ id }) => id)).toEqual(["b", "c"])
    expect(gaps.outside.map(({ confirmed }) => confirmed)).toEqual([540, 90])
    const states = ["agreed", "hosted", "declined", "invited", "no_answer"] as const
    expect(
      figuresOf(
        states.map((state) => ({ state })),
        women,
      ),
    ).toEqual({
      ...{ agreed: 2, hosted: 1, declined: 1, unanswered: 2 },
      ...{ met: 1, women: 3, confirmed: 870, waiting: 60 },
    })
  })
})
