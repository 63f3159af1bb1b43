import "server-only"
import { defineQuery } from "@/lib/platform/query"
import { canText } from "@/lib/platform/text-message"
import type { Line } from "./rules"
import { usualSettings } from "./schema"

/** The reminders of the next days with whatever became of them, and when this organisation reminds. */
export const reminderBoard = defineQuery("reminder.list", async ({ actor, tx, now, seen }) => {
  const lines = await tx.$queryRaw<Line[]>`
    select session_id as "sessionId", participant_id as "participantId", starts_at as "startsAt", timezone, obstacle,
      due_at as "dueAt", due_reason as "dueReason", state, reason, sent_at as "sentAt", answer,
      answered_children as "answeredChildren", answered_at as "answeredAt", booked_children as "bookedChildren",
      known_as as "knownAs", family_name as "familyName", pseudonym, hers
    from sec.reminder_lines(${now}::timestamptz, ${canText}, null::uuid)`
  const settings = await tx.reminderSetting.findFirst({
    where: { organisationId: actor.organisationId ?? "" },
    omit: { organisationId: true },
  })
  seen({
    kind: "participant",
    ids: [...new Set(lines.map(({ participantId }) => participantId))],
    fields: ["identity"],
  })
  return {
    lines,
    settings: settings ?? usualSettings,
    canText,
    settles: actor.role === "coordinator",
    timezone: actor.organisation.timezone,
  }
})

export type ReminderBoard = Awaited<ReturnType<typeof reminderBoard>>
