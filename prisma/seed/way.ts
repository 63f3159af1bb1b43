import { movePhase } from "@/lib/domain/case/actions"
import { recordTry } from "@/lib/domain/follow-up/actions"
import { addDays } from "@/lib/platform/dates"
import { agreeOnWork } from "./agreement"
import { at } from "./calendar"
import type { Setting } from "./entry"
import type { Woman } from "./life"
import { must } from "./must"
import { plan, profile } from "./plans"
import { wholeProfile } from "./profile"
import type { Random } from "./random"
import { draftHers, signHers } from "./road-map"
import { as } from "./structure"

const road = ["profiled", "in_itinerary", "work_experience", "road_map", "exited"] as const
const confirmed = ["childcare_arranged"]

/** One phase after the other, each with what it asks for, until today. */
export async function goOn(setting: Setting, woman: Woman, from: string): Promise<string> {
  const { place, today } = setting
  let phase = "enrolled"
  const ahead = daysFrom(setting.random, from)
  for (const [nth, to] of road.entries()) {
    const day = ahead[nth] ?? today
    if (day >= today) return phase
    const exitOn = ahead.at(-1) ?? today
    await prepare(setting, woman, { to, day, exitOn })
    const more =
      to === "exited" ? { exitOn, exitReason: "completed" } : to === "work_experience" && { confirmed }
    await must(
      "move",
      as(woman.counsellor, at(day, "12:00", place.timezone), () =>
        movePhase({ participantId: woman.id, to, ...more }),
      ),
    )
    phase = to
  }
  return askHow(setting, woman)
}

/** When each phase begins, a month or two after the one before. */
function daysFrom(random: Random, from: string): string[] {
  const days = [from]
  for (const _ of road) days.push(addDays(days.at(-1) ?? from, random.between(25, 80)))
  return days.slice(1)
}

type Ahead = { to: (typeof road)[number]; day: string; exitOn: string }

async function prepare(
  { ask, random, place, hosts, today }: Setting,
  woman: Woman,
  { to, day, exitOn }: Ahead,
): Promise<void> {
  const { id: participantId, counsellor, language } = woman
  const hour = at(day, "11:00", place.timezone)
  const written = {
    random,
    woman,
    day,
    hers: <Value>(act: () => Promise<Value>) => as(counsellor, hour, act),
  }
  const leaving = { participantId, counsellor, place, language, on: day, exitOn }
  if (to === "profiled") await wholeProfile({ place, woman, day, today }, () => profile(written))
  if (to === "in_itinerary") await plan(written)
  if (to === "work_experience") await agreeOnWork({ ask, place, hosts, today }, woman, { day })
  if (to === "road_map") await draftHers(leaving)
  if (to === "exited") await signHers(leaving)
}

/** Most who left are asked how they are; some do not answer. */
async function askHow({ ask, random, place, today }: Setting, { id, counsellor }: Woman): Promise<string> {
  const due = await ask(
    "select id, moment, due_on::text as day from follow_up where participant_id = $1 and due_on < $2 order by due_on",
    [id, addDays(today, -3)],
  )
  let phase = "exited"
  for (const { id: followUpId, moment, day } of due) {
    if (random.chance(0.2)) return phase
    const on = addDays(String(day), random.between(0, 3))
    const said = { employment: random.chance(0.5) ? "employed" : "unemployed", helpful: "yes" }
    const tried = { followUpId, version: 1, on, method: "phone", result: "reached", ...said }
    await must(
      "follow up",
      as(counsellor, at(on, "15:00", place.timezone), () => recordTry(tried)),
    )
    if (moment === "6m") phase = "followed_up"
  }
  return phase
}
