import { describe, expect, test } from "vitest"
import { capacityProblems, freePlaces, isPaused, monthOf } from "@/lib/domain/employer-capacity/rules"
import { capacityFacts } from "@/lib/domain/employer-capacity/schema"
import { type EmployerLine, isSilent, limited, sorted } from "@/lib/domain/employer-list/rules"
import { employersAsked } from "@/lib/domain/employer-list/schema"

const today = "2026-11-26"
const nobody = { shadowing: 0, workExperience: 0 }

const line = (differing: Partial<EmployerLine>): EmployerLine => ({
  ...{ id: "1", name: "Mill", activity: null, sector: null, size: null, socialEnterprise: false },
  ...{ familyFriendly: [], ours: true, contact: null, perMonth: null, free: null, paused: false, here: 0 },
  ...{ lastContact: null, nextDue: null },
  ...differing,
})

describe("what is free in a month", () => {
  test.each([
    [{ perMonth: 4, shadowing: null, workExperience: null }, { shadowing: 1, workExperience: 2 }, 1],
    [{ perMonth: 4, shadowing: 1, workExperience: 1 }, { shadowing: 1, workExperience: 0 }, 1],
    [{ perMonth: 1, shadowing: null, workExperience: null }, { shadowing: 3, workExperience: 0 }, 0],
    [{ perMonth: null, shadowing: 2, workExperience: 3 }, { shadowing: 1, workExperience: 1 }, 3],
    [{ perMonth: null, shadowing: 2, workExperience: null }, { shadowing: 1, workExperience: 4 }, 1],
    [{ perMonth: null, shadowing: null, workExperience: null }, { shadowing: 1, workExperience: 0 }, null],
  ])("%o with %o there leaves %s", (limits, used, free) => {
    expect(freePlaces(limits, used, false).total).toBe(free)
  })

  test("a pause takes everything that was agreed, and says nothing where nothing was", () => {
    const limits = { perMonth: 4, shadowing: null, workExperience: 2 }
    expect(freePlaces(limits, nobody, true)).toEqual({ total: 0, shadowing: 0, workExperience: 0 })
    const unknown = { perMonth: null, shadowing: null, workExperience: null }
    expect(freePlaces(unknown, nobody, true).total).toBeNull()
  })

  test("a pause holds from its first day to its last, and without an end until somebody ends it", () => {
    const pause = { pausedFrom: "2026-11-01", pausedUntil: "2026-11-26" }
    expect(isPaused(pause, today)).toBe(true)
    expect(isPaused(pause, "2026-11-27")).toBe(false)
    expect(isPaused({ ...pause, pausedUntil: null }, "2027-11-27")).toBe(true)
    expect(isPaused({ pausedFrom: "2026-12-01", pausedUntil: null }, today)).toBe(false)
    expect(isPaused({ pausedFrom: null, pausedUntil: null }, today)).toBe(false)
  })

  test("a month has all its days", () => {
    expect(monthOf("2028-02-10")).toEqual(["2028-02-01", "2028-02-29"])
    expect(monthOf("2026-12-31")).toEqual(["2026-12-01", "2026-12-31"])
  })

  test.each([
    [{ agreementOn: "2026-11-27" }, "agreementOn", "agreementAhead"],
    [{ perMonth: "2", shadowing: "3" }, "perMonth", "kindAboveAll"],
    [{ pauseReason: "Works" }, "pausedFrom", "pauseStart"],
    [{ pausedFrom: "2026-11-20", pausedUntil: "2026-11-19" }, "pausedUntil", "pauseEnd"],
  ])("%o is said beside %s", (typed, at, word) => {
    const facts = capacityFacts.parse(typed)
    const key = `employer-capacity.problems.${word}`
    expect(capacityProblems(facts, { today, deals: true })).toEqual({ [at]: { key } })
  })
})

describe("the list", () => {
  const asked = (query: object) => employersAsked.parse(query)
  const names = (lines: EmployerLine[]) => lines.map(({ name }) => name)
  const mill = line({ name: "Mill", sector: "C", free: 2, lastContact: "2026-08-27" })
  const zoo = line({ name: "Zoo", sector: "R", paused: true, free: 0, lastContact: "2026-11-20" })
  const other = line({ name: "Älv", ours: false, socialEnterprise: true })
  const all = [zoo, mill, other]

  test("begins with those we deal with, by name in the reader's alphabet", () => {
    expect(names(sorted(limited(all, asked({}), today), asked({}), "en"))).toEqual(["Mill", "Zoo"])
    const whole = asked({ whose: "all" })
    expect(names(sorted(limited(all, whole, today), whole, "en"))).toEqual(["Älv", "Mill", "Zoo"])
    expect(names(sorted(all, asked({ sort: "-name" }), "en"))).toEqual(["Zoo", "Mill", "Älv"])
  })

  test.each([
    [{ sector: "C" }, ["Mill"]],
    [{ free: "1" }, ["Mill"]],
    [{ paused: "1" }, ["Zoo"]],
    [{ silent: "1" }, ["Mill"]],
    [{ whose: "all", social: "1" }, ["Älv"]],
    [{ due: "1" }, []],
    [{ sector: "nonsense", free: "yes" }, ["Mill", "Zoo"]],
  ])("limited to %o shows %j", (query, shown) => {
    expect(names(limited(all, asked(query), today)).sort()).toEqual(shown)
  })

  test("numbers in names stand in their order", () => {
    const shops = ["Shop 10", "Shop 9", "Shop 1"].map((name) => line({ name }))
    expect(names(sorted(shops, asked({}), "en"))).toEqual(["Shop 1", "Shop 9", "Shop 10"])
  })

  test("what is not known comes last whichever way it is sorted", () => {
    for (const sort of ["lastContact", "-lastContact"])
      expect(names(sorted(all, asked({ sort }), "en")).at(-1)).toBe("Älv")
    expect(names(sorted(all, asked({ sort: "-free" }), "en"))).toEqual(["Mill", "Zoo", "Älv"])
  })

  test("ninety days without a word are not yet silence; one more is, and never a word is", () => {
    expect(isSilent(line({ lastContact: "2026-08-28" }), today)).toBe(false)
    expect(isSilent(line({ lastContact: "2026-08-27" }), today)).toBe(true)
    expect(isSilent(line({}), today)).toBe(true)
    expect(isSilent(line({ ours: false }), today)).toBe(false)
  })
})
