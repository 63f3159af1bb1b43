import { addDays, civilDate } from "@/lib/platform/dates"
import type { Cast } from "./cast"

type Put = Pick<Cast, "put" | "harbour" | "noor" | "now">

/** The day so many days from the cast's own, where Harbour House is. */
export const dayOf = ({ now }: Pick<Cast, "now">, days = 0) => addDays(civilDate(now, "Europe/Madrid"), days)

/** A version of her profile that both agreed on. */
export function agreedProfile(
  cast: Put,
  participant: string,
  { number = 1, days = -30 } = {},
): Promise<string> {
  return cast.put("skills_profile", {
    organisation_id: cast.harbour,
    participant_id: participant,
    version_number: number,
    interview_on: dayOf(cast, days),
    content: {},
    agreed_on: dayOf(cast, days),
    agreed_by: cast.noor.id,
  })
}

/** What makes it hard for her. */
export function obstacleOf(cast: Put, participant: string, kind: string): Promise<string> {
  return cast.put("obstacle", {
    organisation_id: cast.harbour,
    participant_id: participant,
    kind,
    severity: 2,
    since: dayOf(cast, -30),
    opened_by: cast.noor.id,
  })
}

/** A recognition that goes on, and what she wants: what a profile proposes beside obstacles. */
export async function recognitionAndWish(cast: Put, participant: string): Promise<string> {
  const own = { organisation_id: cast.harbour, participant_id: participant }
  const wish = {
    wish: "Work in a kitchen while the children are at school",
    occupation_label: "Kitchen assistant",
  }
  await cast.put("profile_outlook", { ...own, ...wish, hours_per_week: 20, schedule: "{school_hours}" }, null)
  return cast.put("recognition", { ...own, what: "Nursing diploma", state: "submitted" })
}

/** A plan on that profile, written beside the product: late and coming actions, one done, one dropped, and its reminder. */
export async function planRows(cast: Put, participant: string, profile: string): Promise<string> {
  const { put } = cast
  const own = { organisation_id: cast.harbour, participant_id: participant }
  const by = { created_by: cast.noor.id }
  const itinerary = await put("itinerary", {
    ...{
      ...own,
      ...by,
      profile_id: profile,
      objective: "Work in a kitchen while the children are at school",
    },
    ...{
      hours_per_week: 20,
      schedule: "{school_hours}",
      max_travel_minutes: 40,
      next_review_on: dayOf(cast, 5),
    },
  })
  const objective = (axis: string, what: string, position: number) =>
    put("itinerary_objective", { ...own, itinerary_id: itinerary, axis, what, position })
  const family = await objective("family", "Have the children well cared for", 0)
  const health = await objective("health", "Take care of her health", 1)
  const action = (objectiveId: string, what: string, more: object) =>
    put("itinerary_step", {
      ...own,
      ...by,
      objective_id: objectiveId,
      kind: "childcare",
      what,
      wish: "A quiet mind",
      ...more,
    })
  await action(family, "Ask the crèche", {
    position: 0,
    due_on: dayOf(cast, -4),
    who_helps: "Noor",
    measure: "A yes in writing",
  })
  await action(family, "Find a place for Leila", { position: 1, state: "in_progress" })
  await action(family, "Meet the school", {
    position: 2,
    state: "done",
    done_on: dayOf(cast, -2),
    result: "A place from May",
  })
  await action(family, "Ask the aunt", { position: 3, state: "cancelled", reason: "She moved away" })
  await action(health, "See somebody she chose", { kind: "health" })
  const reminder = { origin: "itinerary", origin_id: itinerary, due_on: dayOf(cast, 5) }
  await put("next_step", { ...own, ...by, what: "review", ...reminder })
  return itinerary
}
