"use server"

import { z } from "zod"
import { defineAction } from "@/lib/platform/action"
import { done } from "@/lib/platform/outcome"
import { readChoices } from "./queries"

/** The quick log opens on any page: what it offers is read when it does, and the trail says so. */
export const openLog = defineAction({
  act: "session.prepare",
  input: z.object({}),
  quiet: true,
  besideOthers: true,
  async run({ actor, tx, now }) {
    const choices = await readChoices(tx, actor, now)
    const participantIds = choices.people.map(({ id }) => id)
    return done(choices, {
      kind: "participant",
      participantIds,
      fields: ["children"],
      count: participantIds.length,
    })
  },
})
