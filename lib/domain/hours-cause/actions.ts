"use server"

import { within } from "@/lib/access/reach"
import { defineAction } from "@/lib/platform/action"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import { causeProblems } from "./rules"
import { causeInput } from "./schema"

/** A day did not take place, and through whom. Nothing is counted for it, so nobody has to confirm it. */
export const sayCause = defineAction({
  act: "hours.report",
  input: causeInput,
  async run({ actor, input: { entryId, cause }, tx, now }) {
    const entry = await tx.hourEntry.findFirst({
      where: { AND: [within(actor, "hourEntry"), { id: entryId }] },
      select: { participantId: true, state: true },
    })
    if (!entry) return missing()
    const problems = causeProblems(entry)
    if (problems) return refuse(problems)
    const [said] = await tx.$queryRaw<{ took: boolean }[]>`
      select sec.not_realised(${entryId}::uuid, ${cause}, ${now}::timestamptz) as took`
    if (!said?.took) return missing()
    const participantIds = [entry.participantId]
    return done({ cause }, { kind: "hour_entry", id: entryId, participantIds, fields: ["cause"] })
  },
})
