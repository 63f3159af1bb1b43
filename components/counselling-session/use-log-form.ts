"use client"

import { useRef } from "react"
import { useActionForm } from "@/components/form/use-action-form"
import { useDraft } from "@/components/form/use-draft"
import { logSession } from "@/lib/domain/counselling-session/actions"
import { logInput } from "@/lib/domain/counselling-session/schema"
import { saveDraft } from "@/lib/domain/draft/actions"
import type { LogValues } from "./log-values"
import type { LogSitting } from "./sitting"

export type Logged = { sessionId: string; minutes: number; names: string[]; waiting: number }

type Options = {
  sitting: LogSitting
  onLogged: (logged: Logged, values: LogValues, another: boolean) => void
}

export type LogForm = ReturnType<typeof useLogForm>

/** The quick log's form, its draft on the server, and its two ways to record. */
export function useLogForm({ sitting, onLogged }: Options) {
  const { start, submitKey, savedAt } = sitting
  const another = useRef(false)
  const af = useActionForm<LogValues, Logged>({
    action: logSession,
    schema: logInput,
    start,
    submitKey,
    idPrefix: "log-",
    onDone: (logged) => {
      draft.forget()
      onLogged(logged, af.form.getValues(), another.current)
    },
  })
  const draft = useDraft<LogValues>({
    form: af.form,
    save: (values) => saveDraft({ ...start.draft, values, submitKey }),
    ...(savedAt && { savedAt }),
  })
  return {
    af,
    draft,
    /** Records; afterwards the form is there again with whom and when. */
    submitAndAnother: () => {
      another.current = true
      return af.submit()
    },
    submitOnce: () => {
      another.current = false
    },
  }
}
