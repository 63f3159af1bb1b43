"use server"

import { defineAction } from "@/lib/platform/action"
import { done } from "@/lib/platform/outcome"
import { foundBy } from "./queries"
import { searchInput } from "./schema"

/** Looks names up while they are typed. An action, so that what is typed is in no address and in no log. */
export const searchCohort = defineAction({
  act: "participant.search",
  input: searchInput,
  quiet: true,
  besideOthers: true,
  async run({ actor, input, tx, now }) {
    const lines = await foundBy(tx, actor, { ...input, now })
    return done(
      { lines },
      { kind: "participant", participantIds: lines.map((line) => line.id), fields: ["identity"] },
    )
  },
})
