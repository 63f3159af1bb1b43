import { expect, test } from "vitest"
import { axes } from "@/lib/domain/itinerary/schema"
import { againstObstacles, openRecognitions, proposalsFor } from "@/lib/domain/itinerary-proposal/rules"
import { stepKinds } from "@/lib/domain/itinerary-step/schema"
import { obstacleKinds } from "@/lib/domain/obstacle/schema"

const nothing = { obstacles: [], recognitions: [], outlook: null }
const empty = { actions: [] }

test("every obstacle has its place on the plan, but for what nobody has named", () => {
  const without = obstacleKinds.filter((kind) => againstObstacles[kind] === null)
  expect(without).toEqual(["other"])
  for (const suggestion of Object.values(againstObstacles)) {
    if (!suggestion) continue
    expect(axes).toContain(suggestion.axis)
    expect(stepKinds).toContain(suggestion.kind)
  }
})

test.each([
  ["childcare_under_3", "family", "childcare"],
  ["language", "language", "language"],
  ["qualification_not_recognised", "training", "recognition"],
  ["no_work_experience_here", "work", "shadowing"],
  ["isolation", "participation", "circle"],
  ["residence_papers", "papers", "legal"],
  ["mental_wellbeing", "health", "health"],
] as const)("%s speaks for an action on %s: %s", (kind, axis, action) => {
  expect(proposalsFor({ ...nothing, obstacles: [{ id: "o", kind }] }, empty)).toEqual([
    {
      id: "obstacle:o",
      axis,
      kind: action,
      key: `obstacles.${kind}`,
      values: {},
      obstacle: { id: "o", kind },
      wish: null,
    },
  ])
})

test("an obstacle that an action works against is not proposed again, a new one is", () => {
  const obstacles = [
    { id: "old", kind: "language" },
    { id: "new", kind: "transport" },
  ]
  const actions = [{ axis: "language", kind: "language", what: "Spanish A2", obstacleId: "old" }]
  expect(proposalsFor({ ...nothing, obstacles }, { actions }).map(({ id }) => id)).toEqual(["obstacle:new"])
})

test("a recognition that goes on is proposed until an action names it; one that has ended is not", () => {
  const recognitions = [
    { id: "a", what: "Nursing diploma", state: "submitted" },
    { id: "b", what: "Licence", state: "recognised_full" },
  ]
  expect(proposalsFor({ ...nothing, recognitions }, empty)).toMatchObject([
    {
      id: "recognition:a",
      axis: "training",
      kind: "recognition",
      values: { what: "Nursing diploma" },
      wish: "Nursing diploma",
    },
  ])
  const actions = [
    { axis: "training", kind: "recognition", what: "Go on with: Nursing diploma", obstacleId: null },
  ]
  expect(proposalsFor({ ...nothing, recognitions }, { actions })).toEqual([])
  expect(openRecognitions).not.toContain("refused")
})

test("what she wants is proposed while nothing stands under work", () => {
  const outlook = { wish: "Cook for many", occupation: "Kitchen assistant" }
  const [proposal] = proposalsFor({ ...nothing, outlook }, empty)
  expect(proposal).toMatchObject({ id: "wish", axis: "work", key: "occupation", wish: "Cook for many" })
  expect(proposalsFor({ ...nothing, outlook: { wish: "Cook", occupation: null } }, empty)).toMatchObject([
    { key: "wish" },
  ])
  const actions = [{ axis: "work", kind: "shadowing", what: "Watch", obstacleId: null }]
  expect(proposalsFor({ ...nothing, outlook }, { actions })).toEqual([])
})
