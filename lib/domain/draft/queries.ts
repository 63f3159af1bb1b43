import "server-only"
import { defineQuery } from "@/lib/platform/query"
import { keptSince } from "./rules"

/** What she was typing here, if it is still kept. */
export const draftOf = defineQuery(
  "draft.read",
  async ({ actor, tx, now }, ...place: [form: string, subject?: string]) => {
    const [form, subject = ""] = place
    const draft = await tx.draft.findFirst({
      where: { membershipId: actor.id, form, subject, savedAt: { gte: keptSince(now) } },
      select: { id: true, values: true, submitKey: true, savedAt: true },
    })
    if (!draft) return null
    const { id: draftId, ...kept } = draft
    return { draftId, ...kept }
  },
)
