"use server"

import { defineAction } from "@/lib/platform/action"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import { careFacts } from "./queries"
import { incidentProblems, timesOf } from "./rules"
import { incidentInput, informInput } from "./schema"

/** Written by whoever looks after the children; read afterwards by others. */
export const reportIncident = defineAction({
  act: "care.report-incident",
  input: incidentInput,
  async run({ input, tx, now }) {
    const place = await careFacts(tx, input.booking)
    if (!place) return missing()
    const { happenedAt, toldAt } = timesOf(input, place, now)
    const problems = incidentProblems(input, { place, happenedAt, toldAt, now })
    if (problems) return refuse(problems)
    const { booking, what, action } = input
    const [row] = await tx.$queryRaw<{ id: string | null }[]>`
      select sec.write_incident(${booking}::uuid, ${what}, ${action}, ${happenedAt}, ${toldAt}::timestamptz, ${now}) as id`
    if (!row?.id) return missing()
    const trace = { kind: "care_incident", id: row.id, participantIds: [place.family] }
    return done({ written: true }, { ...trace, fields: ["what", "action"] })
  },
})

/** The parent was told now. */
export const informParent = defineAction({
  act: "care.incidents",
  input: informInput,
  async run({ input: { incidentId }, tx, now }) {
    const [row] = await tx.$queryRaw<{ found: boolean }[]>`
      select sec.parent_informed(${incidentId}::uuid, ${now}) as found`
    if (!row?.found) return missing()
    return done({ incidentId }, { kind: "care_incident", id: incidentId, fields: ["parentInformedAt"] })
  },
})
