"use server"

import { defineAction } from "@/lib/platform/action"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import { approvable } from "./queries"
import { approvalProblems } from "./rules"
import { approvalInput } from "./schema"

/** A coordinator lets a session take place without the childcare that is needed, and says why. */
export const approveWithoutCare = defineAction({
  act: "childcare.approve",
  input: approvalInput,
  async run({ actor, input: { sessionId, reason }, tx, now }) {
    const session = await approvable(tx, actor, sessionId)
    if (!session) return missing()
    const problems = approvalProblems(session)
    if (problems) return refuse(problems)
    const { organisationId } = session
    await tx.careApproval.create({
      data: { organisationId, sessionId, reason, approvedBy: actor.id, approvedAt: now },
    })
    await tx.$executeRaw`select sec.plan_approved(${sessionId}::uuid)`
    return done({}, { kind: "care_approval", id: sessionId, fields: ["reason"] })
  },
})
