"use server"

import { defineLinkAction } from "@/lib/platform/link"
import { done, refuse } from "@/lib/platform/outcome"
import { feedbackInput } from "./schema"

/** The employer says how it was. The link is used up by it. */
export const giveFeedback = defineLinkAction({
  act: "feedback.give-by-link",
  input: feedbackInput,
  async run({ input: { again, well, words }, tx, now }) {
    const [given] = await tx.$queryRaw<{ placementId: string; participantId: string }[]>`
      select placement_id as "placementId", participant_id as "participantId"
      from sec.give_feedback(${again}, ${well}::text[], ${words}, ${now}::timestamptz)`
    if (!given) return refuse({ form: { key: "employer-feedback.problems.closed" } })
    const { placementId: id, participantId } = given
    return done({}, { kind: "placement", id, participantIds: [participantId], fields: ["feedback"] })
  },
})
