"use server"

import { hoursLetter } from "@/lib/domain/hours-letter/rules"
import { placementKinds } from "@/lib/domain/placement/schema"
import { defineLinkAction, defineOpenAction } from "@/lib/platform/link"
import { post } from "@/lib/platform/mail"
import { done, doubt, refuse } from "@/lib/platform/outcome"
import { type Issued, issueLink, issueLinksFor, linkDays } from "@/lib/platform/task-link"
import type { Tx } from "@/lib/platform/transaction"
import { answerDoubts, answeredMinutes, answerProblems, type Behind, renewalProblems } from "./rules"
import { addressInput, answerInput, noInput } from "./schema"

/** How many letters one request for links can bring. */
const mostLetters = 10

/** The employer says how long she was there, that she did not come, or what else is not right. The link is used up by it. */
export const answerHours = defineLinkAction({
  act: "hours.confirm-by-link",
  input: answerInput,
  async run({ input, tx, now }) {
    const behind = await behindLink(tx, now)
    if (!behind) return refuse(unknown)
    const problems = answerProblems(input, behind)
    if (problems) return refuse(problems)
    const doubts = input.answer === "different" && input.accepted ? [] : answerDoubts(input, behind)
    if (doubts.length > 0) return doubt(doubts)

    if (input.answer === "wrong") {
      const [told] = await tx.$queryRaw<{ took: boolean }[]>`
        select sec.dispute_hours_by_link(${input.words}, ${now}::timestamptz) as took`
      if (!told?.took) return refuse({ form: { key: "hours.problems.answered" } })
      return done({ minutes: 0 }, { ...traceOf(behind), fields: ["state"] })
    }
    const minutes = answeredMinutes(input, behind.minutes)
    const [answer] = await tx.$queryRaw<{ took: boolean }[]>`
      select sec.answer_hours(${minutes}::int, ${now}::timestamptz) as took`
    if (!answer?.took) return refuse({ form: { key: "hours.problems.answered" } })
    return done({ minutes }, { ...traceOf(behind), fields: ["state", "confirmedMinutes"] })
  },
})

/** A fresh link to the address we know, for a link that is used or has expired. */
export const renewLink = defineLinkAction({
  act: "hours.renew-link",
  input: noInput,
  async run({ tx, now }) {
    const behind = await behindLink(tx, now)
    if (!behind) return refuse(unknown)
    const problems = renewalProblems(behind)
    if (problems) return refuse(problems)
    const issued = await issueLink(tx, "confirm_hours", behind.entryId)
    if (!issued) return refuse({ form: { key: "hours.problems.tooManyLetters" } })
    await sendLetter(tx, issued)
    return done({}, traceOf(behind))
  },
})

/** Whoever lost a link names an address; the answer is the same whether we know it or not. */
export const askForLinks = defineOpenAction({
  act: "hours.ask-for-links",
  input: addressInput,
  async run({ input, tx }) {
    const links = await issueLinksFor(tx, input.email, mostLetters)
    for (const issued of links) await sendLetter(tx, issued)
    const participantIds = links.map(({ to }) => to.participantId)
    return done({}, { kind: "link_token", participantIds, count: links.length })
  },
})

const unknown = { form: { key: "hours.problems.unknownLink" } }

type Found = Behind & { entryId: string; participantId: string; minutes: number }

async function behindLink(tx: Tx, now: Date): Promise<Found | null> {
  const [row] = await tx.$queryRaw<(Omit<Found, "kind"> & { kind: string })[]>`
    select link, entry_id as "entryId", participant_id as "participantId", kind, minutes,
      is_over as "isOver", is_settled as "isSettled", is_replaced as "isReplaced"
    from sec.hours_behind_link(${now}::timestamptz)`
  return row ? { ...row, kind: placementKinds.find((kind) => kind === row.kind) ?? "shadowing" } : null
}

function sendLetter(tx: Tx, { to, address }: Issued): Promise<void> {
  return post(tx, hoursLetter(to, { address, days: linkDays }))
}

function traceOf({ entryId, participantId }: Found) {
  return { kind: "hour_entry", id: entryId, participantIds: [participantId] }
}
