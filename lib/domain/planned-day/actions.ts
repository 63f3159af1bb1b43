"use server"

import { aroundOf, minutesOf, reportProblems } from "@/lib/domain/hours/rules"
import { defineAction } from "@/lib/platform/action"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import { herHours, keepReported, placementOfHours } from "@/lib/platform/placement-hours"
import { spanOn } from "@/lib/platform/span"
import { notHeldInput } from "./schema"

/** A planned day did not take place. It is kept with whom it failed through; nothing is counted, and no employer is asked. */
export const recordNotHeld = defineAction({
  act: "hours.report",
  input: notHeldInput,
  async run({ actor, input, tx, now }) {
    const placement = await placementOfHours(tx, actor, input.placementId)
    if (!placement) return missing()
    const { participantId } = placement
    const { timezone } = actor.organisation
    const { date, cause } = input
    const span = spanOn(date, input, timezone)
    const hers = await herHours(tx, participantId)
    const around = aroundOf({ placement, hers, today: actor.today }, { ...span, now })
    const problems = reportProblems({ date, breakMinutes: 0 }, around)
    if (problems) return refuse({ form: Object.values(problems)[0] ?? { key: "form.problems.unclear" } })

    const minutes = minutesOf(span, 0)
    const id = await keepReported(tx, { placement, ...span, breakMinutes: 0, minutes, by: actor, now })
    await tx.$queryRaw`select sec.not_realised(${id}::uuid, ${cause}, ${now}::timestamptz)`
    return done(
      { entryId: id },
      { kind: "hour_entry", id, participantIds: [participantId], fields: ["cause"] },
    )
  },
})
