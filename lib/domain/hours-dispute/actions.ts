"use server"

import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { aroundOf } from "@/lib/domain/hours/rules"
import { hoursLetter } from "@/lib/domain/hours-letter/rules"
import { defineAction } from "@/lib/platform/action"
import { missing } from "@/lib/platform/door"
import { post } from "@/lib/platform/mail"
import { done, doubt, refuse } from "@/lib/platform/outcome"
import { herHours, placementOfHours } from "@/lib/platform/placement-hours"
import { spanOn } from "@/lib/platform/span"
import { issueLink, linkDays } from "@/lib/platform/task-link"
import type { Tx } from "@/lib/platform/transaction"
import { contestProblems, settleDoubts, settleProblems } from "./rules"
import { contestInput, settleInput } from "./schema"

/** What the employer said is not so: the hours count for nothing until it is settled. */
export const contestHours = defineAction({
  act: "hours.dispute",
  input: contestInput,
  async run({ actor, input: { entryId, words }, tx, now }) {
    const entry = await entryOf(tx, actor, entryId)
    const hers = await herHours(tx, entry.participantId)
    const isReplaced = hers.some(
      (other) => other.id !== entry.id && other.state !== "rejected" && overlap(other, entry),
    )
    const problems = contestProblems({ state: entry.state, isReplaced })
    if (problems) return refuse(problems)
    const [contest] = await tx.$queryRaw<{ took: boolean }[]>`
      select sec.contest_hours(${entryId}::uuid, ${words}, ${now}::timestamptz) as took`
    if (!contest?.took) return missing()
    return done({ entryId }, traceOf(entry))
  },
})

/** What was agreed, by whom and why. Hours count once the employer confirms them anew. */
export const settleHours = defineAction({
  act: "hours.dispute",
  input: settleInput,
  async run({ actor, input, tx, now }) {
    const entry = await entryOf(tx, actor, input.entryId)
    const placement = (await placementOfHours(tx, actor, entry.placementId)) ?? missing()
    const { date, breakMinutes, decision, reason, agreedWith } = input
    const { startsAt, endsAt } = spanOn(date, input, entry.timezone)
    const hers = (await herHours(tx, entry.participantId)).filter(({ id }) => id !== entry.id)
    const around = aroundOf({ placement, hers, today: actor.today }, { startsAt, endsAt, now })

    const problems = settleProblems(input, { state: entry.state, around })
    if (problems) return refuse(problems)
    const doubts = input.accepted ? [] : settleDoubts(input, { state: entry.state, around })
    if (doubts.length > 0) return doubt(doubts)

    const [settled] = await tx.$queryRaw<{ took: boolean }[]>`
      select sec.settle_hours(${entry.id}::uuid, ${decision}, ${startsAt}::timestamptz, ${endsAt}::timestamptz,
        ${breakMinutes}::int, ${reason}, ${agreedWith}::text[], ${now}::timestamptz) as took`
    if (!settled?.took) return missing()
    if (decision === "hours") await askAgain(tx, entry.id)
    return done({ entryId: entry.id, decision }, traceOf(entry))
  },
})

async function entryOf(tx: Tx, actor: Person, id: string) {
  const entry = await tx.hourEntry.findFirst({
    where: { AND: [within(actor, "hourEntry"), { id }] },
    select: {
      ...{ id: true, participantId: true, placementId: true, state: true, timezone: true },
      ...{ startsAt: true, endsAt: true },
    },
  })
  return entry ?? missing()
}

type Span = { startsAt: Date; endsAt: Date }
const overlap = (one: Span, other: Span) => one.startsAt < other.endsAt && other.startsAt < one.endsAt

async function askAgain(tx: Tx, entryId: string): Promise<void> {
  const issued = await issueLink(tx, "confirm_hours", entryId)
  if (issued) await post(tx, hoursLetter(issued.to, { address: issued.address, days: linkDays }))
}

function traceOf({ id, participantId }: { id: string; participantId: string }) {
  return { kind: "hour_entry", id, participantIds: [participantId], fields: ["state"] }
}
