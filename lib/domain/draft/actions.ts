"use server"

import { defineAction } from "@/lib/platform/action"
import { done } from "@/lib/platform/outcome"
import { keptSince } from "./rules"
import { draftInput, draftPlace } from "./schema"

/** Keeps what somebody is typing: one per person, form and subject; what is older than seven days goes. */
export const saveDraft = defineAction({
  act: "draft.save",
  input: draftInput,
  quiet: true,
  besideOthers: true,
  async run({ actor, input, tx, now }) {
    const { form, subject, values, submitKey } = input
    await tx.draft.deleteMany({ where: { membershipId: actor.id, savedAt: { lt: keptSince(now) } } })
    const [draft] = await tx.$queryRaw<{ id: string }[]>`
      insert into draft (membership_id, form, subject, values, submit_key, created_at, saved_at)
      values (${actor.id}::uuid, ${form}, ${subject}, ${JSON.stringify(values)}::jsonb, ${submitKey}::uuid, ${now}, ${now})
      on conflict (membership_id, form, subject)
      do update set values = excluded.values, submit_key = excluded.submit_key, saved_at = excluded.saved_at
      returning id`
    const draftId = draft?.id ?? ""
    return done({ draftId, savedAt: now }, { kind: "draft", id: draftId })
  },
})

export const discardDraft = defineAction({
  act: "draft.discard",
  input: draftPlace,
  quiet: true,
  besideOthers: true,
  async run({ actor, input, tx }) {
    const { count } = await tx.draft.deleteMany({ where: { membershipId: actor.id, ...input } })
    return done({}, { kind: "draft", count })
  },
})
