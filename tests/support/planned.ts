import { openPlan } from "@/lib/domain/itinerary/actions"
import { addObjective } from "@/lib/domain/itinerary-objective/actions"
import { addAction } from "@/lib/domain/itinerary-step/actions"
import type { Outcome } from "@/lib/platform/outcome"
import { as, cast } from "./as"
import { agreedProfile } from "./itinerary"

/** What an action answered when it was carried out. */
export function kept<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.done) throw new Error(JSON.stringify(outcome))
  return outcome.value
}

/** The cast, and Amina's plan with one objective and one action. */
export async function planned(now?: Date) {
  const c = await cast(now)
  await agreedProfile(c, c.amina)
  const goal = { participantId: c.amina, objective: "Work in a kitchen", reviewEveryWeeks: "6" }
  const { itineraryId } = kept(await as(c.noor, () => openPlan(goal)))
  const work = { itineraryId, axis: "work", what: "A job" }
  const { objectiveId } = kept(await as(c.noor, () => addObjective(work)))
  const action = { objectiveId, kind: "shadowing", what: "Watch a kitchen", why: "wish", wish: "Cooking" }
  const { stepId } = kept(await as(c.noor, () => addAction(action)))
  return { ...c, itineraryId, objectiveId, action, stepId }
}
export type Planned = Awaited<ReturnType<typeof planned>>
