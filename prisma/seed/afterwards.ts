import { giveFeedback } from "@/lib/domain/employer-feedback/actions"
import { contestHours, settleHours } from "@/lib/domain/hours-dispute/actions"
import { askEmployer, recordHers } from "@/lib/domain/placement-feedback/actions"
import { addDays } from "@/lib/platform/dates"
import { standIn } from "@/lib/platform/stand-in"
import { at } from "./calendar"
import type { Woman } from "./life"
import { must } from "./must"
import { type Ask, as, type Place } from "./structure"
import { tokenFor } from "./work"

type Visit = { placementId: string; entryId: string; day: string; startTime: string; endTime: string }
type Setting = { ask: Ask; place: Place }

/** How it was: the company says it by its link, she in her language. */
export async function sayHowItWas({ ask, place }: Setting, woman: Woman, { placementId, day }: Visit) {
  const later = at(addDays(day, 2), "11:00", place.timezone)
  await must(
    "ask how it was",
    as(woman.counsellor, later, () => askEmployer({ placementId })),
  )
  const token = await tokenFor(ask, { recordId: placementId, page: "feedback" })
  const said = {
    again: "yes",
    well: ["arrival", "team", "learning"],
    words: "She saw at once what was to do.",
  }
  const answered = at(addDays(day, 3), "09:10", place.timezone)
  const give = () => giveFeedback(token, said)
  await must("say how it was", standIn.run({ key: { link: token }, now: answered }, give))
  const scores = {
    welcomed: "4",
    understood: "3",
    learned: "4",
    family_time: "3",
    wellbeing: "4",
    again: "4",
  }
  const hers = { placementId, language: place.locale, withHelp: true, scores, words: "I want to come back." }
  await must(
    "say how it was for her",
    as(woman.counsellor, answered, () => recordHers(hers)),
  )
}

/** She says that it was longer; it stays open, or is settled with the company and asked anew. */
export async function disagree(
  place: Place,
  woman: Woman,
  { entryId, day, startTime, endTime, isSettled }: Visit & { isSettled: boolean },
): Promise<void> {
  const words = "She stayed until the end; the half hour of cleaning is missing."
  const when = (days: number) => at(addDays(day, days), "15:20", place.timezone)
  await must(
    "contest hours",
    as(woman.counsellor, when(2), () => contestHours({ entryId, words })),
  )
  if (!isSettled) return
  const agreed = {
    decision: "hours",
    agreedWith: ["participant", "employer"],
    reason: "Agreed by telephone.",
  }
  const times = { date: day, startTime, endTime, breakMinutes: 0 }
  await must(
    "settle hours",
    as(woman.counsellor, when(4), () => settleHours({ entryId, ...agreed, ...times, accepted: true })),
  )
}
