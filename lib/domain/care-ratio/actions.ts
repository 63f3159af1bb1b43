"use server"

import { isMember } from "@/lib/access/actor"
import { defineAction } from "@/lib/platform/action"
import { missing } from "@/lib/platform/door"
import { done } from "@/lib/platform/outcome"
import { settingInput } from "./schema"

/** From now on: what held before stays, with who changed it when. */
export const changeCareSettings = defineAction({
  act: "care-setting.change",
  input: settingInput,
  async run({ actor, input, tx, now }) {
    if (!isMember(actor)) return missing()
    const { organisationId, id: changedBy } = actor
    const { id } = await tx.careSetting.create({
      data: { organisationId, ...input, changedBy, changedAt: now },
      select: { id: true },
    })
    return done({}, { kind: "care_setting", id, fields: Object.keys(input) })
  },
})
