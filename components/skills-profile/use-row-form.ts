"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import type { DefaultValues, FieldValues } from "react-hook-form"
import type { ZodType } from "zod"
import { newSubmitKey } from "@/components/form/submit-key"
import { useActionForm } from "@/components/form/use-action-form"
import type { ConflictFields } from "@/components/form/use-conflict"
import { useDraft } from "@/components/form/use-draft"
import type { SendingAction } from "@/components/form/use-sending"
import { useUndo } from "@/components/ui/undo"
import { discardDraft, saveDraft } from "@/lib/domain/draft/actions"
import { fitting, type Opening } from "./opening"

type Options<Input extends FieldValues, Value> = {
  opening: Opening
  action: SendingAction<Value>
  schema: ZodType<unknown, Input>
  start: DefaultValues<Input>
  conflictFields?: ConflictFields
  /** What to call what was saved. */
  saidOf: (values: Input) => string
}

/** A form of one row: it starts from what was typed before, keeps what is typed, and closes once it is saved. */
export function useRowForm<Input extends FieldValues, Value>(options: Options<Input, Value>) {
  const { opening, action, schema, start, saidOf, conflictFields } = options
  const { place, kept, typed } = opening
  const t = useTranslations("skills-profile.row")
  const offerUndo = useUndo()
  const [submitKey] = useState(() => kept?.submitKey ?? newSubmitKey())
  const [from] = useState(() => fitting(start, typed ?? kept?.values))
  const af = useActionForm<Input, Value>({
    action,
    schema,
    start: from,
    submitKey,
    ...(conflictFields && { conflictFields }),
    idPrefix: `${place.form}-`,
    onDone: () => {
      draft.forget()
      offerUndo({ text: t("kept", { name: saidOf(af.form.getValues()) }) })
      opening.onClose()
    },
  })
  const draft = useDraft<Input>({
    form: af.form,
    save: (values) => saveDraft({ ...place, values, submitKey }),
    ...(kept && !typed && { savedAt: kept.savedAt }),
  })
  const { isDirty } = af.form.formState
  function cancel() {
    const isBegun = isDirty || kept !== null
    draft.forget()
    if (isBegun) void discardDraft(place)
    opening.onCancel(isBegun ? { ...af.form.getValues() } : {})
  }
  return { af, draft, cancel, opening }
}

export type RowFormState = Pick<ReturnType<typeof useRowForm>, "draft" | "cancel" | "opening">
