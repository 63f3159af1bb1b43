"use server"

import { isMember } from "@/lib/access/actor"
import { defineAction } from "@/lib/platform/action"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import { changeProblems } from "./rules"
import { correctionDaysInput } from "./schema"

/** From now on: the database looks what it was, and keeps both with who changed it when. */
export const changeCorrectionDays = defineAction({
  act: "correction-days.change",
  input: correctionDaysInput,
  async run({ actor, input: { days, seen }, tx, now }) {
    if (!isMember(actor)) return missing()
    const { organisationId, id: changedBy } = actor
    const { correctionDays: standing } = await tx.organisation.findUniqueOrThrow({
      where: { id: organisationId },
      select: { correctionDays: true },
    })
    const problems = changeProblems({ days, seen }, standing)
    if (problems) return refuse(problems)
    const { id } = await tx.correctionSetting.create({
      data: { organisationId, daysBefore: standing, days, changedBy, changedAt: now },
      select: { id: true },
    })
    return done({}, { kind: "correction_setting", id, fields: ["days"] })
  },
})
