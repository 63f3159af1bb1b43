import { describe, expect, test } from "vitest"
import {
  bySector,
  comparable,
  daysAlike,
  fitsSchoolHours,
  levelAsked,
  type NeedLine,
} from "@/lib/domain/needs-post/rules"
import { needsAsked } from "@/lib/domain/needs-post/schema"

const line = (differing: Partial<NeedLine>): NeedLine => ({
  ...{ id: "1", employerId: "a", employer: "Mill", sector: "C", title: "Baker", isco: null, wanted: 1 },
  ...{ hours: [null, null], school: false, languages: [], level: null, licence: "not_needed" },
  startsOn: null,
  ...differing,
})

describe("a post", () => {
  test.each([
    [true, [], true],
    [false, [], false],
    [false, ["mon_morning", "fri_morning"], true],
    [false, ["mon_morning", "mon_afternoon"], false],
    [false, ["sat_morning"], false],
  ])("that says %s and lies on %j fits school hours: %s", (schoolHours, schedule, fits) => {
    expect(fitsSchoolHours({ schoolHours, schedule })).toBe(fits)
  })

  test.each([
    ["a week of mornings", ["mon_morning", "tue_morning", "wed_morning"], ["mon–wed morning"]],
    ["a gap", ["mon_morning", "wed_morning"], ["mon–mon morning", "wed–wed morning"]],
    [
      "other parts of the day",
      ["mon_morning", "tue_evening", "tue_morning", "sat_night", "sun_night"],
      ["mon–mon morning", "tue–tue morning,evening", "sat–sun night"],
    ],
    ["nothing", [], []],
  ])("tells days in a row together: %s", (_, schedule, told) => {
    expect(daysAlike(schedule).map(({ first, last, parts }) => `${first}–${last} ${parts}`)).toEqual(told)
  })

  test("asks for the highest of its levels", () => {
    expect(levelAsked([{ level: "A2" }, { level: "B1" }])).toBe("B1")
    expect(levelAsked([{ level: "A0" }])).toBe("A0")
    expect(levelAsked([])).toBeNull()
  })
})

describe("posts side by side", () => {
  const lines = [
    line({ id: "1", title: "Baker", level: "A2", school: true, wanted: 2 }),
    line({ id: "2", employerId: "b", employer: "Zoo", title: "Guide", level: "B2", licence: "needed" }),
    line({ id: "3", employerId: "b", employer: "Zoo", sector: "R", title: "Cook", wanted: 4 }),
  ]
  const titles = (query: object) => comparable(lines, needsAsked.parse(query), "en").map(({ title }) => title)

  test.each([
    [{}, ["Baker", "Guide", "Cook"]],
    [{ sector: "R" }, ["Cook"]],
    [{ school: "1" }, ["Baker"]],
    [{ noLicence: "1" }, ["Baker", "Cook"]],
    [{ level: "B1" }, ["Baker", "Cook"]],
    [{ level: "A1" }, ["Cook"]],
    [{ sort: "-wanted" }, ["Cook", "Baker", "Guide"]],
    [{ sort: "level" }, ["Cook", "Baker", "Guide"]],
    [{ sort: "title" }, ["Baker", "Cook", "Guide"]],
    [{ sort: "nonsense" }, ["Baker", "Guide", "Cook"]],
  ])("asked for %o are %j", (query, shown) => {
    expect(titles(query)).toEqual(shown)
  })

  test("of a sector come together, most women first, with its lowest level and its share within school hours", () => {
    expect(bySector(lines)).toEqual([
      { sector: "R", employers: 1, posts: 1, wanted: 4, lowest: null, school: 0 },
      { sector: "C", employers: 2, posts: 2, wanted: 3, lowest: "A2", school: 1 },
    ])
  })
})
