import { draftRoadMap } from "@/lib/domain/road-map/actions"
import { editionOf } from "@/lib/domain/road-map/rules"
import { signRoadMap } from "@/lib/domain/road-map-signature/actions"
import { keepStep } from "@/lib/domain/road-map-step/actions"
import { addDays, civilDate } from "@/lib/platform/dates"
import { as } from "./as"
import type { Cast, Player } from "./cast"
import { owner } from "./own-database"

export const today = civilDate(new Date(), "Europe/Madrid")
/** The day she leaves: in a week, so that everything can still be signed in time. */
export const exitOn = addDays(today, 7)

type Open = { what: string; dueOn: string | null; state?: string; measure?: string; whoHelps?: string }

/** Her plan with some steps, as it stands before a road map is drafted from it. */
export async function planned(c: Cast, participant: string, steps: readonly Open[]): Promise<void> {
  const hers = { organisation_id: c.harbour, participant_id: participant }
  const by = { created_by: c.noor.id }
  const profile_id = await c.put("skills_profile", {
    ...{ ...hers, version_number: 1, content: {}, interview_on: addDays(today, -9) },
    ...{ agreed_on: addDays(today, -9), agreed_by: c.noor.id },
  })
  const itinerary_id = await c.put("itinerary", {
    ...hers,
    ...by,
    profile_id,
    objective: "Kitchen assistant",
  })
  const objective_id = await c.put("itinerary_objective", {
    ...hers,
    itinerary_id,
    axis: "work",
    what: "A kitchen",
  })
  for (const [position, { what, dueOn, state = "planned", measure, whoHelps }] of steps.entries()) {
    const told = { measure: measure ?? null, who_helps: whoHelps ?? null, due_on: dueOn, state, position }
    const over = state === "done" ? { done_on: today } : {}
    await c.put("itinerary_step", { ...hers, ...by, objective_id, kind: "other", what, ...told, ...over })
  }
}

/** A draft for her, in Arabic beside Spanish unless said otherwise. */
export async function drafted(by: Player, participantId: string, language = "ar"): Promise<string> {
  const outcome = await as(by, () =>
    draftRoadMap({ participantId, exitOn, language, besideLanguage: language === "es" ? "" : "es" }),
  )
  if (!outcome.done) throw new Error(JSON.stringify(outcome.problems))
  return outcome.value.roadMapId
}

export async function withStep(by: Player, roadMapId: string, step: object = {}): Promise<string> {
  const phrase = { month: "1", phraseKey: "papers.diploma", detail: "UNED", language: "es" }
  const outcome = await as(by, () => keepStep({ roadMapId, ...phrase, ...step }))
  if (!outcome.done) throw new Error(JSON.stringify(outcome))
  return outcome.value.stepId
}

/** What the page would send as the name of the paper that was signed. */
export async function editionNow(roadMapId: string): Promise<string> {
  type Part = { id: string; version: number }
  const [map] = await owner<Part>("select id, version from road_map where id = $1", [roadMapId])
  const parts = await owner<Part>(
    `select id, version from road_map_step where road_map_id = $1
     union all select id, version from road_map_contact where road_map_id = $1`,
    [roadMapId],
  )
  return map ? editionOf(map, parts) : ""
}

export async function signed(by: Player, roadMapId: string, days: object = {}) {
  const edition = await editionNow(roadMapId)
  return as(by, () =>
    signRoadMap({
      roadMapId,
      edition,
      signedByHerOn: today,
      signedByStaffOn: today,
      copyGivenOn: today,
      ...days,
    }),
  )
}
