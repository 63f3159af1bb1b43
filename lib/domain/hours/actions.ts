"use server"

import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { hoursLetter } from "@/lib/domain/hours-letter/rules"
import { defineAction } from "@/lib/platform/action"
import { fromDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { post } from "@/lib/platform/mail"
import { done, doubt, refuse } from "@/lib/platform/outcome"
import { herHours, keepReported, placementOfHours } from "@/lib/platform/placement-hours"
import { spanOn } from "@/lib/platform/span"
import { issueLink, linkDays } from "@/lib/platform/task-link"
import type { Tx } from "@/lib/platform/transaction"
import { aroundOf, minutesOf, reminderProblems, reportDoubts, reportProblems } from "./rules"
import { hoursInput, reminderInput } from "./schema"

/** The counsellor says when she was there; a letter asks the employer whether it is so. */
export const reportHours = defineAction({
  act: "hours.report",
  input: hoursInput,
  async run({ actor, input, tx, now }) {
    const placement = await placementOfHours(tx, actor, input.placementId)
    if (!placement) return missing()
    const { participantId } = placement
    const { timezone } = actor.organisation
    const { date, breakMinutes } = input
    const span = spanOn(date, input, timezone)
    const hers = await herHours(tx, participantId)
    const around = aroundOf({ placement, hers, today: actor.today }, { ...span, now })

    const problems = reportProblems(input, around)
    if (problems) return refuse(problems)
    const doubts = input.accepted ? [] : reportDoubts(input, around)
    if (doubts.length > 0) return doubt(doubts)

    const minutes = minutesOf(span, breakMinutes)
    const id = await keepReported(tx, { placement, ...span, breakMinutes, minutes, by: actor, now })
    await sendLetter(tx, id)
    const fields = ["startsAt", "endsAt", "breakMinutes"]
    return done({ entryId: id, minutes }, { kind: "hour_entry", id, participantIds: [participantId], fields })
  },
})

/** Another letter about hours that still wait. */
export const remindHours = defineAction({
  act: "hours.remind",
  input: reminderInput,
  async run({ actor, input, tx }) {
    const entry = await tx.hourEntry.findFirst({
      where: { AND: [within(actor, "hourEntry"), { id: input.entryId }] },
      select: {
        id: true,
        participantId: true,
        minutes: true,
        state: true,
        placement: { select: { endsOn: true, contact: { select: { leftOn: true } } } },
      },
    })
    if (!entry) return missing()
    const problems = reminderProblems({
      isWaiting: entry.state === "self_reported",
      contactHasLeft: hasLeft(entry.placement.contact, actor),
      endsOn: fromDateColumn(entry.placement.endsOn),
      today: fromDateColumn(actor.today),
    })
    if (problems) return refuse(problems)
    if (!(await sendLetter(tx, entry.id))) return refuse({ form: { key: "hours.problems.tooManyLetters" } })
    const { id, minutes, participantId } = entry
    return done({ minutes }, { kind: "hour_entry", id, participantIds: [participantId] })
  },
})

async function sendLetter(tx: Tx, entryId: string): Promise<boolean> {
  const issued = await issueLink(tx, "confirm_hours", entryId)
  if (!issued) return false
  await post(tx, hoursLetter(issued.to, { address: issued.address, days: linkDays }))
  return true
}

function hasLeft({ leftOn }: { leftOn: Date | null }, { today }: Person): boolean {
  return leftOn !== null && leftOn <= today
}
