"use server"

import { inviteLetter } from "@/lib/domain/invite-letter/rules"
import { defineLinkAction } from "@/lib/platform/link"
import { post } from "@/lib/platform/mail"
import { done, refuse } from "@/lib/platform/outcome"
import { issueInviteLink, linkDays } from "@/lib/platform/task-link"
import type { Tx } from "@/lib/platform/transaction"
import { answerProblems, type Behind, renewalProblems } from "./rules"
import { inviteAnswer, noInput } from "./schema"

/** A company says whether it hosts; for a week it can say otherwise. */
export const answerInvite = defineLinkAction({
  act: "invite.answer-by-link",
  input: inviteAnswer,
  async run({ input, tx, now }) {
    const behind = await behindLink(tx, now)
    if (!behind) return refuse(unknown)
    const problems = answerProblems(behind)
    if (problems) return refuse(problems)
    const [answer] = await tx.$queryRaw<{ took: boolean }[]>`
      select sec.answer_invite(${input.answer}, ${now}::timestamptz) as took`
    if (!answer?.took) return refuse({ form: { key: "campaign-invite.problems.linkClosed" } })
    return done({ answer: input.answer }, { ...traceOf(behind), fields: ["answer", "answeredAt"] })
  },
})

/** A fresh link to the address we know, for one that has expired. */
export const renewInvite = defineLinkAction({
  act: "invite.renew-link",
  input: noInput,
  async run({ tx, now }) {
    const behind = await behindLink(tx, now)
    if (!behind) return refuse(unknown)
    const problems = renewalProblems(behind)
    if (problems) return refuse(problems)
    const issued = await issueInviteLink(tx, behind.inviteId, now)
    if (!issued) return refuse({ form: { key: "campaign-invite.problems.tooManyLetters" } })
    await post(tx, inviteLetter(issued.to, { address: issued.address, days: linkDays }))
    return done({}, traceOf(behind))
  },
})

const unknown = { form: { key: "campaign-invite.problems.unknownLink" } }

type Found = Behind & { inviteId: string }

async function behindLink(tx: Tx, now: Date): Promise<Found | null> {
  const [row] = await tx.$queryRaw<Found[]>`
    select link, invite_id as "inviteId", is_settled as "isSettled" from sec.invite_behind_link(${now}::timestamptz)`
  return row ?? null
}

function traceOf({ inviteId }: Found) {
  return { kind: "campaign_invite", id: inviteId }
}
