import type { CarePlace } from "@/lib/domain/care-register/rules"
import { isOpenOn } from "@/lib/domain/care-register/rules"
import { instantAt } from "@/lib/platform/dates"
import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import type { IncidentInput } from "./schema"

export type IncidentTimes = { happenedAt: Date; toldAt: Date | null }

/** When it happened and when the parent was told, on the day of the care; no time means now, on a day that is over its end. */
export function timesOf(
  { time, informed, informedTime }: IncidentInput,
  { day, today, timezone, endsAt }: CarePlace,
  now: Date,
): IncidentTimes {
  const at = (typed: string | undefined) =>
    typed ? instantAt(day, typed, timezone) : day === today ? now : endsAt
  const happenedAt = at(time)
  return { happenedAt, toldAt: informed === "not_yet" ? null : at(informed === "at" ? informedTime : "") }
}

type Around = IncidentTimes & { place: CarePlace; now: Date }
const say = (key: string) => `care-incident.problems.${key}`

const rules: readonly Rule<IncidentInput, Around>[] = [
  { broken: (_, { place }) => place.day > place.today, at: "form", say: say("ahead") },
  {
    broken: (_, { place: { day, today } }) => day <= today && !isOpenOn(day, today),
    at: "form",
    say: say("tooOld"),
  },
  { broken: (_, { happenedAt, now }) => happenedAt > now, at: "time", say: say("future") },
  {
    broken: ({ informed, informedTime }) => informed === "at" && !informedTime,
    at: "informedTime",
    say: say("informedTimeMissing"),
  },
  { broken: (_, { toldAt, now }) => toldAt !== null && toldAt > now, at: "informedTime", say: say("future") },
  {
    broken: (_, { toldAt, happenedAt }) => toldAt !== null && toldAt < happenedAt,
    at: "informedTime",
    say: say("toldBefore"),
  },
]

export function incidentProblems(input: IncidentInput, around: Around): Problems | null {
  return problemsOf(rules, input, around)
}
