import type { Axis } from "@/lib/domain/itinerary/schema"
import type { StepKind } from "@/lib/domain/itinerary-step/schema"
import { type ObstacleKind, obstacleKinds } from "@/lib/domain/obstacle/schema"

type Suggestion = { axis: Axis; kind: StepKind }

/** What makes it hard, and where on the plan an action against it stands; its words are `itinerary.proposals.obstacles`. */
export const againstObstacles: Readonly<Record<ObstacleKind, Suggestion | null>> = {
  childcare_under_3: { axis: "family", kind: "childcare" },
  childcare_school_age: { axis: "family", kind: "childcare" },
  single_parent: { axis: "family", kind: "counselling" },
  caring_for_relative: { axis: "family", kind: "referral" },
  pregnancy: { axis: "health", kind: "health" },
  language: { axis: "language", kind: "language" },
  literacy: { axis: "language", kind: "language" },
  digital: { axis: "digital", kind: "digital" },
  residence_papers: { axis: "papers", kind: "legal" },
  right_to_work: { axis: "papers", kind: "legal" },
  qualification_not_recognised: { axis: "training", kind: "recognition" },
  no_documents: { axis: "training", kind: "recognition" },
  no_work_experience_here: { axis: "work", kind: "shadowing" },
  long_out_of_work: { axis: "work", kind: "orientation" },
  overqualified: { axis: "training", kind: "training" },
  unsocial_hours: { axis: "family", kind: "childcare" },
  transport: { axis: "work", kind: "orientation" },
  driving_licence: { axis: "training", kind: "training" },
  housing: { axis: "housing", kind: "referral" },
  income_debt: { axis: "papers", kind: "referral" },
  informal_work: { axis: "papers", kind: "legal" },
  health: { axis: "health", kind: "health" },
  mental_wellbeing: { axis: "health", kind: "health" },
  disability: { axis: "health", kind: "health" },
  discrimination: { axis: "papers", kind: "legal" },
  family_expectations: { axis: "family", kind: "counselling" },
  isolation: { axis: "participation", kind: "circle" },
  bank_account: { axis: "papers", kind: "other" },
  no_device: { axis: "digital", kind: "other" },
  confidence: { axis: "participation", kind: "mentoring" },
  other: null,
}

/** A recognition that still goes on. */
export const openRecognitions = [
  "not_started",
  "advice_given",
  "documents_collecting",
  "submitted",
  "more_documents_requested",
  "under_assessment",
  "partial_compensation_due",
  "appeal",
]

export type ProfileFacts = {
  obstacles: readonly { id: string; kind: string }[]
  recognitions: readonly { id: string; what: string; state: string }[]
  outlook: { wish: string | null; occupation: string | null } | null
}
export type PlanFacts = {
  actions: readonly { axis: string; kind: string; what: string; obstacleId: string | null }[]
}

/** An action that the profile speaks for; `key` and `values` are its words. Nothing of it is on the plan until it is taken. */
export type Proposal = Suggestion & {
  id: string
  key: `obstacles.${ObstacleKind}` | "recognition" | "occupation" | "wish"
  values: Record<string, string>
  obstacle: { id: string; kind: ObstacleKind } | null
  wish: string | null
}

/** What her profile speaks for and her plan does not answer yet. */
export function proposalsFor(profile: ProfileFacts, plan: PlanFacts): Proposal[] {
  return [
    ...profile.obstacles.flatMap((obstacle) => againstObstacle(obstacle, plan)),
    ...profile.recognitions.flatMap((recognition) => forRecognition(recognition, plan)),
    ...forWish(profile.outlook, plan),
  ]
}

function againstObstacle({ id, kind }: { id: string; kind: string }, { actions }: PlanFacts): Proposal[] {
  const known = kindOf(kind)
  const suggestion = known && againstObstacles[known]
  if (!suggestion || actions.some(({ obstacleId }) => obstacleId === id)) return []
  const obstacle = { id, kind: known }
  return [
    { ...suggestion, id: `obstacle:${id}`, key: `obstacles.${known}`, values: {}, obstacle, wish: null },
  ]
}

function forRecognition(found: ProfileFacts["recognitions"][number], { actions }: PlanFacts): Proposal[] {
  const { id, what, state } = found
  const answered = actions.some((action) => action.kind === "recognition" && action.what.includes(what))
  if (answered || !openRecognitions.includes(state)) return []
  const words = { key: "recognition", values: { what }, wish: what } as const
  return [{ id: `recognition:${id}`, axis: "training", kind: "recognition", obstacle: null, ...words }]
}

function forWish(outlook: ProfileFacts["outlook"], { actions }: PlanFacts): Proposal[] {
  const wish = outlook?.wish ?? outlook?.occupation
  if (!outlook || !wish || actions.some(({ axis }) => axis === "work")) return []
  const key = outlook.occupation ? "occupation" : "wish"
  const values: Record<string, string> = outlook.occupation ? { occupation: outlook.occupation } : {}
  return [{ id: "wish", axis: "work", kind: "orientation", key, values, obstacle: null, wish }]
}

function kindOf(column: string): ObstacleKind | undefined {
  return obstacleKinds.find((kind) => kind === column)
}
