import { describe, expect, test } from "vitest"
import { lifeCycle, nextSteps, type Standing } from "@/lib/domain/life-cycle/rules"
import { type AroundMove, moveProblems } from "@/lib/domain/move/rules"
import { moveInput } from "@/lib/domain/move/schema"
import { type Phase, phases } from "@/lib/domain/participant/schema"

const today = "2026-11-23"
const complete: Standing = {
  phase: "enrolled",
  cameFrom: null,
  entryMet: true,
  consented: true,
  lookAlikes: 0,
  profileAgreed: true,
  itineraryPlanned: true,
  rightToWork: "yes",
  roadMapDrafted: true,
  roadMapSigned: true,
  agreementSigned: true,
  sixMonthsSettled: true,
  followUpsDue: 0,
}
const hold = { reason: "She is ill", reviewOn: "2026-12-20" }
const exit = { exitOn: "2026-11-20", exitReason: "moved" }
const childcare = { confirmed: ["childcare_not_needed"] }
/** A move by a counsellor, from a file that has everything. */
const move = (way: [Phase, Phase], entered: object = {}, around: Partial<AroundMove> = {}) =>
  moveProblems(
    moveInput.parse({ participantId: "11111111-1111-4111-8111-111111111111", to: way[1], ...entered }),
    {
      ...complete,
      phase: way[0],
      role: "counsellor",
      enrolledOn: "2026-10-01",
      today,
      ...around,
    },
  )

test("the life-cycle is the table that was signed", () => {
  const table = lifeCycle.map(
    ({ from, to, by, needs }) =>
      `${from.join(" / ")} > ${to} | ${needs.join(", ") || "-"} | ${by.join(", ")}`,
  )
  expect(table).toMatchInlineSnapshot(`
    [
      "registered > eligible | entryMet | counsellor, coordinator",
      "registered > not_eligible | - | counsellor, coordinator",
      "eligible > enrolled | entryMet, consented, toldApart | counsellor, coordinator",
      "enrolled > profiled | profileAgreed | counsellor",
      "profiled > in_itinerary | itineraryPlanned | counsellor",
      "in_itinerary > work_experience | mayWork, agreementSigned | counsellor",
      "in_itinerary / work_experience > road_map | roadMapDrafted | counsellor",
      "enrolled / profiled / in_itinerary / work_experience / road_map > on_hold | - | counsellor",
      "on_hold > enrolled | cameFromThere | counsellor",
      "on_hold > profiled | cameFromThere | counsellor",
      "on_hold > in_itinerary | cameFromThere | counsellor",
      "on_hold > work_experience | cameFromThere | counsellor",
      "on_hold > road_map | cameFromThere | counsellor",
      "enrolled / profiled / in_itinerary / work_experience / road_map > exited | - | counsellor",
      "exited > followed_up | followedUp | counsellor",
      "exited / followed_up > enrolled | - | coordinator",
      "exited / followed_up > closed | nothingDue | counsellor, coordinator",
    ]
  `)
})

/** Every row of the table that is a move: what it takes, what stops it, and who may not. */
const rows: [Phase, Phase, object, [Partial<AroundMove>, object, string, string][]][] = [
  ["enrolled", "profiled", {}, [[{ profileAgreed: false }, {}, "to", "life-cycle.missing.profileAgreed"]]],
  [
    "profiled",
    "in_itinerary",
    {},
    [[{ itineraryPlanned: false }, {}, "to", "life-cycle.missing.itineraryPlanned"]],
  ],
  [
    "in_itinerary",
    "work_experience",
    childcare,
    [
      [{ rightToWork: "no" }, {}, "to", "life-cycle.missing.mayWork"],
      [{ rightToWork: "unknown" }, {}, "to", "life-cycle.missing.mayWork"],
      [{ rightToWork: null }, {}, "to", "life-cycle.missing.mayWork"],
      [{ agreementSigned: false }, {}, "to", "life-cycle.missing.agreementSigned"],
      [{}, { confirmed: [] }, "confirmed", "move.problems.childcareOpen"],
    ],
  ],
  [
    "in_itinerary",
    "road_map",
    { reason: "She has a job offer" },
    [
      [{ roadMapDrafted: false }, {}, "to", "life-cycle.missing.roadMapDrafted"],
      [{}, { reason: "" }, "reason", "move.problems.skipReasonMissing"],
    ],
  ],
  [
    "work_experience",
    "road_map",
    {},
    [[{ roadMapDrafted: false }, {}, "to", "life-cycle.missing.roadMapDrafted"]],
  ],
  [
    "road_map",
    "exited",
    { ...exit, exitReason: "completed" },
    [
      [{ roadMapSigned: false }, {}, "reason", "move.problems.unsignedReasonMissing"],
      [{}, { exitOn: "" }, "exitOn", "move.problems.exitDayMissing"],
      [{}, { exitReason: "" }, "exitReason", "move.problems.exitReasonMissing"],
      [{}, { exitOn: "2026-11-24" }, "exitOn", "participant.problems.inFuture"],
      [{}, { exitOn: "2026-09-30" }, "exitOn", "move.problems.exitBeforeEnrolment"],
    ],
  ],
  ...(["enrolled", "profiled", "in_itinerary", "work_experience"] as const).map(
    (phase): (typeof rows)[number] => [
      phase,
      "exited",
      exit,
      [[{}, { exitReason: "completed" }, "exitReason", "move.problems.completedEarly"]],
    ],
  ),
  ...(["enrolled", "profiled", "in_itinerary", "work_experience", "road_map"] as const).flatMap(
    (phase): typeof rows => [
      [
        phase,
        "on_hold",
        hold,
        [
          [{}, { reason: "" }, "reason", "move.problems.holdReasonMissing"],
          [{}, { reviewOn: "" }, "reviewOn", "move.problems.reviewDayMissing"],
          [{}, { reviewOn: today }, "reviewOn", "move.problems.reviewDayFar"],
          [{}, { reviewOn: "2027-01-23" }, "reviewOn", "move.problems.reviewDayFar"],
        ],
      ],
    ],
  ),
  ["exited", "followed_up", {}, [[{ sixMonthsSettled: false }, {}, "to", "life-cycle.missing.followedUp"]]],
  ["exited", "closed", {}, [[{ followUpsDue: 1 }, {}, "to", "life-cycle.missing.nothingDue"]]],
  ["followed_up", "closed", {}, [[{ followUpsDue: 1 }, {}, "to", "life-cycle.missing.nothingDue"]]],
]

