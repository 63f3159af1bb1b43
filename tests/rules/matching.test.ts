import { describe, expect, test } from "vitest"
import { inOrder, verdictsOf } from "@/lib/domain/matching/rules"
import type { Criterion, Fit, Post, Woman } from "@/lib/domain/matching/schema"

const today = "2026-11-27"
const cook = "http://data.europa.eu/esco/occupation/cook"
const id = "00000000-0000-4000-8000-000000000000"

const woman = (differing: Partial<Woman> = {}): Woman => ({
  id,
  name: "Amina",
  occupations: [],
  sectors: [],
  skills: [],
  languages: [],
  schedule: [],
  hoursPerWeek: null,
  maxTravelMinutes: null,
  births: [],
  obstaclesAsked: false,
  careObstacles: [],
  rightToWork: null,
  permitUntil: null,
  agreedTo: [],
  ...differing,
})
const post = (differing: Partial<Post> = {}): Post => ({
  id,
  title: "Cook",
  uri: cook,
  isco: "5120",
  hoursMin: null,
  hoursMax: null,
  schedule: [],
  schoolHours: false,
  languages: [],
  requiredSkills: [],
  startsOn: null,
  employerId: id,
  employer: "North Bakery",
  sector: "I",
  familyFriendly: [],
  travelMinutes: null,
  ...differing,
})

type Case = [string, Fit, string, Partial<Woman>, Partial<Post>]

function judged(criterion: Criterion, one: Partial<Woman>, other: Partial<Post>) {
  const found = verdictsOf(woman(one), post(other), today).find((each) => each.criterion === criterion)
  return found && { fit: found.fit, why: found.why.replace(`${criterion}.`, "") }
}

function holds(criterion: Criterion, cases: Case[]) {
  describe(criterion, () => {
    test.each(cases)("%s: %s", (...[, fit, why, one, other]) => {
      expect(judged(criterion, one, other)).toEqual({ fit, why })
    })
    test("is known to be met and known not to be met, or nearly, by these cases", () => {
      expect(new Set(cases.map(([, fit]) => fit)).size).toBeGreaterThanOrEqual(3)
    })
  })
}

const done = (label: string, isco: string | null) => ({
  occupations: [{ label, isco, uri: null as string | null, wished: false }],
})
const wants = { occupations: [{ label: "Chef", isco: "3434", uri: cook, wished: true }] }

holds("occupation", [
  ["she wants it", "met", "wished", wants, {}],
  ["she has done it, known by its name alone", "met", "done", done("  cóok", null), {}],
  ["the same group of four digits", "met", "sameGroup", done("Kitchen cook", "5120"), {}],
  ["a related group", "nearly", "nearGroup", done("Waiter", "5131"), {}],
  ["a sector she can imagine", "nearly", "sector", { ...done("Nurse", "2221"), sectors: ["I"] }, {}],
  ["something else", "not", "other", done("Nurse", "2221"), {}],
  ["nothing written down", "unknown", "noWish", {}, {}],
  ["a post without a group", "not", "other", done("Nurse", "2221"), { isco: null }],
])

const skill = (label: string, uri: string | null = null) => ({ label, uri })
const asked = (...labels: string[]) => ({
  requiredSkills: labels.map((label) => ({ label, uri: null, version: null })),
})

holds("skills", [
  ["none required", "met", "noneAsked", {}, {}],
  [
    "all there",
    "met",
    "all",
    { skills: [skill("BAKING bread"), skill("Till")] },
    asked("Baking bread", "till"),
  ],
  ["half missing", "nearly", "some", { skills: [skill("Till")] }, asked("Baking bread", "Till")],
  ["more than half missing", "not", "few", { skills: [skill("Till")] }, asked("Baking", "Till", "Icing")],
  ["none of hers written down", "unknown", "noneWritten", {}, asked("Baking")],
])

const speaks = (level: "A2" | "B1" | "B2" | null, mother = false) => ({
  languages: [{ language: "es", level, mother }],
})
const es = { languages: [{ language: "es", level: "B1" as const }] }
const both = { languages: [...es.languages, { language: "ca", level: "A1" as const }] }

holds("language", [
  ["none required", "met", "noneAsked", {}, {}],
  ["the level itself", "met", "enough", speaks("B1"), es],
  ["her mother tongue", "met", "enough", speaks(null, true), es],
  ["one level below", "nearly", "below", speaks("A2"), es],
  ["two levels below", "not", "below", speaks("A2"), { languages: [{ language: "es", level: "B2" }] }],
  ["not spoken", "not", "notSpoken", speaks("B2"), { languages: [{ language: "ca", level: "A1" }] }],
  ["level not written down", "unknown", "noLevel", speaks(null), es],
  ["no language written down", "unknown", "noneWritten", {}, es],
  ["the weakest of two counts", "not", "notSpoken", speaks("B2"), both],
])

const mornings = ["mon_morning", "tue_morning"]
const child = { births: ["2022"] }

