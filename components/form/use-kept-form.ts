"use client"

import { useState } from "react"
import type { DefaultValues, FieldValues } from "react-hook-form"
import type { ZodType } from "zod"
import { discardDraft, saveDraft } from "@/lib/domain/draft/actions"
import { resumed } from "./resumed"
import { newSubmitKey } from "./submit-key"
import { useActionForm } from "./use-action-form"
import type { ConflictFields } from "./use-conflict"
import { useDraft } from "./use-draft"
import type { SendingAction } from "./use-sending"

export type DraftPlace = { form: string; subject: string }
export type Kept = { form: string; values: unknown; submitKey: string; savedAt: Date }

type Options<Input extends FieldValues, Value> = {
  action: SendingAction<Value>
  schema: ZodType<unknown, Input>
  start: DefaultValues<Input>
  idPrefix: string
  /** Where the draft is kept: the form's name, and whom it is about. */
  place: DraftPlace
  /** Every draft about her; the one of this form is gone on with. */
  drafts: readonly Kept[]
  /** How fields are called and shown where somebody saved first. */
  conflictFields?: ConflictFields
  onDone: (value: Value) => void
}

/** A form of one record with a draft on the server: it goes on where it was left, and is recorded once. */
export function useKeptForm<Input extends FieldValues, Value>(options: Options<Input, Value>) {
  const { place, drafts, start, onDone, ...form } = options
  const [sitting] = useState(() => {
    const draft = drafts.find((one) => one.form === place.form)
    const began = { ...(draft ? resumed(start, draft.values) : start), draft: place }
    return { start: began, submitKey: draft?.submitKey ?? newSubmitKey(), savedAt: draft?.savedAt }
  })
  const af = useActionForm<Input, Value>({
    ...form,
    start: sitting.start,
    submitKey: sitting.submitKey,
    onDone: (value) => {
      draft.forget()
      onDone(value)
    },
  })
  const draft = useDraft<Input>({
    form: af.form,
    save: (values) => saveDraft({ ...place, values, submitKey: sitting.submitKey }),
    ...(sitting.savedAt && { savedAt: new Date(sitting.savedAt) }),
  })
  const discard = async () => {
    draft.forget()
    const outcome = await discardDraft(place).catch(() => null)
    return outcome?.done === true
  }
  return { af, draft, discard }
}
