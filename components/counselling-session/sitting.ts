import { newSubmitKey } from "@/components/form/submit-key"
import type { Choices } from "@/lib/domain/quick-log/queries"
import { anotherLog, freshLog, type LogValues, logDraft, resumedLog } from "./log-values"

type Start = LogValues & { draft: ReturnType<typeof logDraft> }
type KeptDraft = { values: unknown; submitKey: string; savedAt: Date }

/** One sitting with the quick log: where it starts, and the key under which it is recorded once. */
export type LogSitting = { start: Start; submitKey: string; savedAt?: Date }

/** A draft is gone on with, unless the form was opened for somebody else: then it stays, and hers begins beside it. */
export function firstSitting(choices: Choices, participantId: string | null): LogSitting {
  const { draft, people } = choices
  const asked = people.find(({ id }) => id === participantId)
  const resumed = draft && resumedSitting(choices, draft, "")
  if (!asked) return resumed ?? freshSitting(choices, [], "")
  if (!resumed) return freshSitting(choices, [asked.id], "")
  return resumed.start.participantIds[0] === asked.id ? resumed : freshSitting(choices, [asked.id], asked.id)
}

export function resumedSitting(choices: Choices, kept: KeptDraft, subject: string): LogSitting {
  const { values, submitKey, savedAt } = kept
  const start = { ...resumedLog(choices, values), draft: logDraft(subject) }
  return { start, submitKey, savedAt: new Date(savedAt) }
}

export function nextSitting(choices: Choices, before: LogValues): LogSitting {
  return { start: { ...anotherLog(choices, before), draft: logDraft() }, submitKey: newSubmitKey() }
}

function freshSitting(choices: Choices, participantIds: readonly string[], subject: string): LogSitting {
  return {
    start: { ...freshLog(choices, participantIds), draft: logDraft(subject) },
    submitKey: newSubmitKey(),
  }
}
