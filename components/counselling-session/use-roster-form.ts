"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { newSubmitKey } from "@/components/form/submit-key"
import { useActionForm } from "@/components/form/use-action-form"
import { useDraft } from "@/components/form/use-draft"
import { useUndo } from "@/components/ui/undo"
import { recordSession, undoSession } from "@/lib/domain/attendance/actions"
import { recordInput } from "@/lib/domain/attendance/schema"
import { saveDraft } from "@/lib/domain/draft/actions"
import { type RecordValues, rosterDraft, startOfRoster } from "./roster-values"

export type RosterPerson = {
  participantId: string
  name: string
  state: string
  childrenBooked: number
  /** Her counsellor may open her record. */
  hers: boolean
  /** Of those who are hers: who may be cared for, and who is. */
  care: readonly RosterChild[]
}

export type RosterChild = { childId: string; name: string | null; age: number | null; placed: boolean }

export type RosterProps = {
  sessionId: string
  individual: boolean
  careUnanswered: boolean
  timezone: string
  roster: readonly RosterPerson[]
  draft: { values: unknown; submitKey: string; savedAt: Date } | null
}

export type RosterForm = ReturnType<typeof useRosterForm>["af"]
type Marks = RecordValues["marks"]

/** The roster's form: a mark each, the one press for everybody, and the last change taken back. */
export function useRosterForm({ sessionId, roster, draft: kept }: RosterProps) {
  const t = useTranslations("counselling-session.roster")
  const router = useRouter()
  const offerUndo = useUndo()
  const [submitKey] = useState(() => kept?.submitKey ?? newSubmitKey())
  const [changes, setChanges] = useState<readonly Marks[]>([])
  const af = useActionForm<RecordValues, { sessionId: string; people: number }>({
    action: recordSession,
    schema: recordInput,
    start: startOfRoster(sessionId, roster, kept?.values),
    submitKey,
    onDone: ({ people }) => {
      draft.forget()
      offerUndo({
        text: t("recorded", { count: people }),
        undo: () => undoSession({ sessionId }),
        undone: t("takenBack"),
      })
      router.push("/")
    },
  })
  const draft = useDraft<RecordValues>({
    form: af.form,
    save: (values) => saveDraft({ ...rosterDraft(sessionId), values, submitKey }),
    ...(kept && { savedAt: new Date(kept.savedAt) }),
  })

  const { getValues, setValue, clearErrors } = af.form
  /** Before a change: what it can be taken back to. */
  const note = () => setChanges((before) => [...before, structuredClone(getValues("marks"))])

  return {
    af,
    draft,
    note,
    canUndo: changes.length > 0,
    undoLast: () => {
      const last = changes.at(-1)
      if (!last) return
      setValue("marks", last)
      setChanges((before) => before.slice(0, -1))
    },
    /** Fills only those who have no mark yet. */
    everyonePresent: () => {
      note()
      for (const [place, mark] of (getValues("marks") ?? []).entries()) {
        if (!mark.state) setValue(`marks.${place}.state`, "present", { shouldDirty: true })
      }
      clearErrors("marks")
    },
  }
}
