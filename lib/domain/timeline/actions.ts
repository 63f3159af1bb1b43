"use server"

import { defineAction } from "@/lib/platform/action"
import { done } from "@/lib/platform/outcome"
import { confidential, eventsHolding, reachedFile } from "./queries"
import { timelineSearch } from "./schema"

/** Looks through a file while words are typed. An action, so that what is typed is in no address and in no log. */
export const searchTimeline = defineAction({
  act: "timeline.read",
  input: timelineSearch,
  quiet: true,
  async run({ actor, input: { participantId, ...wanted }, tx, now }) {
    const of = await reachedFile(tx, actor, { id: participantId, now })
    const events = await eventsHolding(tx, of, wanted)
    return done(
      { events },
      { kind: "participant", participantIds: [participantId], fields: confidential(events) },
    )
  },
})
