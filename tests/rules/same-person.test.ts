import { describe, expect, test } from "vitest"
import { matchProblems, takeBackUntil } from "@/lib/domain/same-person/rules"
import { states } from "@/lib/domain/same-person/schema"

const since = new Date("2026-03-01T09:00:00Z")
const later = (days: number, ms = 0) => new Date(since.getTime() + days * 24 * 3_600_000 + ms)
const said = (key: string) => ({ form: { key: `same-person.problems.${key}` } })

describe("taking back", () => {
  test("lasts thirty days to the moment", () => {
    expect(takeBackUntil({ state: "same", since }, later(30))).toEqual(later(30))
    expect(takeBackUntil({ state: "same", since }, later(30, 1))).toBeNull()
  })

  test.each(["none", "claimed_by_us", "claimed_by_them"] as const)("is nothing for %s", (state) => {
    expect(takeBackUntil({ state, since }, since)).toBeNull()
  })

  test("is refused in words afterwards", () => {
    const match = { state: "same", since } as const
    expect(matchProblems({ match, needs: "same", now: later(31) })).toEqual(said("tooLate"))
    expect(matchProblems({ match, needs: "same", now: later(29) })).toBeNull()
  })
})

describe("each act needs one state", () => {
  test("what is not shown any more is gone", () => {
    for (const needs of states)
      expect(matchProblems({ match: null, needs, now: since })).toEqual(said("gone"))
  })

  test.each(states.flatMap((state) => states.map((needs) => [state, needs] as const)))(
    "%s where %s is needed",
    (state, needs) => {
      const problems = matchProblems({ match: { state, since }, needs, now: since })
      expect(problems).toEqual(state === needs ? null : said(`isAlready.${state}`))
    },
  )
})
