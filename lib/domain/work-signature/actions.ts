"use server"

import { workStateOf } from "@/lib/domain/work-state/rules"
import { defineAction } from "@/lib/platform/action"
import { fromDateColumn, toDateColumn } from "@/lib/platform/dates"
import { done, refuse } from "@/lib/platform/outcome"
import { workRow } from "@/lib/platform/work-row"
import { missingSigners, signatureProblems } from "./rules"
import { signatureInput } from "./schema"

/** One of the three has signed. With the last of them the database lets the agreement stand. */
export const signAgreement = defineAction({
  act: "work-experience.sign",
  input: signatureInput,
  async run({ actor, input, tx, now }) {
    const row = await workRow(tx, actor, input.workExperienceId)
    const { organisationId, participantId, agreementVersion } = row
    const today = fromDateColumn(actor.today)
    const waiting = missingSigners(row)
    const state = workStateOf(row.state)
    const problems = signatureProblems(input, { state, agreement: agreementVersion, waiting, today })
    if (problems) return refuse(problems)

    const { signer, placementId, name, method } = input
    const isTyped = method === "typed"
    const { id } = await tx.workSignature.create({
      data: {
        ...{ organisationId, participantId, workExperienceId: row.id, agreementVersion },
        ...{ signer, placementId, name, method, recordedBy: actor.id, createdAt: now },
        signedOn: isTyped ? actor.today : toDateColumn(input.signedOn),
        signedAt: isTyped ? now : null,
      },
      select: { id: true },
    })
    return done(
      { signatureId: id },
      { kind: "work_signature", id, participantIds: [participantId], fields: ["signer", "method"] },
    )
  },
})
