import { openPlan } from "@/lib/domain/itinerary/actions"
import { addObjective } from "@/lib/domain/itinerary-objective/actions"
import { addAction } from "@/lib/domain/itinerary-step/actions"
import { answerObstacles } from "@/lib/domain/obstacle/actions"
import { keepSkill } from "@/lib/domain/skill-claim/actions"
import { agreeProfile } from "@/lib/domain/skills-profile/actions"
import { addDays } from "@/lib/platform/dates"
import type { Outcome } from "@/lib/platform/outcome"
import type { Woman } from "./life"
import { must } from "./must"
import type { Random } from "./random"

/** Does something as her counsellor, on a day. */
type Hers = <Value>(act: () => Promise<Outcome<Value>>) => Promise<Outcome<Value>>
type Written = { random: Random; woman: Woman; day: string; hers: Hers }

const skills = [
  "Cooking for groups",
  "Sewing",
  "Caring for children",
  "Keeping accounts",
  "Speaking to customers",
] as const

/** A profile that both agree on: one thing she can do, and that nothing stands in her way. */
export async function profile({ random, woman, day, hers }: Written): Promise<void> {
  const { id: participantId } = woman
  const skill = { uri: null, label: random.pick(skills), version: null }
  const claim = { selfLevel: "4", counsellorLevel: "", source: "self", evidence: "", confirmed: false }
  await must(
    "skill",
    hers(() => keepSkill({ participantId, rowId: "", version: 0, skill, ...claim })),
  )
  await must(
    "obstacles",
    hers(() => answerObstacles({ participantId, asked: true })),
  )
  const agreement = { interviewOn: day, interpreter: false, sheAgrees: true, counsellorAgrees: true }
  await must(
    "profile",
    hers(() => agreeProfile({ participantId, ...agreement, accepted: true })),
  )
}

/** A plan on that profile, with an objective and a first step. */
export async function plan({ woman, day, hers }: Written): Promise<void> {
  const opening = {
    participantId: woman.id,
    objective: "Work close to home, in school hours",
    reviewEveryWeeks: 6,
  }
  const { itineraryId } = await must(
    "plan",
    hers(() => openPlan(opening)),
  )
  const aim = { itineraryId, axis: "work", what: "Find work that fits school hours" }
  const { objectiveId } = await must(
    "objective",
    hers(() => addObjective(aim)),
  )
  const step = { objectiveId, kind: "language", what: "Go to the language course", why: "wish" }
  const due = { wish: "To speak with customers", dueOn: addDays(day, 60) }
  await must(
    "step",
    hers(() => addAction({ ...step, ...due })),
  )
}
