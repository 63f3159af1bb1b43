"use server"

import { within } from "@/lib/access/reach"
import { workStateOf } from "@/lib/domain/work-state/rules"
import { requiredEnd, termOf } from "@/lib/domain/work-term/rules"
import { defineAction } from "@/lib/platform/action"
import { fromDateColumn, toDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import { settleLastStay, workRow } from "@/lib/platform/work-row"
import { stayProblems } from "./rules"
import { stayInput } from "./schema"

/** She goes on with another host; the days between the two come on at the end. */
export const addStay = defineAction({
  act: "work-experience.agree",
  input: stayInput,
  async run({ actor, input, tx, now }) {
    const row = await workRow(tx, actor, input.workExperienceId)
    const where = { AND: [within(actor, "employerContact"), { id: input.contactId }] }
    const contact = (await tx.employerContact.findFirst({ where })) ?? missing()
    const today = fromDateColumn(actor.today)
    const problems = stayProblems(input, {
      state: workStateOf(row.state),
      last: termOf(row).stays.at(-1) ?? missing(),
      contactHasLeft: contact.leftOn !== null && contact.leftOn <= actor.today,
      today,
    })
    if (problems) return refuse(problems)

    const { organisationId, participantId, weeklyHours, state } = row
    const { site, tasksAgreed, supportAgreed } = input
    const [lastDay, startsOn] = [toDateColumn(input.lastDay), toDateColumn(input.startsOn)]
    await settleLastStay(tx, row, { state: "completed", endsOn: lastDay })
    const before = row.stays.map((stay, place) =>
      place === row.stays.length - 1 ? { ...stay, endsOn: lastDay } : stay,
    )
    const term = termOf({ ...row, stays: [...before, { startsOn, endsOn: startsOn }] })
    const end = [requiredEnd(term, today), input.startsOn].sort().at(-1) ?? input.startsOn
    const { id } = await tx.placement.create({
      data: {
        ...{ organisationId, participantId, workExperienceId: row.id, kind: "work_experience" },
        ...{ employerId: contact.employerId, contactId: contact.id, counsellorId: actor.id },
        ...{ startsOn, endsOn: toDateColumn(end), weeklyHours, state, createdAt: now },
        ...{ site, tasksAgreed, supportAgreed },
      },
      select: { id: true },
    })
    await tx.workExperience.update({
      where: { id: row.id },
      data: { version: { increment: 1 } },
      select: { id: true },
    })
    const fields = ["lastDay", "startsOn", "contactId"]
    return done({ placementId: id }, { kind: "placement", id, participantIds: [participantId], fields })
  },
})
