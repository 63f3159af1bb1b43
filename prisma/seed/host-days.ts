import { reportHours } from "@/lib/domain/hours/actions"
import { answerHours } from "@/lib/domain/hours-answer/actions"
import { planPlacement } from "@/lib/domain/placement/actions"
import type { Side } from "@/lib/domain/placement-slot/schema"
import { addDays, daysBetween } from "@/lib/platform/dates"
import { standIn } from "@/lib/platform/stand-in"
import { disagree, sayHowItWas } from "./afterwards"
import { agreeToDays, planDay } from "./agreed-days"
import { at, later, workday } from "./calendar"
import type { Hosts } from "./experience"
import type { Woman } from "./life"
import { must } from "./must"
import { type Ask, as, type Place } from "./structure"
import { tokenFor } from "./work"

/** How many days after the first, for how long, and what came of it: who agreed, or what the company said. */
export type Visit = {
  after: number
  hours: number
  agreed?: readonly Side[]
  said?: { answer: "yes" } | { answer: "different"; hours: number } | null
  /** what followed: both sides said how it was, or she did not agree */
  ending?: "feedback" | "dispute" | "settled"
}

type Setting = { ask: Ask; place: Place; hosts: Hosts; today: string }

/* In the afternoon, when nobody is at her work experience. */
const startTime = "15:00"

/** One afternoon of hers at a company at which she has not been yet: planned, agreed, and confirmed where it is over. */
export async function shadowInMonth(
  setting: Setting,
  woman: Woman,
  { from, ...visit }: Visit & { from: string },
): Promise<void> {
  const { ask, place, hosts, today } = setting
  const been = await ask("select employer_id from placement where participant_id = $1", [woman.id])
  const host = hosts.find(({ employerId }) => been.every((row) => row.employer_id !== employerId))
  if (!host) return
  const day = workday(addDays(from, visit.after))
  const endTime = later(startTime, visit.hours * 60)
  const act = <Value>(days: number, time: string, work: () => Promise<Value>) =>
    as(woman.counsellor, at(addDays(day, days), time, place.timezone), work)
  const before = -daysBetween(from, day) - 4
  const { placementId } = await must(
    "plan a shadowing",
    act(before, "10:00", () =>
      planPlacement({
        ...{ participantId: woman.id, contactId: host.contactId },
        ...{ startsOn: day, endsOn: day, tasksAgreed: "Watching, and helping a little", accepted: true },
        consent: { givenOn: addDays(day, before), method: "written", language: woman.language },
      }),
    ),
  )
  const when = (days: number) => at(addDays(day, days), "12:00", place.timezone)
  const minutes = visit.hours * 60
  await planDay(place, woman, { placementId, day, startTime, minutes, when: when(before) })
  await agreeToDays(ask, woman, { placementId, when: when(before + 1), by: visit.agreed })
  if (visit.said !== undefined && day < today)
    await spend(setting, woman, { placementId, day, endTime, said: visit.said, ending: visit.ending })
}

type Spent = Pick<Visit, "ending"> & {
  placementId: string
  day: string
  endTime: string
  said: NonNullable<Visit["said"]> | null
}

/** Her counsellor reports the afternoon that is over; the company answers on the day after, or not yet. */
async function spend({ ask, place }: Setting, woman: Woman, spent: Spent): Promise<void> {
  const { placementId, day, endTime, said } = spent
  const report = () => reportHours({ placementId, date: day, startTime, endTime, accepted: true })
  const evening = at(day, "19:30", place.timezone)
  const { entryId } = await must("report hours", as(woman.counsellor, evening, report))
  if (said === null) return
  const token = await tokenFor(ask, { recordId: entryId, page: "confirm" })
  const answered = at(addDays(day, 1), "09:40", place.timezone)
  const answer = () => answerHours(token, { ...said, accepted: true })
  await must("answer for the employer", standIn.run({ key: { link: token }, now: answered }, answer))
  const visit = { placementId, entryId, day, startTime, endTime }
  if (spent.ending === "feedback") await sayHowItWas({ ask, place }, woman, visit)
  else if (spent.ending) await disagree(place, woman, { ...visit, isSettled: spent.ending === "settled" })
}