holds("hours", [
  ["at school hours, with a young child", "met", "schoolHours", child, { schoolHours: true }],
  ["only on mornings", "met", "schoolHours", child, { schedule: mornings }],
  ["mornings and evenings", "nearly", "someTimes", child, { schedule: [...mornings, "mon_evening"] }],
  ["only nights", "not", "otherTimes", child, { schedule: ["mon_night"] }],
  [
    "all in the times she named",
    "met",
    "herTimes",
    { schedule: ["evenings"] },
    { schedule: ["mon_evening"] },
  ],
  [
    "a weekend she did not name",
    "not",
    "otherTimes",
    { schedule: ["mornings"] },
    { schedule: ["sat_morning"] },
  ],
  [
    "a weekend she named",
    "met",
    "herTimes",
    { schedule: ["mornings", "weekends"] },
    { schedule: ["mon_morning", "sat_morning"] },
  ],
  [
    "grown children and no times named",
    "met",
    "anyHours",
    { births: ["2005-04"] },
    { schedule: ["mon_night"] },
  ],
  ["nothing of hers written down", "unknown", "notAsked", {}, { schedule: mornings }],
  ["the company did not say when", "unknown", "postSilent", child, {}],
])

const open = (...careObstacles: string[]) => ({ ...child, obstaclesAsked: true, careObstacles })

holds("childcare", [
  ["no open obstacle", "met", "settled", open(), {}],
  ["nobody under thirteen", "met", "noYoung", { births: ["2010-01-01"] }, {}],
  [
    "open, but the company offers some",
    "nearly",
    "companyHelps",
    open("childcare_under_3"),
    { familyFriendly: ["childcare_paid"] },
  ],
  [
    "only after school, and work in school time",
    "nearly",
    "duringSchool",
    open("childcare_school_age"),
    { schoolHours: true },
  ],
  ["open for a small child, in school time", "not", "open", open("childcare_under_3"), { schoolHours: true }],
  ["she was not asked", "unknown", "notAsked", child, {}],
])

holds("weekly", [
  ["inside", "met", "inside", { hoursPerWeek: 20 }, { hoursMin: 15, hoursMax: 20 }],
  ["five fewer", "nearly", "outside", { hoursPerWeek: 15 }, { hoursMin: 20, hoursMax: null }],
  ["six fewer", "not", "outside", { hoursPerWeek: 14 }, { hoursMin: 20, hoursMax: 40 }],
  ["more than there are", "not", "outside", { hoursPerWeek: 40 }, { hoursMin: null, hoursMax: 20 }],
  ["she was not asked", "unknown", "notAsked", {}, { hoursMin: 20 }],
  ["the company did not say", "unknown", "postSilent", { hoursPerWeek: 20 }, {}],
])

holds("travel", [
  ["as far as she can", "met", "near", { maxTravelMinutes: 30 }, { travelMinutes: 30 }],
  ["a quarter of an hour more", "nearly", "far", { maxTravelMinutes: 30 }, { travelMinutes: 45 }],
  ["further", "not", "far", { maxTravelMinutes: 30 }, { travelMinutes: 46 }],
  ["she was not asked", "unknown", "notAsked", {}, { travelMinutes: 10 }],
  ["the way is not written down", "unknown", "postSilent", { maxTravelMinutes: 30 }, {}],
])

const later = { startsOn: "2027-02-01" }

holds("right_to_work", [
  ["allowed", "met", "yes", { rightToWork: "yes" }, {}],
  [
    "allowed until after the beginning",
    "met",
    "yes",
    { rightToWork: "yes", permitUntil: "2027-02-01" },
    later,
  ],
  [
    "allowed until before the beginning",
    "nearly",
    "endsBefore",
    { rightToWork: "yes", permitUntil: "2027-01-31" },
    later,
  ],
  ["restricted", "nearly", "restricted", { rightToWork: "restricted" }, {}],
  ["not allowed", "not", "no", { rightToWork: "no" }, {}],
  ["not seen", "unknown", "notSeen", {}, {}],
  ["written down as not known", "unknown", "notSeen", { rightToWork: "unknown" }, {}],
])

holds("family", [
  ["several measures", "met", "several", child, { familyFriendly: ["no_nights", "part_time"] }],
  ["one measure", "nearly", "one", child, { familyFriendly: ["part_time"] }],
  ["weekends and no measure", "not", "hardTimes", child, { schedule: ["sat_morning"] }],
  ["no measure written down", "unknown", "notAsked", child, { schedule: mornings }],
  ["nobody under thirteen", "met", "noYoung", { births: ["2010"] }, { schedule: ["sat_night"] }],
])

test("every criterion is judged, in the order in which it is read, and none is summed up", () => {
  const verdicts = verdictsOf(woman(), post(), today)
  expect(verdicts.map(({ criterion }) => criterion)).toEqual([
    ...[
      "occupation",
      "skills",
      "language",
      "hours",
      "childcare",
      "weekly",
      "travel",
      "right_to_work",
      "family",
    ],
  ])
  for (const verdict of verdicts) expect(Object.keys(verdict)).not.toContain("score")
})

test("the order is the one that is said: most met, then fewest not met, then most nearly met, then the name", () => {
  const with_ = (name: string, fits: Fit[]) => ({
    name,
    verdicts: fits.map((fit) => ({ criterion: "skills" as const, fit, why: "skills.all" as const })),
  })
  const given = [
    with_("Zoe", ["met", "unknown", "unknown"]),
    with_("Ada", ["met", "not", "nearly"]),
    with_("Bea", ["met", "unknown", "nearly"]),
    with_("Cora", ["met", "met", "not"]),
    with_("Alma", ["met", "unknown", "unknown"]),
  ]
  expect(inOrder(given).map(({ name }) => name)).toEqual(["Cora", "Bea", "Alma", "Zoe", "Ada"])
})