describe.each(rows)("from %s to %s", (...[from, to, entered, stops]) => {
  test("goes on when what it needs is there", () => {
    expect(move([from, to], entered)).toBeNull()
  })

  test.each(stops)("stops at %j with %j", (...[around, differing, at, key]) => {
    expect(move([from, to], { ...entered, ...differing }, around)?.[at]?.key).toBe(key)
  })

  test("is not for a role that the table does not name", () => {
    const { by = [] } = lifeCycle.find((row) => row.to === to && row.from.includes(from)) ?? {}
    const coordinator = move([from, to], entered, { role: "coordinator" })
    expect(coordinator?.to?.key).toBe(
      by.some((who) => who === "coordinator") ? undefined : "move.problems.byCounsellor",
    )
  })
})

describe("a case on hold", () => {
  test.each(["enrolled", "profiled", "in_itinerary", "work_experience", "road_map"] as const)(
    "goes back to %s and nowhere else, if that is where it was",
    (cameFrom) => {
      const ways = phases.filter((to) => move(["on_hold", to], { ...exit, ...hold }, { cameFrom }) === null)
      expect(ways).toEqual([cameFrom])
    },
  )

  test("may wait sixty days and not one more", () => {
    expect(move(["enrolled", "on_hold"], { ...hold, reviewOn: "2027-01-22" })).toBeNull()
  })
})

test.each(["exited", "followed_up"] as const)(
  "E19: a case that is %s is opened again by a coordinator only",
  (from) => {
    expect(move([from, "enrolled"], {}, { role: "coordinator" })).toBeNull()
    expect(move([from, "enrolled"], {})?.to?.key).toBe("move.problems.byCoordinator")
  },
)

test("whatever the table does not list is refused, from every phase to every other", () => {
  const everything = { ...exit, ...hold, ...childcare }
  const around = { cameFrom: "enrolled", role: "counsellor" } as const
  const listed = (from: Phase, to: Phase) => lifeCycle.some((row) => row.to === to && row.from.includes(from))
  const wrong = phases.flatMap((from) =>
    phases
      .filter((to) => !listed(from, to))
      .filter((to) => move([from, to], everything, around)?.to?.key !== "move.problems.notPossible")
      .map((to) => `${from} > ${to}`),
  )
  expect(wrong).toEqual([])
})

test("a decision and an enrolment have forms of their own", () => {
  expect(move(["registered", "eligible"])?.to?.key).toBe("move.problems.decideInstead")
  expect(move(["registered", "not_eligible"])?.to?.key).toBe("move.problems.decideInstead")
  expect(move(["eligible", "enrolled"])?.to?.key).toBe("move.problems.enrolInstead")
})

test("signatures that are only said to be there do not stand in for the agreement", () => {
  const confirmed = ["signed_by_her", "signed_by_host", "signed_by_us", "childcare_arranged"]
  expect(move(["in_itinerary", "work_experience"], { confirmed }, { agreementSigned: false })).toEqual({
    to: { key: "life-cycle.missing.agreementSigned" },
  })
})

describe("what comes next", () => {
  test("is told with what stands in the way, and from a hold only the way back", () => {
    const standing = { ...complete, phase: "enrolled", profileAgreed: false } as const
    expect(nextSteps(standing, "counsellor")).toEqual([
      { to: "profiled", through: "move", mine: true, missing: ["profileAgreed"] },
      { to: "on_hold", through: "move", mine: true, missing: [] },
      { to: "exited", through: "move", mine: true, missing: [] },
    ])
    const held = { ...complete, phase: "on_hold", cameFrom: "profiled" } as const
    expect(nextSteps(held, "counsellor").map(({ to }) => to)).toEqual(["profiled"])
  })

  test("tells a coordinator nothing of a right to work", () => {
    const standing = { ...complete, phase: "in_itinerary", rightToWork: null } as const
    const [work] = nextSteps(standing, "coordinator")
    expect(work).toEqual({ to: "work_experience", through: "move", mine: false, missing: [] })
  })
})
