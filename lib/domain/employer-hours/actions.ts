"use server"

import type { Person } from "@/lib/access/actor"
import { aroundOf, minutesOf, reportDoubts, reportProblems } from "@/lib/domain/hours/rules"
import { hoursLetter, severalLetter } from "@/lib/domain/hours-letter/rules"
import { defineAction } from "@/lib/platform/action"
import { missing } from "@/lib/platform/door"
import { post } from "@/lib/platform/mail"
import { done, doubt, refuse } from "@/lib/platform/outcome"
import { herHours, keepReported, placementOfHours } from "@/lib/platform/placement-hours"
import { spanOn } from "@/lib/platform/span"
import { issueLink, linkDays } from "@/lib/platform/task-link"
import type { Tx } from "@/lib/platform/transaction"
import { doubtsOfAll, isTwice, problemsOfAll } from "./rules"
import { type SeveralInput, severalInput } from "./schema"

/** A day of several women at one employer: kept together or not at all, and one letter for each contact. */
export const reportSeveral = defineAction({
  act: "hours.report",
  input: severalInput,
  async run({ actor, input, tx, now }) {
    const { date } = input
    const days = await daysOf(tx, { actor, input, now })
    if (isTwice(days.map(({ placement }) => placement.participantId)))
      return refuse({ women: { key: "employer-hours.problems.twice" } })
    const problems = problemsOfAll(
      days.flatMap(({ place, around, woman }) => {
        const found = reportProblems({ ...woman, date }, around)
        return found ? [{ place, problems: found }] : []
      }),
    )
    if (problems) return refuse(problems)
    const doubts = input.accepted
      ? []
      : doubtsOfAll(days.flatMap(({ around, woman }) => reportDoubts({ ...woman, date }, around)))
    if (doubts.length > 0) return doubt(doubts)

    const kept: Kept[] = []
    for (const { placement, span, woman } of days) {
      const { breakMinutes } = woman
      const minutes = minutesOf(span, breakMinutes)
      const id = await keepReported(tx, { placement, ...span, breakMinutes, minutes, by: actor, now })
      kept.push({ id, contactId: placement.contactId })
    }
    await sendLetters(tx, kept)
    const participantIds = days.map(({ placement }) => placement.participantId)
    const fields = ["startsAt", "endsAt", "breakMinutes"]
    return done({ count: kept.length }, { kind: "hour_entry", participantIds, fields, count: kept.length })
  },
})

type Acting = { actor: Person; input: SeveralInput; now: Date }

/** Of each woman who was there: her placement, her times, and what the rules ask about her other hours. */
async function daysOf(tx: Tx, { actor, input, now }: Acting) {
  const days = []
  for (const [place, woman] of input.women.entries()) {
    if (!woman.taken) continue
    const placement = await placementOfHours(tx, actor, woman.placementId)
    if (placement?.employerId !== input.employerId) return missing()
    const span = spanOn(input.date, woman, actor.organisation.timezone)
    const hers = await herHours(tx, placement.participantId)
    const around = aroundOf({ placement, hers, today: actor.today }, { ...span, now })
    days.push({ placement, span, around, woman, place })
  }
  return days
}

type Kept = { id: string; contactId: string }

async function sendLetters(tx: Tx, kept: readonly Kept[]): Promise<void> {
  const contacts = [...new Set(kept.map(({ contactId }) => contactId))]
  for (const contact of contacts) {
    const days = kept.filter(({ contactId }) => contactId === contact)
    const issued = await issueLink(tx, "confirm_hours", days[0]?.id ?? "")
    if (!issued) continue
    const link = { address: issued.address, days: linkDays }
    const letter =
      days.length === 1
        ? hoursLetter(issued.to, link)
        : severalLetter(issued.to, { ...link, count: days.length })
    await post(tx, letter)
  }
}
